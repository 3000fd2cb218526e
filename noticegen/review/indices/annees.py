"""Dates whose day and month are this session's and whose year is not: a whole year off where last session's lets them be expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from noticegen.review.change import Change
from noticegen.review.faits.reperes import same_day_later
from noticegen.review.indices.bornes import PaireBornes, new_session, paires_bornes
from noticegen.review.indices.doutes import foreign_year, misnamed, not_moved_on, out_of_campagne, outside
from noticegen.review.memoire import remembered

PRES = 31
"""Days by which a date moves within its year from one session to the next."""


@dataclass(frozen=True)
class AnneeDecalee(PaireBornes):
    """Such a date on both sides, with the day where it was expected."""

    attendue: date


@remembered
def year_off(change: Change) -> tuple[AnneeDecalee, ...]:
    """These dates, out of the campagne or left in last session's year; a year that is none of the campagne's has its own rule."""
    return tuple(_year_off(change)) if new_session(change) and not misnamed(change) else ()


@remembered
def year_off_paths(change: Change) -> frozenset[str]:
    """Their paths."""
    return frozenset(paire.chemin for paire in year_off(change))


def _year_off(change: Change) -> Iterator[AnneeDecalee]:
    years = change.apres.fiche.campagne[0].year - change.avant.fiche.campagne[0].year
    strays = {borne.chemin for borne in out_of_campagne(change)} | {paire.chemin for paire in not_moved_on(change)}
    for paire in paires_bornes(change) if years > 0 else ():
        expected = same_day_later(paire.avant.moment.jour, years)
        if paire.chemin not in strays or foreign_year(change.apres, paire.apres.moment):
            continue
        if any(abs((paire.apres.moment.jour - same_day_later(expected, off)).days) <= PRES for off in (-1, 1)):
            yield AnneeDecalee(paire.avant, paire.apres, expected)


def stamp_ahead(change: Change) -> bool:
    """Whether the notice says it was updated after its campagne ends."""
    stamp = change.apres.fiche.faits.get("notice.mise_a_jour")
    return bool(stamp) and outside(change.apres, stamp.valeur) and stamp.valeur.jour > change.apres.fiche.campagne[1]
