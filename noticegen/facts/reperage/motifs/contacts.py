"""Numbers to call, malformed ones included, mailboxes and web addresses of a running text."""

from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES
from noticegen.facts.reperage.mots import EXTENSIONS

_PAIRES = r"0[1-9](?:(?: ?[.\-/] ?| )[0-9]{2}){4}(?![0-9])"
_SERRE = r"0[1-9][0-9]{8}(?![0-9])"
_GROUPES = (
    r"0(?: 8[0-9]{2}|[0-9]{3})(?:[ .-][0-9]{2}){3}(?![0-9])"
    r"|0 ?8[0-9]{2}(?:[ .-][0-9]{3}){2}(?![0-9])"
    r"|0[0-9]{3}(?:[ .-][0-9]{3}){2}(?![0-9])"
)
_INDICATIF = r"(?:\+[1-9][0-9]{0,2}|00 ?(?:3[0-9]{1,2}|4[0-9]{1,2}|262|508|59[046]|68[179]))"
_INTERNATIONAL = rf"{_INDICATIF}(?:[ .-]{{0,2}}(?:\(0\))?[ .-]{{0,2}}[0-9]{{1,4}}){{2,6}}(?![0-9])"
_ENTRE_PARENTHESES = r"\((?:0|\+?[1-9][0-9]{1,2})\)[ .-]?[0-9]{1,2}(?:[ .-]?[0-9]{2}){2,4}(?![0-9])"
_FAUX = r"0[1-9](?:[ .-][0-9]{2}){2,7}(?:[ .-]?[0-9])?(?![0-9])"

TELEPHONE = rf"(?=0)(?:{_INTERNATIONAL}|{_PAIRES}|{_SERRE}|{_GROUPES}|{_FAUX})(?! ?{MOIS_EN_LETTRES})"
TELEPHONE_SIGNE = rf"{_INTERNATIONAL}|{_ENTRE_PARENTHESES}"
COURT = r"(?:3[0-9] ?[0-9]{2}|10[0-9]{2})(?![\w./-]?[0-9])"

_DOMAINE = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
_DE_CHEMIN = r"[^\s<>\"«»“”\[\]|`{}\x1e]"

COURRIEL = (
    r"(?=[a-z0-9_+-]{1,64}[.@])"
    rf"[a-z0-9_][a-z0-9_+-]{{0,63}}(?:\.[a-z0-9_+-]{{1,63}}){{0,6}}@{_DOMAINE}[a-z]{{2,24}}(?![\w@])"
)
ADRESSE = (
    r"(?=[a-z0-9-]{1,63}[.:])"
    rf"(?:https?://{_DE_CHEMIN}{{1,2000}}|www\.{_DE_CHEMIN}{{1,2000}}"
    rf"|{_DOMAINE}(?:{EXTENSIONS})(?![\w@-])(?:(?::[0-9]{{2,5}})?/{_DE_CHEMIN}{{0,2000}})?)"
)
