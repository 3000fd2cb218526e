"""Tables of codes: rows that exchanged their codes, codes given twice."""

from collections.abc import Iterator
from itertools import combinations

from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.review.change import Change, PaireFaits
from noticegen.review.indices.ensembles import changed


def exchanges(change: Change) -> Iterator[tuple[PaireFaits, PaireFaits]]:
    """The pairs of rows of one table whose codes changed places."""
    for one, other in combinations(list(changed(change, "codes")), 2):
        crossed = (one.avant.canonique, one.apres.canonique) == (other.apres.canonique, other.avant.canonique)
        if crossed and _table(one.chemin) == _table(other.chemin):
            yield one, other


def shared(fiche: Fiche) -> Iterator[tuple[Fait, Fait]]:
    """The rows of one table that repeat the code of an earlier row, each with that row."""
    first: dict[tuple[str, str], Fait] = {}
    for path, fait in fiche.faits.items():
        if path.startswith("codes."):
            key = (_table(path), fait.canonique)
            if key in first:
                yield first[key], fait
            first.setdefault(key, fait)


def _table(chemin: str) -> str:
    return chemin.split(".")[1]
