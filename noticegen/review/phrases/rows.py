"""Rows kept whole: of a label that several rows say, the one that went is that of the row that went.

Equal sentences are paired in order, so that of two rows « Lorme », the first one's label would face that of the row that stayed,
and what is left of both would look like pieces of two rows.
"""

from collections.abc import Iterator, Mapping, Sequence

from noticegen.prose.document import Bloc
from noticegen.review.phrases.loose import loose_key


def keep_rows(pairs: Mapping[int, int], avant: Sequence[Bloc], apres: Sequence[Bloc]) -> dict[int, int]:
    """The pairs of equal sentences (the blocks are theirs), each run of cells that face none moved back to the beginning of its row.

    It slides only over what reads as what it leaves behind; a label may be the name of a pôle in one place and words in another.
    """
    forth = _slid(pairs, avant)
    back = _slid({other: one for one, other in forth.items()}, apres)
    return {one: other for other, one in back.items()}


def _slid(pairs: Mapping[int, int], blocs: Sequence[Bloc]) -> dict[int, int]:
    moved = dict(pairs)
    for first, last in _runs(pairs, len(blocs)):
        steps = _to_row_start(first, blocs)
        if steps and not _same_row(blocs, last - steps, last - steps + 1) and _repeats(blocs, first, last, steps, moved):
            for step in range(1, steps + 1):
                moved[last - step + 1] = moved.pop(first - step)
    return moved


def _runs(pairs: Mapping[int, int], length: int) -> Iterator[tuple[int, int]]:
    """The first and the last rank of each stretch that faces nothing."""
    start = None
    for rank in range(length + 1):
        alone = rank < length and rank not in pairs
        if alone and start is None:
            start = rank
        elif not alone and start is not None:
            yield start, rank - 1
            start = None


def _to_row_start(rank: int, blocs: Sequence[Bloc]) -> int:
    """How many sentences of its row stand before one."""
    steps = 0
    while _same_row(blocs, rank - steps - 1, rank - steps):
        steps += 1
    return steps


def _same_row(blocs: Sequence[Bloc], one: int, other: int) -> bool:
    """Whether two neighbours are of one row of a table."""
    if one < 0 or other >= len(blocs):
        return False
    first, second = blocs[one].case, blocs[other].case
    return bool(first and second) and (first.tableau, first.rangee) == (second.tableau, second.rangee)


def _repeats(blocs: Sequence[Bloc], first: int, last: int, steps: int, pairs: Mapping[int, int]) -> bool:
    """Whether the paired cells before a run read as the last ones of the run."""
    ranks = ((first - step, last - step + 1) for step in range(1, steps + 1))
    return all(one in pairs and loose_key(blocs[one].texte) == loose_key(blocs[other].texte) for one, other in ranks)
