"""Tables of an untagged PDF: paragraphs that stand side by side, row after row, are cells."""

from collections.abc import Sequence

from noticegen.intake.readers.pdf_paragraphs import Paragraphe
from noticegen.prose.document import Case

Rangee = list[Paragraphe]


def find_cells(paragraphs: Sequence[Paragraphe]) -> dict[int, Case]:
    """The paragraphs (by identity) that are cells of a table, with their place in it.

    A table is two rows or more, one under the other, of which most have as many cells side by side as the widest.
    """
    cells: dict[int, Case] = {}
    for number, table in enumerate(_tables(_rows(paragraphs))):
        widest = max(table, key=len)
        for rank, row in enumerate(table):
            for cell in row:
                cells[id(cell)] = Case(number, rank, _column(cell, row, widest))
    return cells


def _rows(paragraphs: Sequence[Paragraphe]) -> list[Rangee]:
    rows: list[Rangee] = []
    for paragraph in paragraphs:
        if rows and _beside(rows[-1], paragraph):
            rows[-1].append(paragraph)
        else:
            rows.append([paragraph])
    return rows


def _beside(row: Rangee, paragraph: Paragraphe) -> bool:
    """Whether a paragraph stands to the right of a row's last one, at a height they share."""
    last = row[-1]
    if last.page != paragraph.page or paragraph.x < last.fin:
        return False
    shared = min(max(other.haut for other in row), paragraph.haut) - max(min(other.bas for other in row), paragraph.bas)
    return shared > 0.5 * paragraph.lignes[0].taille


def _tables(rows: list[Rangee]) -> list[list[Rangee]]:
    tables: list[list[Rangee]] = []
    current: list[Rangee] = []
    for row in [*rows, []]:
        if len(row) > 1 and (not current or _follows(current, row)):
            current.append(row)
            continue
        if len(current) > 1:
            tables.append(current)
        current = [row] if len(row) > 1 else []
    return tables


def _follows(table: list[Rangee], row: Rangee) -> bool:
    """Whether a row belongs under a table: its cells stand under the table's."""
    above = max(table, key=len)
    matching = sum(any(_under(cell, other) for other in above) for cell in row)
    return matching * 2 > len(row)


def _under(cell: Paragraphe, above: Paragraphe) -> bool:
    return cell.x < above.fin and above.x < cell.fin


def _column(cell: Paragraphe, row: Rangee, widest: Rangee) -> int:
    if len(row) == len(widest):
        return row.index(cell)
    return min(range(len(widest)), key=lambda rank: abs(widest[rank].x - cell.x))
