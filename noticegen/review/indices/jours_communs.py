"""Events held on the same day, side by side: those that shared one and no longer do, those that share one and did not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.causes import by_cause
from noticegen.review.indices.doutes import sound_echeances
from noticegen.review.indices.ordre import inversions


@dataclass(frozen=True)
class Separation:
    """An event on both sides, the others whose day it left and those whose day it now shares."""

    paire: PaireEcheances
    quittes: tuple[Echeance, ...]
    rejoints: tuple[Echeance, ...]


def separations(change: Change) -> Iterator[Separation]:
    """The events that left the day of another or came to it, each once: the one that explains most, then the one that moved unlike others.

    Those that changed order are told by it.
    """
    if not new_session(change):
        return
    told = {one.cle for found in inversions(change) for one in (found.echeance, *found.autres)}
    pairs = {paire.apres.cle: paire for paire in sound_echeances(change) if _is_event(paire) and paire.apres.cle not in told}
    changed = [keys for keys in combinations(pairs, 2) if _parted(*(pairs[key] for key in keys)) is not None]
    for cause, found in by_cause(changed, _drifts(change)):
        others = [(pairs[name], _parted(pairs[cause], pairs[name])) for keys in found for name in keys if name != cause]
        sides = (tuple(other.apres for other, parted in others if parted is side) for side in (True, False))
        yield Separation(pairs[cause], *sides)


def _is_event(paire: PaireEcheances) -> bool:
    return paire.avant is not None and paire.avant.genre == paire.apres.genre == "evenement"


def _parted(one: PaireEcheances, other: PaireEcheances) -> bool | None:
    """Whether two events shared their days and no longer do; false where it is the reverse, nothing where it is neither."""
    before, after = _days(one.avant) == _days(other.avant), _days(one.apres) == _days(other.apres)
    return None if before == after else before


def _days(echeance: Echeance) -> tuple[date, ...]:
    return tuple(moment.jour for moment in echeance.jours)


def _drifts(change: Change) -> dict[str, int]:
    """How many days each échéance moved otherwise than most did."""
    moves = [move for move in change.mouvements if move.fait.startswith("echeances.")]
    usual = Counter(move.derive for move in moves).most_common(1)
    return {move.fait.split(".")[1]: abs(move.derive - usual[0][0]) for move in moves}
