"""Tables of codes: rows that exchanged their codes, codes given twice, codes that are none."""

import re
from collections.abc import Iterator
from itertools import combinations

from noticegen.facts.fait import Fait
from noticegen.review.change import Change, PaireFaits
from noticegen.review.indices.changements import changed
from noticegen.review.memoire import remembered


def exchanges(change: Change) -> Iterator[tuple[PaireFaits, PaireFaits]]:
    """The pairs of rows of one table whose codes changed places."""
    for one, other in combinations(list(changed(change, "codes")), 2):
        crossed = (one.avant.canonique, one.apres.canonique) == (other.apres.canonique, other.avant.canonique)
        if crossed and _table(one.chemin) == _table(other.chemin):
            yield one, other


@remembered
def misshapen(change: Change) -> tuple[PaireFaits, ...]:
    """The rows whose code lost the shape that it shared with all the others of its table, which keep it."""
    return tuple(paire for paire in changed(change, "codes") if _misshapen(change, paire))


def _misshapen(change: Change, paire: PaireFaits) -> bool:
    table = _table(paire.chemin)
    rows = [one for one in change.apres.fiche.faits.values() if one.chemin.startswith(f"codes.{table}.") and one.chemin != paire.chemin]
    shapes = {_shape(one) for one in rows}
    return len(rows) > 1 and shapes == {_shape(paire.avant)} != {_shape(paire.apres)}


def _shape(fait: Fait) -> str:
    """The code with every digit and every letter alike: `25010` is `00000`, `25509R` is `00000A`."""
    return re.sub("[A-Z]", "A", re.sub(r"\d", "0", "".join(fait.canonique.upper().split())))


def shared(change: Change) -> Iterator[tuple[Fait, Fait]]:
    """The pairs of rows of one table that give one code; the second is the one that is new, or whose code is."""
    first: dict[tuple[str, str], Fait] = {}
    settled = {paire.chemin for paire in change.faits if paire.avant and paire.apres and paire.avant.canonique == paire.apres.canonique}
    for path, fait in change.apres.fiche.faits.items():
        if path.startswith("codes."):
            other = first.setdefault((_table(path), fait.canonique), fait)
            if other is not fait:
                yield (fait, other) if path in settled and other.chemin not in settled else (other, fait)


def told_as_shared(change: Change) -> set[str]:
    """The rows whose coming or change is told as a shared code."""
    return {fait.chemin for _, fait in shared(change)}


def _table(chemin: str) -> str:
    return chemin.split(".")[1]
