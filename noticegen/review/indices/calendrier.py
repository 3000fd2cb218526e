"""Closings against the calendar: public holidays and week-ends."""

from collections.abc import Iterator
from datetime import date

from noticegen.facts.dates.feries import feries
from noticegen.facts.fiche import Fiche
from noticegen.review.change import Change
from noticegen.review.indices.bornes import Borne, bornes
from noticegen.review.indices.doutes import doubtful


def closings(change: Change) -> Iterator[Borne]:
    """The closings and limits that nothing puts in doubt; a limit on its window's closing day follows it, and is left out."""
    doubts = doubtful(change)
    dates = [one for one in bornes(change.apres) if one.echeance.chemin not in doubts]
    days = {one.moment.jour for one in dates if one.role == "cloture"}
    for one in dates:
        if one.role == "cloture" or (one.role == "limite" and one.moment.jour not in days):
            yield one


def holidays(fiche: Fiche, jour: date) -> str:
    """The name of the public holiday, empty on another day."""
    return feries(jour.year, fiche.feries).get(jour, "")


def days_off(change: Change) -> Iterator[tuple[Borne, str]]:
    """The days of events that nobody works, each with what it is: a Sunday, a public holiday."""
    doubts = doubtful(change)
    for one in bornes(change.apres):
        if one.echeance.genre == "evenement" and not one.echeance.relative_a and one.echeance.chemin not in doubts:
            holiday = holidays(change.apres.fiche, one.moment.jour)
            sunday = one.moment.jour.weekday() == 6
            if holiday or sunday:
                yield one, f"jour férié ({holiday})" if holiday else "un dimanche"
