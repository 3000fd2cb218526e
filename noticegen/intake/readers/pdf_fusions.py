"""Merged cells of an untagged PDF: under a cell that spans rows, the rule between two rows is drawn under the other cells only."""

from collections.abc import Mapping, Sequence

from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_filets import Reglure
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_tables import Tableau
from noticegen.prose.document import Case

_BORD = 1.5
"""A border begins more than so many points before the text of its cell; what underlines a link begins with it."""

Rangee = Mapping[int, Sequence[Ligne]]


def read_spans(table: Tableau, number: int, reglures: Mapping[int, Reglure]) -> dict[Case, Etendue]:
    """The cells of a table that span rows, and what they span; `reglures` are the rules of each page."""
    rows: list[Rangee] = [dict(row) for row in table.rangees]
    last: dict[int, int] = {}
    spans: dict[Case, Etendue] = {}
    for rank, row in enumerate(rows):
        last |= dict.fromkeys(row, rank)
        for column, origin in last.items():
            held = origin + spans.get(Case(number, origin, column), Etendue()).rangees == rank
            if held and column not in row and _goes_on(rows[origin][column], rows[rank - 1], row, reglures):
                spans[Case(number, origin, column)] = Etendue(rank - origin + 1)
    return spans


def _goes_on(cell: Sequence[Ligne], above: Rangee, row: Rangee, reglures: Mapping[int, Reglure]) -> bool:
    """Whether rules part a row from the one above under each of its own cells, and none under this one."""
    shared = [column for column in row if column in above]
    pages = {line.page for lines in (*row.values(), cell) for line in lines}
    if not shared or len(pages) != 1:
        return False
    low = max(lines[0].y + 0.5 * lines[0].taille for lines in row.values())
    high = min(above[column][-1].y for column in shared)
    rules = reglures.get(next(iter(pages)), Reglure()).horizontaux
    between = [rule for rule in rules if low < rule.place < high]
    middle = (cell[0].x + cell[0].fin) / 2
    own = all(any(rule.debut < lines[0].x - _BORD and rule.fin >= lines[0].fin for rule in between) for lines in row.values())
    return own and not any(rule.debut <= middle <= rule.fin for rule in between)
