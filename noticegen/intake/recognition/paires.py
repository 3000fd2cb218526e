"""Two dates under one label that names two ends: « Ouverture et clôture du registre : 3 novembre 2025 / 21 novembre 2025 »."""

from bisect import bisect_left

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.datee import Datee
from noticegen.intake.recognition.tournures import Sens, names_both_ends


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
    if not any(names_both_ends(head) for head in heads):
        return ""
    return "ouverture" if inside[0] is datee.date else "cloture"
