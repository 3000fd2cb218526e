"""Two dates that are the ends of one window: under a label that names both, alone in a cell, or parted by what stands in brackets.

« Ouverture et clôture du registre : 3 novembre 2025 / 21 novembre 2025 », « du 3 novembre (ouverture à 9 h) au 21 novembre 2025 ».
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.roles import EVENEMENTS, find_role
from noticegen.intake.recognition.tournures import Sens, names_both_ends, read_label

_DU = re.compile(r"\b(?:du|entre le) $")
_JUSQU_AU = re.compile(r" ?\([^()]{1,40}\),? (?:(?:et )?jusqu'au|au|et le) ")
_SEPARE = re.compile(r" ?(?:[/,;|] ?)?(?:puis )?(?:le |au |jusqu'au )?")
_BORDS = re.compile(r"[ .;)]*")


def end_of_pair(datee: Datee) -> Sens:
    """Which end a date is when its sentence holds two, after a label or under heads that name both; empty otherwise."""
    passage = datee.passage
    start, end = passage.sentence(datee.date.debut) if passage.bloc.case is None else (0, len(passage.texte))
    first = bisect_left(passage.dates, start, key=lambda found: found.debut)
    dates = passage.dates[first : first + 3]
    inside = [found for found in dates if found.debut < end]
    if len(inside) != 2 or any(found.genre != "date" for found in inside):
        return ""
    heads = (passage.plie[start : inside[0].debut], fold(passage.colonne), fold(passage.ligne))
    said = any(read_label(head) for head in heads)
    if any(names_both_ends(head) for head in heads) or _is_window(datee, inside, (start, end), said):
        return "ouverture" if inside[0] is datee.date else "cloture"
    return ""


def _is_window(datee: Datee, dates: Sequence[Trouvaille], place: tuple[int, int], said: bool) -> bool:
    """Whether two dates can only be the ends of a window of what the text around names, which is no event.

    Dates of which a label says what they are (`said`) are no ends, unless « du … au … » says so.
    """
    passage, (start, end), (first, last) = datee.passage, place, dates
    between = passage.plie[first.fin : last.debut]
    broken = _DU.search(passage.plie[start : first.debut]) and _JUSQU_AU.fullmatch(between)
    if not broken and (said or not _SEPARE.fullmatch(between) or not _BORDS.fullmatch(passage.plie[last.fin : end])):
        return False
    role = find_role([*datee.proches, *datee.lointains])[0]
    timed = all("T" in found.valeur for found in dates)
    return first.valeur < last.valeur and (
        role == "inscription" or (bool(role) and role not in EVENEMENTS and (broken is not None or timed))
    )
