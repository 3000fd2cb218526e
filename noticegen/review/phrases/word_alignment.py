"""Which words of two sentences are the same, as stretches kept and stretches replaced."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from noticegen.review.phrases.matching import in_order, match_equal
from noticegen.review.phrases.words import MASK

LONG = 40_000
"""Words of both sides multiplied, above which anchors are sought first: difflib is quadratic, and worse where words repeat."""

ISLAND = 2
"""How many kept words a rewritten stretch may hold and still be read as one."""

DWARFING = 5
"""How many times its length a rewritten stretch beside it must have, where nothing was replaced on the other side."""


class Etendue(NamedTuple):
    """A stretch of both sentences: words `debut` to `fin` of the earlier one facing those of the incoming one."""

    garde: bool
    debut: int
    fin: int
    debut_apres: int
    fin_apres: int


def align(avant: Sequence[str], apres: Sequence[str]) -> list[Etendue]:
    """The stretches of two sentences given as keys, in order; islands of kept words inside a rewriting are folded into it."""
    stretches: list[Etendue] = []
    for block in _blocks(avant, apres):
        last = stretches[-1] if stretches else Etendue(True, 0, 0, 0, 0)
        if block.debut > last.fin or block.debut_apres > last.fin_apres:
            stretches.append(Etendue(False, last.fin, block.debut, last.fin_apres, block.debut_apres))
        if block.fin > block.debut:
            stretches.append(block)
    return _folded(stretches, avant)


def _blocks(avant: Sequence[str], apres: Sequence[str]) -> Iterator[Etendue]:
    """The kept stretches in order, then an empty one at the end of both."""
    if len(avant) * len(apres) <= LONG:
        for one, other, size in SequenceMatcher(None, avant, apres, autojunk=False).get_matching_blocks():
            yield Etendue(True, one, one + size, other, other + size)
        return
    start = end = start_apres = end_apres = 0
    for one, other in in_order(match_equal(avant, apres)).items():
        if (one, other) != (end, end_apres):
            yield Etendue(True, start, end, start_apres, end_apres)
            start, start_apres = one, other
        end, end_apres = one + 1, other + 1
    yield Etendue(True, start, end, start_apres, end_apres)
    yield Etendue(True, len(avant), len(avant), len(apres), len(apres))


def _folded(stretches: list[Etendue], avant: Sequence[str]) -> list[Etendue]:
    folded: list[Etendue] = []
    for rank, stretch in enumerate(stretches):
        following = stretches[rank + 1] if rank + 1 < len(stretches) else None
        if (
            folded
            and following
            and stretch.garde
            and _is_island(folded[-1], stretch, following, avant)
            or folded
            and not folded[-1].garde
            and not stretch.garde
        ):
            folded[-1] = folded[-1]._replace(fin=stretch.fin, fin_apres=stretch.fin_apres)
        else:
            folded.append(stretch)
    return folded


def _is_island(before: Etendue, stretch: Etendue, following: Etendue, avant: Sequence[str]) -> bool:
    """A few plain words between two stretches that replace words and are together twice as long, or one of which dwarfs them."""
    size = stretch.fin - stretch.debut
    if size > ISLAND or any(key.startswith(MASK) for key in avant[stretch.debut : stretch.fin]):
        return False
    sizes = (_size(before), _size(following))
    both_replace = _replaces(before) and _replaces(following)
    return sum(sizes) >= 2 * size + 2 if both_replace else max(sizes) >= DWARFING * size


def _size(stretch: Etendue) -> int:
    return max(stretch.fin - stretch.debut, stretch.fin_apres - stretch.debut_apres)


def _replaces(stretch: Etendue) -> bool:
    return stretch.fin > stretch.debut and stretch.fin_apres > stretch.debut_apres
