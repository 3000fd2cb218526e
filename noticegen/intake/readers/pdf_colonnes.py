"""Text set in columns: a page's lines drawn downwards one column after another, each column as wide as its own lines."""

import itertools
from collections.abc import Iterator, Sequence

from noticegen.intake.readers.pdf_lines import Ligne

_LIGNES = 8
"""A column of text has at least so many lines; what has fewer is a block of names and addresses beside another."""

_PLEINE, _PART = 0.75, 0.6
"""In a column of text, this share of the lines reach that share of its width."""

_ALIGNED = 2.5
"""Points by which the lines of a column may begin left of its first."""

Colonne = tuple[int, int]
"""The ranks of a column's first line and of the one after its last."""


def find_columns(lines: Sequence[Ligne]) -> list[Colonne]:
    """For each line, the column that it stands in: all the lines where the page has one only."""
    columns: list[Colonne] = [(0, len(lines))] * len(lines)
    stretches = list(_downwards(lines))
    for (start, middle), (_, end) in itertools.pairwise(stretches):
        pair = _side_by_side(lines, start, middle, end)
        for column in pair:
            columns[column[0] : column[1]] = [column] * (column[1] - column[0])
    return columns


def _downwards(lines: Sequence[Ligne]) -> Iterator[Colonne]:
    """The stretches of lines of one page that only go down."""
    start = 0
    for rank in range(1, len(lines) + 1):
        if rank == len(lines) or lines[rank].page != lines[rank - 1].page or lines[rank].y > lines[rank - 1].y + 0.5 * lines[rank].taille:
            yield start, rank
            start = rank


def _side_by_side(lines: Sequence[Ligne], start: int, middle: int, end: int) -> tuple[Colonne, ...]:
    """Two columns, when the lines from `middle` on stand to the right of the last of those before it; else none."""
    head = lines[middle]
    if lines[start].page != head.page:
        return ()
    first = next((rank for rank in range(start, middle) if lines[rank].y <= head.y + 0.5 * head.taille), middle)
    last = next((rank for rank in range(middle, end) if lines[rank].x < head.x - _ALIGNED), end)
    found = (first, middle), (middle, last)
    beside = first < middle and max(line.fin for line in lines[first:middle]) <= head.x
    return found if beside and all(_is_text(lines[left:right]) for left, right in found) else ()


def _is_text(lines: Sequence[Ligne]) -> bool:
    """Whether lines are those of a text that its column's width ends."""
    if len(lines) < _LIGNES:
        return False
    left, right = min(line.x for line in lines), max(line.fin for line in lines)
    full = sum(line.fin - left >= _PLEINE * (right - left) for line in lines)
    return full >= _PART * len(lines)
