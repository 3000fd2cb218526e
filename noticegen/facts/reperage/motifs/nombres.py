"""Numbers, and all that a number may be when it is no fact: a step, an age, a length of time, an article of law…"""

from noticegen.facts.dates.vocabulaire import MOIS_EN_LETTRES, SEMAINE
from noticegen.facts.reperage.motifs.calendrier import EN_CHIFFRES, EN_LETTRES, UNE_ANNEE
from noticegen.facts.reperage.motifs.contacts import TELEPHONE
from noticegen.facts.reperage.mots import DUREES, MOTS_OUTILS, NUMEROTES, QUALIFICATIFS, TEXTES_OFFICIELS, VOIES
from noticegen.facts.valeurs.montant import MONTANT as _MONTANT

_LEUR_NUMERO = r",? (?:(?:n ?°s?|no|numero) ?[a-z]{0,3}[0-9][\w./-]{0,20}|(?:[a-z]{2,8}[/-])?(?:19|20)?[0-9]{2}-[0-9]{2,5}(?![-/0-9]))"
_LEUR_DATE = rf",? (?:du|en date du|paru le|publiee? le) (?:{SEMAINE} )?(?:{EN_LETTRES}|{EN_CHIFFRES})"
_QUALIFIES = rf"(?: {QUALIFICATIFS}){{0,4}}"
_SOUS_NUMEROS = r"[0-9]{1,4}(?:-[0-9]{1,4}){0,4}"
REFERENCE = (
    rf"{TEXTES_OFFICIELS}{_QUALIFIES}(?:{_LEUR_NUMERO}{_QUALIFIES}(?:{_LEUR_DATE})?|{_LEUR_DATE})"
    rf"|(?:reglement|directive)(?: \([a-z]{{2,3}}\))?(?: n ?°)? ?[0-9]{{2,4}}/[0-9]{{1,4}}(?:/[a-z]{{2}})?(?![\w/])(?:{_LEUR_DATE})?"
    rf"|(?:articles?|art\.) [lrda]\*?\.? ?{_SOUS_NUMEROS}"
    rf"(?:(?:,| et| a| ou) (?:[lrda]\*?\.? ?)?{_SOUS_NUMEROS}){{0,8}}"
    r"|[lrda]\*?\.? ?[0-9]{3,4}(?:-[0-9]{1,4}){1,4}(?!\w)"
)

_PAS_UN_FAIT = rf"(?!{TELEPHONE}|{EN_CHIFFRES}|{UNE_ANNEE})"
_FIN_DE_NUMERO = rf"(?![\w€%°]|:[0-9]|/[0-9])(?! ?(?:{MOIS_EN_LETTRES}|€|%|euros?|heures?|h(?![a-z])))"
NUMERO = (
    rf"{NUMEROTES} ?(?:n ?° ?)?(?:[a-z] ?-?)?{_PAS_UN_FAIT}[0-9]{{1,6}}(?:[./*-][0-9]{{1,6}}){{0,4}}{_FIN_DE_NUMERO}"
    rf"(?: (?:/|sur) [0-9]{{1,4}}{_FIN_DE_NUMERO})?"
    rf"(?:(?:,| et| a| ou|,? puis) [0-9]{{1,2}}{_FIN_DE_NUMERO}(?! (?:jours|ans|mois))){{0,6}}"
    rf"|(?:n ?°s?|(?:numeros?|no|num\.)(?! 3[0-9]{{3}}(?![0-9]))) ?(?!{TELEPHONE}|{EN_CHIFFRES})[0-9][\w./-]{{0,20}}"
)
PUCE = (
    r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?:\.? ?\)|\.|°| ?/)(?= |$|[a-z])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?= [a-z])"
    r"|[0-9]{1,2} ?- ?(?=[a-z])"
)

_JUSQUA_N = r"(?: ?(?:a|ou|et|-) ?[0-9]{1,3})?"
AGE = rf"[0-9]{{1,3}}{_JUSQUA_N} ans?(?![a-z])"
DUREE = (
    r"24 ?h(?:eures)? ?(?:/|sur) ?24(?![0-9])|7 ?j(?:ours)? ?(?:/|sur) ?7(?![0-9])"
    rf"|[0-9]{{1,4}}{_JUSQUA_N}(?:[.,][0-9])? ?{DUREES}(?![0-9])(?: (?:ouvre|ouvrable|calendaire|franc)s?(?![a-z]))?"
)
MONTANT = rf"{_MONTANT}|[0-9]{{1,6}}[.,][0-9]{{1,3}} ?(?:€|euros?(?![a-z]))"
POURCENTAGE = r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?(?:%|pour cent(?![a-z]))"
NOTE = r"[0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:/|sur) ?(?:10|20|40|60|80|100|200)(?![0-9/])"
FRACTION = r"[0-9]{1,2}/[0-9]{1,2}(?![0-9/])"
ORDINAL = r"[0-9]{1,3}(?:ers?|eres?|res?|es?|emes?|ndes?|nds?|des?|d)(?!\w)"
QUANTITE = rf"[0-9]{{1,3}} (?!{MOTS_OUTILS})(?=[a-z]{{2,}})"

VOIE = rf"[0-9]{{1,4}}(?: ?(?:bis|ter))?,? (?={VOIES})"
CODE_POSTAL = r"(?:f-)?[0-9]{5}(?= (?:[a-z]{2,}|l'))|[0-9]{2} [0-9]{3}(?= [a-z]{3,} cedex)"
BOITE_POSTALE = rf"(?:bp|cs|tsa) ?(?:n ?° ?)?(?!{UNE_ANNEE})[0-9]{{2,6}}(?!\w)"

NOMBRE = (
    r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,4})?(?!\w)"
    r"|[0-9]{1,12}[.,][0-9]{1,4}(?!\w)"
    r"|[0-9]{1,20}(?:-[0-9]|[a-z])?[0-9a-z]{0,20}(?:-[0-9][0-9a-z]{0,20}){0,3}"
)
