"""Why a text is no date: the most precise thing that can be said of it."""

import re
from collections.abc import Iterable

from noticegen.facts.dates.illisible import ATTENDU, ATTENDU_HEURE, DateIllisible
from noticegen.facts.dates.vocabulaire import HEURE, JOURS, MOIS, MOIS_EN_LETTRES, RANG_JOUR, RANG_MOIS, SEMAINE
from noticegen.facts.faute import near_miss
from noticegen.facts.illisible import quoted
from noticegen.facts.pliage import compose, fold

_VUE = 300
"""Characters looked at; a longer text is no date anyway."""

_DATE = (
    rf"(?:[0-9]{{1,2}}(?: ?er)? ?{MOIS_EN_LETTRES} ?[0-9]{{4}}"
    r"|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?![0-9])"
)
_DATES = re.compile(_DATE)
_HEURE_SEULE = re.compile(rf"(?:a )?{HEURE}")
_SANS_JOUR = re.compile(rf"(?:{SEMAINE} )?{MOIS_EN_LETTRES} [0-9]{{4}}")
_MOT_DU_MOIS = re.compile(r"[0-9]{1,2}(?: ?er)? ([a-z]{3,})\.? [0-9]{4}")
_MOT_DU_JOUR = re.compile(r"(?:le )?([a-z]{3,})\.?,? [0-9]{1,2}(?: ?er)? ")


def diagnose(texte: str) -> DateIllisible:
    """The error to raise for a text that no notation reads."""
    if len(texte) > _VUE:
        return DateIllisible(f"{quoted(texte)} est trop long pour une date")
    typed = " ".join(compose(texte).split())
    for message, attendu in _reasons(typed, fold(typed)):
        if message:
            return DateIllisible(message, attendu)
    return DateIllisible(f"{quoted(texte)} n’est pas une date")


def _reasons(typed: str, folded: str) -> Iterable[tuple[str, str]]:
    yield ("la date est vide" if not folded else ""), ATTENDU
    yield (f"{quoted(typed)} contient plusieurs dates" if len(_DATES.findall(folded)) > 1 else ""), f"une seule date : {ATTENDU}"
    yield _unknown_word(typed, folded), ATTENDU
    yield (f"le jour manque dans {quoted(typed)}" if _SANS_JOUR.fullmatch(folded) else ""), ATTENDU
    yield (f"la date manque, il n’y a qu’une heure : {quoted(typed)}" if _HEURE_SEULE.fullmatch(folded) else ""), ATTENDU
    yield _after(typed, folded), ATTENDU_HEURE
    yield _before(typed, folded), ATTENDU


def _unknown_word(typed: str, folded: str) -> str:
    month = _MOT_DU_MOIS.search(folded)
    if month and month[1] not in RANG_MOIS:
        cure = near_miss(month[1], MOIS)
        return f"{quoted(typed[slice(*month.span(1))])} n’est pas un mois" + (f" ; {cure}" if cure else "")
    day = _MOT_DU_JOUR.search(folded)
    cure = near_miss(day[1], JOURS) if day and day[1] not in RANG_JOUR else ""
    return f"{quoted(typed[slice(*day.span(1))])} n’est pas un jour de la semaine ; {cure}" if cure else ""


def _after(typed: str, folded: str) -> str:
    found = _DATES.search(folded)
    after = typed[found.end() :].strip(" ,") if found else ""
    return f"après la date, {quoted(after)} n’est pas une heure" if after else ""


def _before(typed: str, folded: str) -> str:
    found = _DATES.search(folded)
    before = typed[: found.start()].strip(" ,") if found else ""
    return f"avant la date, {quoted(before)} n’est pas compris" if before else ""
