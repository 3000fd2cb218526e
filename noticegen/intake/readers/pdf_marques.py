"""Bullets and numbers of a list that a PDF draws apart from their items: web engines draw them after all the text."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from noticegen.intake.readers.pdf_pen import Morceau
from noticegen.intake.readers.suites import PUCES

_MARQUE = re.compile(rf"\s*(?:[{re.escape(PUCES)}]|\d{{1,2}}[.)])\s*")
_SIGNES = 4
"""A mark is drawn in so many pieces at most."""

_LOIN = 5.0
"""The text of an item begins at most so many sizes after its mark."""

_MEME = 3.0
"""A mark and its item stand on one base line, some points apart at most."""

Rangee = list[Morceau]


def with_marks(rows: Sequence[Rangee]) -> list[Rangee]:
    """The rows of a page, those that are a mark alone put at the head of the row that begins just after them.

    A row drawn right after a mark and not with it was told from it: it is the next cell of a table.
    """
    marks = {rank for rank, row in enumerate(rows) if _is_mark(row)}
    places = _Places([row for rank, row in enumerate(rows) if rank not in marks]) if marks else None
    heads: dict[int, Rangee] = {}
    taken: set[int] = set()
    for rank in sorted(marks):
        item = places.beside(rows[rank])
        if item is not None and item is not (rows[rank + 1] if rank + 1 < len(rows) else None) and id(item) not in heads:
            heads[id(item)] = rows[rank]
            taken.add(rank)
    return [[*heads.get(id(row), ()), *row] for rank, row in enumerate(rows) if rank not in taken]


class _Places:
    """The rows of a page by the height and the place where they begin: a page of nothing but marks is read in a moment too."""

    def __init__(self, rows: Sequence[Rangee]) -> None:
        self._hauteurs: dict[int, list[Rangee]] = {}
        for row in sorted(rows, key=lambda row: row[0].x):
            self._hauteurs.setdefault(round(row[0].y / _MEME), []).append(row)

    def beside(self, mark: Rangee) -> Rangee | None:
        """The row that begins on the base line of a mark, to the right of it, near; the nearest one."""
        near: list[Rangee] = []
        height = round(mark[0].y / _MEME)
        for rows in (self._hauteurs.get(height + step, []) for step in (-1, 0, 1)):
            rank = bisect_left(rows, mark[-1].fin - _MEME, key=lambda row: row[0].x)
            near += rows[rank : rank + 1]
        found = min(near, key=lambda row: row[0].x, default=None)
        return found if found is not None and found[0].x - mark[-1].fin <= _LOIN * mark[0].taille else None


def _is_mark(row: Rangee) -> bool:
    return len(row) <= _SIGNES and _MARQUE.fullmatch("".join(piece.texte for piece in row)) is not None
