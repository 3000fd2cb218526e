"""Tables of an untagged PDF: stretches of lines that stand side by side, row after row, are cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_lines import Ligne

Cellule = list[Ligne]

_STEP = 2.0
"""Lines of one cell follow each other within this many sizes."""

_ALIGNED = 4.0
"""Points by which lines of one cell may differ at the left, in the middle (twice that) or at the right."""


@dataclass(frozen=True)
class Tableau:
    """A table: its rows, each a list of (column, lines of the cell); where rules tell it, what the cells span by row and column."""

    rangees: tuple[tuple[tuple[int, tuple[Ligne, ...]], ...], ...]
    etendues: Mapping[tuple[int, int], Etendue] | None = None


def split_tables(lines: Sequence[Ligne]) -> Iterator[list[Ligne] | Tableau]:
    """The lines of a document cut into tables and what stands between them, in order.

    A table is two rows or more, one under the other, whose cells stand under one another.
    """
    between: list[Ligne] = []
    table: list[list[Cellule]] = []
    for rows in _candidates(_rows(_columns(lines))):
        if table and not between and len(rows[0]) > 1 and _follows(table, rows[0]):
            table += rows
        elif len(rows) > 1:
            yield from _closed(table, between)
            table, between = rows, []
        elif table and not between and len(rows[0]) == 1 and (cell := _cut_by_page(table, rows[0][0])) is not None:
            cell += rows[0][0]
        else:
            between += [line for cell in rows[0] for line in cell]
    yield from _closed(table, between)


def _closed(table: list[list[Cellule]], after: list[Ligne]) -> Iterator[list[Ligne] | Tableau]:
    """A table, if there is one, and the lines that follow it."""
    if table:
        widest = max(table, key=len)
        rows = _over_pages([[(_column(cell, row, widest), cell) for cell in row] for row in table])
        yield Tableau(tuple(tuple((column, tuple(cell)) for column, cell in row) for row in rows))
    if after:
        yield after


def _cut_by_page(table: list[list[Cellule]], column: Cellule) -> Cellule | None:
    """The cell of a table's last row that goes on at the head of the next page: one that stands under it, not under the first."""
    return next((cell for cell in table[-1][1:] if column[0].page == cell[-1].page + 1 and abs(column[0].x - cell[0].x) <= _ALIGNED), None)


def _over_pages(rows: list[list[tuple[int, Cellule]]]) -> list[list[tuple[int, Cellule]]]:
    """The rows, those that a page cuts made whole again and the head that it repeats left out.

    What goes on at the head of a page has nothing in the first column, where each row says what it is about.
    """
    whole: list[list[tuple[int, Cellule]]] = []
    for row in rows:
        turns = whole and row[0][1][0].page == whole[-1][-1][1][-1].page + 1
        if turns and [_words(cell) for _, cell in row] == [_words(cell) for _, cell in whole[0]]:
            continue
        last = dict(whole[-1]) if turns else {}
        if last and row[0][0] > 0 and all(column in last for column, _ in row):
            whole[-1] = [(column, [*cell, *dict(row).get(column, [])]) for column, cell in whole[-1]]
        else:
            whole.append(row)
    return whole


def _words(cell: Cellule) -> list[str]:
    return [line.texte for line in cell]


def _candidates(rows: list[list[Cellule]]) -> Iterator[list[list[Cellule]]]:
    """The rows in groups: those that may make one table together, the others alone."""
    table: list[list[Cellule]] = []
    for row in rows:
        if table and (len(row) < 2 or not _follows(table, row)):
            yield table
            table = []
        if len(row) > 1:
            table.append(row)
        else:
            yield [row]
    if table:
        yield table


def _columns(lines: Sequence[Ligne]) -> list[Cellule]:
    """Stretches of lines that follow each other downwards, one under the other."""
    columns: list[Cellule] = []
    for line in lines:
        if columns and _under(columns[-1][-1], line):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _under(above: Ligne, line: Ligne) -> bool:
    if above.page != line.page or not 0.5 * line.taille < above.y - line.y <= _STEP * line.taille:
        return False
    if line.x >= above.fin or above.x >= line.fin:
        return False
    centres = abs(above.x + above.fin - line.x - line.fin)
    return min(abs(above.x - line.x), centres / 2, abs(above.fin - line.fin)) <= _ALIGNED


def _rows(columns: list[Cellule]) -> list[list[Cellule]]:
    """Columns side by side made rows; the first cell of a row leaves what stands above the row to a row of its own."""
    rows: list[list[Cellule]] = []
    for column in columns:
        if rows and _beside(rows[-1], column):
            if len(rows[-1]) == 1:
                rows[-1:] = _cut(rows[-1][0], column)
            rows[-1].append(column)
        else:
            rows.append([column])
    return rows


def _beside(row: list[Cellule], column: Cellule) -> bool:
    """Whether a column stands to the right of a row's last one, at a height they share."""
    last = row[-1]
    if last[0].page != column[0].page or column[0].x < max(line.fin for line in last[-len(column) :]):
        return False
    size = column[0].taille
    top, bottom = column[0].y + 0.5 * size, column[-1].y - 0.5 * size
    return any(bottom <= line.y <= top for line in last)


def _cut(first: Cellule, beside: Cellule) -> list[list[Cellule]]:
    above = [line for line in first if line.y > beside[0].y + 0.5 * line.taille]
    inside = [line for line in first if line not in above]
    return [[above], [inside]] if above else [[inside]]


def _follows(table: list[list[Cellule]], row: list[Cellule]) -> bool:
    above = max(table, key=len)
    matching = sum(any(cell[0].x < other[0].fin and other[0].x < cell[0].fin for other in above) for cell in row)
    return matching * 2 > len(row)


def _column(cell: Cellule, row: list[Cellule], widest: list[Cellule]) -> int:
    if len(row) == len(widest):
        return next(rank for rank, other in enumerate(row) if other is cell)
    return min(range(len(widest)), key=lambda rank: abs(widest[rank][0].x - cell[0].x))
