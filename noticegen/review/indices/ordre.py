"""The order in which échéances come: which one used to end before another began, and no longer does."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import Moment
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.causes import by_cause
from noticegen.review.indices.doutes import sound_echeances


@dataclass(frozen=True)
class Inversion:
    """An échéance as it is and as it was, and the others it used to come before or after."""

    echeance: Echeance
    avant: Echeance
    autres: tuple[Echeance, ...]


def inversions(change: Change) -> Iterator[Inversion]:
    """The échéances that changed places, each told once: the one that explains most first, then the one that moved most."""
    if not new_session(change):
        return
    pairs = [paire for paire in sound_echeances(change) if paire.avant]
    paired = {paire.apres.cle: paire for paire in pairs}
    inverted = [keys for keys in permutations(paired, 2) if _inverted(*(paired[key] for key in keys))]
    for cause, found in by_cause(inverted, _drifts(change)):
        others = tuple(paired[key].apres for keys in found for key in keys if key != cause)
        yield Inversion(paired[cause].apres, paired[cause].avant, others)


def _drifts(change: Change) -> dict[str, int]:
    """How far each échéance moved within the year: of two that changed places, the one that moved most did it."""
    found: dict[str, int] = {}
    for move in change.mouvements:
        cle = move.fait.split(".")[1]
        found[cle] = max(found.get(cle, 0), abs(move.derive))
    return found


def _inverted(one: PaireEcheances, other: PaireEcheances) -> bool:
    """Whether the first ended before the second began, and now begins after it; two limits may come as they like."""
    if "evenement" not in (one.apres.genre, other.apres.genre):
        return False
    return _last(one.avant).jour < _first(other.avant).jour and _first(one.apres).jour > _first(other.apres).jour


def _first(echeance: Echeance) -> Moment:
    return echeance.ouverture or echeance.limite or (echeance.jours or (echeance.cloture,))[0]


def _last(echeance: Echeance) -> Moment:
    return echeance.cloture or echeance.limite or (echeance.jours or (echeance.ouverture,))[-1]
