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

_DATE = rf"(?:[0-9]{{1,2}}(?: ?er)? ?{MOIS_EN_LETTRES}\.? ?[0-9]{{4}}|[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-][0-9]{{4}}|[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}})(?![0-9])"
_DATES = re.compile(_DATE)
_HEURE_SEULE = re.compile(rf"(?:a )?{HEURE}")
_SANS_JOUR = re.compile(rf"(?:{SEMAINE} )?{MOIS_EN_LETTRES}\.? [0-9]{{4}}")
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
    yield _around(typed, folded), ATTENDU_HEURE


def _unknown_word(typed: str, folded: str) -> str:
    for pattern, known, names, what in ((_MOT_DU_MOIS, RANG_MOIS, MOIS, "un mois"), (_MOT_DU_JOUR, RANG_JOUR, JOURS, "un jour de la semaine")):
        found = pattern.search(folded)
        if found and found[1] not in known:
            cure = near_miss(found[1], names)
            return f"{quoted(typed[found.start(1) : found.end(1)])} n’est pas {what}" + (f" ; {cure}" if cure else "")
    return ""


def _around(typed: str, folded: str) -> str:
    found = _DATES.search(folded)
    if not found:
        return ""
    before, after = typed[: found.start()].strip(" ,"), typed[found.end() :].strip(" ,")
    if after:
        return f"après la date, {quoted(after)} n’est pas une heure"
    return f"avant la date, {quoted(before)} n’est pas compris" if before else ""
