"""The order in which échéances come: which one used to end before another began, and no longer does."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import Moment
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.indices.bornes import new_session
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
    left = [(one.apres, other.apres) for one, other in permutations(pairs, 2) if _inverted(one, other)]
    drifts = _drifts(change)
    before = {paire.apres.cle: paire.avant for paire in pairs}
    while left:
        counts = Counter(echeance.cle for pair in left for echeance in pair)
        cle = min(counts, key=lambda name: (-counts[name], -drifts.get(name, 0), name))
        told = [pair for pair in left if cle in (pair[0].cle, pair[1].cle)]
        left = [pair for pair in left if pair not in told]
        one = next(echeance for echeance in told[0] if echeance.cle == cle)
        yield Inversion(one, before[cle], tuple(echeance for pair in told for echeance in pair if echeance.cle != cle))


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
