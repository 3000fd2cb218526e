"""Windows that took each other's place in the year: two lines of dates copied one for the other."""

from itertools import combinations

from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.faits.reperes import same_day_later
from noticegen.review.indices.bornes import new_session
from noticegen.review.memoire import remembered

PROCHE = 3
"""Days by which a date that keeps its place in the year follows its weekday."""


@remembered
def crossed_windows(change: Change) -> tuple[tuple[PaireEcheances, PaireEcheances], ...]:
    """The pairs of windows of which each opens and closes when the other did, and not when it did itself."""
    if not new_session(change):
        return ()
    years = change.apres.fiche.campagne[0].year - change.avant.fiche.campagne[0].year
    windows = [paire for paire in change.echeances if _is_window(paire.avant) and _is_window(paire.apres)]
    return tuple((one, other) for one, other in combinations(windows, 2) if years > 0 and _crossed(one, other, years))


def _crossed(one: PaireEcheances, other: PaireEcheances, years: int) -> bool:
    swapped = _in_place(one.apres, other.avant, years) and _in_place(other.apres, one.avant, years)
    return swapped and not _in_place(one.apres, one.avant, years) and not _in_place(other.apres, other.avant, years)


def _in_place(now: Echeance, before: Echeance, years: int) -> bool:
    """Whether both ends of a window come when those of an earlier one did."""
    ends = ((now.ouverture, before.ouverture), (now.cloture, before.cloture))
    return all(abs((end.jour - same_day_later(earlier.jour, years)).days) <= PROCHE for end, earlier in ends)


def _is_window(echeance: Echeance | None) -> bool:
    return bool(echeance and echeance.ouverture and echeance.cloture)
