"""Tables of plain text: lines, one under the other, that tabs, bars or aligned runs of spaces cut into the same columns."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TextLine = tuple[int, str]
"""A line with its number."""

_TAB = "\t"
_VIDE = re.compile(r"(?<![.!?,])[ \u00a0]{2,}(?=\S)")
"""A run of spaces inside a line; the two spaces that some type after a sentence are none."""

_TRAIT = re.compile(r"[-=_+|: \t]{3,}")
"""A line that only rules a table."""

_NUMERO = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]\s+|\s*[-–—•]\s+")
"""What numbers a line: the white after it separates no cells."""

_ALIGNEES = 0.75
"""Share of the rows whose cells begin, or end, at one place: a table's columns are set, a justified text's gaps are not."""

_MAX_LARGEUR = 400
"""A longer line is a paragraph's."""


@dataclass(frozen=True)
class TextTable:
    """The rows of a table, each the number of its line and its cells; an empty cell is an empty text."""

    rangees: tuple[tuple[int, tuple[str, ...]], ...]


def split_text_tables(lines: Sequence[TextLine]) -> Iterator[list[TextLine] | TextTable]:
    """The lines of a paragraph cut into tables and what stands between them, in order."""
    between: list[TextLine] = []
    for run, mark in _runs(lines):
        table = _table(run, mark) if mark else None
        if table is None:
            between += run
            continue
        if between:
            yield between
        yield table
        between = []
    if between:
        yield between


def _runs(lines: Sequence[TextLine]) -> Iterator[tuple[list[TextLine], str]]:
    """Neighbouring lines that one mark cuts (a tab, a bar, a space), or none, with that mark."""
    run: list[TextLine] = []
    mark = ""
    for line in lines:
        here = mark if run and mark and _goes_on(line[1], run[-1][1], mark) else _mark(line[1])
        if run and here != mark:
            yield run, mark
            run = []
        run.append(line)
        mark = here
    if run:
        yield run, mark


def _mark(line: str) -> str:
    """What cuts a line into cells; empty when nothing does."""
    if len(line) > _MAX_LARGEUR or _TRAIT.fullmatch(line):
        return ""
    numero = _NUMERO.match(line)
    inside = line[numero.end() if numero else 0 :].strip()
    if _TAB in inside:
        return _TAB
    if inside.strip("|").count("|") and (inside[0] == inside[-1] == "|" or " | " in inside):
        return "|"
    return " " if _VIDE.search(inside) else ""


def _goes_on(line: str, above: str, mark: str) -> bool:
    """Whether a line that nothing cuts is a ruling, or the rest of a cell: under its column, or small letters under the first one."""
    if _TRAIT.fullmatch(line):
        return True
    if mark != " " or _mark(line):
        return False
    gap = _VIDE.search(above, len(above) - len(above.lstrip()))
    return line[:2].isspace() or (line[0].islower() and gap is not None and len(line) <= gap.start())


def _table(run: Sequence[TextLine], mark: str) -> TextTable | None:
    """The table that a run of lines is; `None` when it is none."""
    kept = [(number, line) for number, line in run if not _TRAIT.fullmatch(line)]
    cut = {_TAB: _by_tabs, "|": _by_bars, " ": _by_gutters}[mark]
    rows = cut([line for _, line in kept])
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return None
    return TextTable(tuple(_joined([(number, tuple(row)) for (number, _), row in zip(kept, rows, strict=True)])))


def _by_tabs(lines: Sequence[str]) -> list[list[str]]:
    """Cells between tabs: one tab a column, or as many as it takes to reach it when rows do not count alike."""
    rows = [[cell.strip() for cell in line.strip().split(_TAB)] for line in lines]
    if len({len(row) for row in rows}) > 1:
        return [[cell for cell in row if cell] for row in rows]
    used = [rank for rank in range(len(rows[0])) if any(row[rank] for row in rows)]
    return [[row[rank] for rank in used] for row in rows]


def _by_bars(lines: Sequence[str]) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")] for line in lines]
    return rows if len({len(row) for row in rows}) == 1 else []


def _by_gutters(lines: Sequence[str]) -> list[list[str]]:
    """Cells on each side of the columns of blanks that run through all the lines."""
    width = max(map(len, lines))
    padded = [line.replace("\u00a0", " ").ljust(width) for line in lines]
    edges = [0, *_gutters(padded, width), width]
    rows = [[line[start:end].strip() for start, end in itertools.pairwise(edges)] for line in lines]
    ranks = range(1, len(edges) - 1)
    return rows if ranks and all(_is_set([line[edges[rank] : edges[rank + 1]] for line in padded]) for rank in ranks) else []


def _gutters(padded: Sequence[str], width: int) -> list[int]:
    """Where the text begins again after two blanks or more in every line, but for the blanks before the first column."""
    blank = [all(line[place] == " " for line in padded) for place in range(width)]
    starts = [place for place in range(2, width) if blank[place - 1] and blank[place - 2] and not blank[place]]
    return [place for place in starts if not all(blank[:place])]


def _is_set(cells: Sequence[str]) -> bool:
    """Whether the cells of a column begin, or end, at one place; two of them at least are filled."""
    filled = [cell.rstrip() for cell in cells if cell.strip()]
    right = max(map(len, filled), default=0)
    flush = max(sum(cell[0] != " " for cell in filled), sum(len(cell) == right for cell in filled))
    return len(filled) > 1 and flush >= _ALIGNEES * len(filled)


def _joined(rows: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows, the rest of a cell put back under it: a line with nothing in its first column, or a small letter and nothing else."""
    whole: list[tuple[int, tuple[str, ...]]] = []
    for number, row in rows:
        filled = [cell for cell in row if cell]
        rest = len(row) == len(whole[-1][1]) if whole else False
        if rest and filled and (not row[0] or (len(filled) == 1 and row[0][:1].islower())):
            line, cells = whole[-1]
            whole[-1] = (line, tuple(" ".join(part for part in pair if part) for pair in zip(cells, row, strict=True)))
        else:
            whole.append((number, row))
    yield from whole
