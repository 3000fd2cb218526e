"""Dates of a running text, alone, in chains (periods and lists), months and weekdays alone, years, hours."""

from noticegen.facts.dates.vocabulaire import HEURE, JONCTION, JOURS, MOIS, MOIS_EN_LETTRES, QUANTIEME, SEMAINE
from noticegen.facts.pliage import fold
from noticegen.facts.reperage.mots import either

_AVEC_SEMAINE = rf"(?:{SEMAINE}\.?,? (?:le )?)?"
_HEURE_JOINTE = rf"(?:(?:{JONCTION}|(?<=[0-9])t)(?=[0-2]?[0-9] ?[:h]|mi){HEURE}\)?)?"
_JOUR_ET_MOIS = r"[0-9]{1,2}(?:/[0-9]{1,2}(?![0-9/])|\.[0-9]{1,2}(?![0-9.]))"

_TIRETS_ANNEE_COURTE = rf"-{MOIS_EN_LETTRES}-[0-9]{{2}}(?![0-9]|-[0-9]| ?{MOIS_EN_LETTRES})"
"""« 12-nov-25 », as spreadsheets write it; « 12-mars-25 avril » is a period."""

EN_LETTRES = rf"{QUANTIEME}(?:{_TIRETS_ANNEE_COURTE}|[ -]?{MOIS_EN_LETTRES}(?:,?[ -]?[0-9]{{4}}(?![0-9]))?)"
EN_CHIFFRES = (
    r"(?:[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-3][0-9]-[01][0-9]-[0-9]{2}(?!-)"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-3][0-9]\.[01][0-9]\.[0-9]{2}(?!\.)"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])"
)

_ENTIERE = rf"{_AVEC_SEMAINE}(?:{EN_LETTRES}|{EN_CHIFFRES}){_HEURE_JOINTE}"
"""A date of its own: its year may be missing."""

_JOUR_NU = rf"{QUANTIEME}(?![/.][0-9]|-[0-9](?![0-9]? ?{MOIS_EN_LETTRES}))(?![ -]?{MOIS_EN_LETTRES})"
_INCOMPLETE = rf"{_AVEC_SEMAINE}(?:{_JOUR_NU}|{_JOUR_ET_MOIS}){_HEURE_JOINTE}"
"""A date that only another one completes: « lundi 6 », « 14/10 ». No text is both this and `_ENTIERE`."""

ELEMENT = rf"(?:{_ENTIERE}|{_INCOMPLETE})"
JUSQUA = r"(?:,? (?:et )?(?:jusqu'au|au) | a (?=[a-z]{3,8}\.? [0-9]| ?[0-3]?[0-9]/)| ?(?:-|→|>) ?(?:au |le )?)"
ENUMERATION = r"(?: ?, ?(?:et |puis |ou )?| (?:et|puis|ou|&) )(?:(?<!, )les? )?"
_LIEN = rf"(?:{JUSQUA}|{ENUMERATION})"
_CHAINE = rf"(?:{_INCOMPLETE}{_LIEN}){{0,15}}+{_ENTIERE}"
DATES = rf"{_CHAINE}(?:{_LIEN}{_CHAINE}){{0,6}}+(?:{JUSQUA}{_AVEC_SEMAINE}{_JOUR_ET_MOIS})?"
"""Dates joined by « au », « et », commas; the loops never give back, because no element can be read in two ways."""

UNE_ANNEE = r"(?:19|20)[0-9]{2}(?![0-9])"
_QUANTIEMES = rf"{_AVEC_SEMAINE}{QUANTIEME}(?![-/.]?[0-9]| ?(?:%|€|euros?)|[ -]?{MOIS_EN_LETTRES}){_HEURE_JOINTE}"
MOIS_NOMME = rf"(?P<mois>{MOIS_EN_LETTRES})(?:,? (?P<annee>{UNE_ANNEE}))?"
JUSQU_AUX_JOURS = r" ?[,:(-]? ?(?:(?:du|les?|entre) ){1,2}"
MOIS_PUIS_JOURS = (
    rf"{MOIS_EN_LETTRES}(?:,? {UNE_ANNEE})?{JUSQU_AUX_JOURS}"
    rf"(?:(?:{_QUANTIEMES}{_LIEN}){{1,7}}+|(?={SEMAINE})){_QUANTIEMES}"
)
"""Days under a month named before them: « novembre 2025, du lundi 3 au vendredi 28 ». One day alone says its weekday."""

ANNEE = rf"{UNE_ANNEE}(?!\w)(?!-[0-9]{{3}}(?![0-9]))"
ANNEES = r"(?:19|20)[0-9]{2}[-/][0-9]{2}(?![\w-])"
MOIS_SEUL = rf"(?={MOIS_EN_LETTRES})(?:{MOIS_EN_LETTRES},? {UNE_ANNEE}|{either(','.join(map(fold, MOIS)))})"
JOUR_SEUL = either(",".join(f"{jour}s?" for jour in JOURS))

HEURE_EN_CHIFFRES = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
HEURE_EN_LETTRES = rf"{HEURE}|[0-9]{{3}} ?(?:heures|h)(?![a-z0-9])"
MOT_HEURE = r"(?<!apres[ -])(?<!-)(?:minuit|midi)(?![a-z-])"
