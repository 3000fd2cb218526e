"""Bullets and numbers of a list that a PDF draws apart from their items: web engines draw them after all the text."""

import re
from collections.abc import Sequence

from noticegen.intake.readers.pdf_pen import Morceau
from noticegen.intake.readers.suites import PUCES

_MARQUE = re.compile(rf"\s*(?:[{re.escape(PUCES)}]|\d{{1,2}}[.)])\s*")
_SIGNES = 4
"""A mark is drawn in so many pieces at most."""

_LOIN = 5.0
"""The text of an item begins at most so many sizes after its mark."""

_MEME = 0.3
"""A mark and its item stand on one base line: so many sizes apart at most."""

Rangee = list[Morceau]


def with_marks(rows: Sequence[Rangee]) -> list[Rangee]:
    """The rows of a page, those that are a mark alone put at the head of the row that begins just after them.

    A row drawn right after a mark and not with it was told from it: it is the next cell of a table.
    """
    heads: dict[int, Rangee] = {}
    taken: set[int] = set()
    for rank, mark in enumerate(rows):
        near = [] if not _is_mark(mark) else [row for row in rows if row is not mark and _begins_after(mark, row)]
        item = min(near, key=lambda row: row[0].x, default=None)
        if item is not None and item is not (rows[rank + 1] if rank + 1 < len(rows) else None) and id(item) not in heads:
            heads[id(item)] = mark
            taken.add(id(mark))
    return [[*heads.get(id(row), ()), *row] for row in rows if id(row) not in taken]


def _is_mark(row: Rangee) -> bool:
    return len(row) <= _SIGNES and _MARQUE.fullmatch("".join(piece.texte for piece in row)) is not None


def _begins_after(mark: Rangee, row: Rangee) -> bool:
    """Whether a row stands on the base line of a mark, and begins to the right of it, near."""
    size = mark[0].taille
    return abs(row[0].y - mark[0].y) <= _MEME * size and -_MEME * size <= row[0].x - mark[-1].fin <= _LOIN * size
