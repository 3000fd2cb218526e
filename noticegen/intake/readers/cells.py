"""Tables of office documents: cells of data, or a grid that only sets a page out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from noticegen.intake.readers.fusions import SEULE, Etendue
from noticegen.intake.readers.suites import join_lines
from noticegen.prose.document import Bloc, Case, Genre


@dataclass(frozen=True)
class Cellule:
    """One cell of a table: its kind, its place, the blocks it holds, what it spans."""

    genre: Genre
    rangee: int
    colonne: int
    blocs: tuple[Bloc, ...]
    etendue: Etendue = SEULE


def read_cells(cellules: Sequence[Cellule], tableau: int) -> Iterator[Bloc]:
    """A block a cell; of a table that sets a page out, the blocks of its cells as they are."""
    filled = [cell for cell in cellules if cell.blocs]
    if _sets_out(filled):
        yield from (bloc for cell in filled for bloc in cell.blocs)
        return
    for cell in filled:
        first = cell.blocs[0]
        yield Bloc(cell.genre, join_lines(cell.blocs), first.lieu, first.zone, case=Case(tableau, cell.rangee, cell.colonne))


def spans(cellules: Iterable[Cellule], tableau: int) -> dict[Case, Etendue]:
    """The places of the cells that span rows or columns, and what they span."""
    return {Case(tableau, cell.rangee, cell.colonne): cell.etendue for cell in cellules if cell.etendue != SEULE}


def _sets_out(cellules: Sequence[Cellule]) -> bool:
    """Whether a table is a frame around a text, or holds another table or headings with their text."""
    return len(cellules) == 1 or any(
        bloc.case is not None or (bloc.genre.startswith("h") and len(cell.blocs) > 1) for cell in cellules for bloc in cell.blocs
    )
