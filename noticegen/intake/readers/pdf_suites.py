"""Ruled tables that go on over a page: their parts put together, a head said again left out, a row that the page cuts made whole."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_filets import lines_of
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_tables import Tableau

_ALIGNED = 3.0
"""Points by which the rules of two parts of a table may differ."""

_MARGE = 6.0
"""White at most that a cell keeps on its right, as it does on its left."""


@dataclass
class Casier:
    """A cell: its lines, what it spans, the places of the rules on both its sides."""

    lignes: list[Ligne]
    etendue: Etendue
    gauche: float
    droite: float


Rangee = Mapping[int, Casier]


@dataclass(frozen=True)
class Part:
    """What one page has of a table: the places of its columns' rules, its rows, empty cells too."""

    page: int
    xs: Sequence[float]
    rangees: Sequence[Rangee]


def join_parts(parts: Sequence[Part]) -> Iterator[list[Ligne] | Tableau]:
    """The tables of parts that nothing stands between; a box, or a grid with but one text, is no table."""
    chain: list[Part] = []
    for part in parts:
        if chain and not _goes_on(chain, part):
            yield _table(chain)
            chain = []
        chain.append(part)
    if chain:
        yield _table(chain)


def _goes_on(chain: Sequence[Part], part: Part) -> bool:
    return part.page == chain[-1].page + 1 and are_aligned(chain[-1].xs, part.xs)


def are_aligned(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two grids have one width, and the columns of one are those of the other or some of them put together."""
    few, many = sorted((one, other), key=len)
    inside = all(any(abs(x - place) <= _ALIGNED for place in many) for x in few)
    return inside and abs(few[0] - many[0]) <= _ALIGNED and abs(few[-1] - many[-1]) <= _ALIGNED


def _table(chain: Sequence[Part]) -> list[Ligne] | Tableau:
    xs = lines_of(max((part.xs for part in chain), key=len))
    held = [cell.lignes for part in chain for row in part.rangees for cell in row.values() if cell.lignes]
    if len(xs) < 3 or len(held) < 2:
        return [line for lines in held for line in lines]
    rows: list[dict[int, Casier]] = []
    for part in chain:
        _add(rows, _without_head([_placed(row, xs) for row in part.rangees], rows))
    filled = [{column: cell for column, cell in row.items() if cell.lignes} for row in rows]
    return Tableau(
        tuple(tuple((column, tuple(cell.lignes)) for column, cell in sorted(row.items())) for row in filled),
        {(rank, column): cell.etendue for rank, row in enumerate(filled) for column, cell in row.items()},
    )


def _placed(row: Rangee, xs: Sequence[float]) -> dict[int, Casier]:
    """A row, its cells by their columns of the whole table."""
    found: dict[int, Casier] = {}
    for cell in row.values():
        start, end = (min(range(len(xs)), key=lambda rank: abs(xs[rank] - side)) for side in (cell.gauche, cell.droite))
        found[start] = replace(cell, etendue=Etendue(cell.etendue.rangees, end - start))
    return found


def _without_head(rows: Sequence[dict[int, Casier]], above: Sequence[Rangee]) -> Sequence[dict[int, Casier]]:
    """The rows of a part without those that say the table's first ones again, as they do together."""
    same = 0
    while same < min(len(rows), len(above)) and _words(rows[same]) == _words(above[same]) and any(_words(rows[same])):
        same += 1
    return rows[same:]


def _words(row: Rangee) -> list[list[str]]:
    return [[line.texte.strip() for line in cell.lignes] for _, cell in sorted(row.items())]


def _add(rows: list[dict[int, Casier]], added: Sequence[dict[int, Casier]]) -> None:
    """The rows of the next page: the first may be the end of the last one, or stand beside a cell that spans both."""
    last = {column: cell for rank, row in enumerate(rows) for column, cell in row.items() if rank + cell.etendue.rangees >= len(rows)}
    if last and added and _is_cut(last, added[0]):
        for column, cell in added[0].items():
            last[column].lignes.extend(cell.lignes)
        added = added[1:]
    elif last and added:
        for column, cell in list(added[0].items()):
            if _spans_both(column, last.get(column), cell):
                last[column].etendue = replace(last[column].etendue, rangees=last[column].etendue.rangees + cell.etendue.rangees)
                del added[0][column]
    rows += added


def _spans_both(column: int, above: Casier | None, cell: Casier) -> bool:
    """Whether a cell without text goes on with the one above the page's end: one that spans rows already, or a row's first."""
    return above is not None and not cell.lignes and (not column or above.etendue.rangees > 1)


def _is_cut(last: Rangee, row: Rangee) -> bool:
    """Whether a row is the end of the last one: what it says had no more room there.

    Where its first cell is empty it is, unless all the others have texts that had room: those are of a row of their own, beside a
    cell that spans both.
    """
    texts = {column: cell for column, cell in row.items() if cell.lignes}
    known = all(column in last and last[column].lignes and cell.etendue.rangees == 1 for column, cell in row.items() if cell.lignes)
    if not texts or not known or any(column not in last for column in row):
        return False
    full = [_is_full(last[column], cell.lignes[0]) for column, cell in texts.items()]
    if 0 in texts:
        return all(full) and any(cell.lignes[0].texte.strip()[:1].islower() for cell in texts.values())
    others = [column for column, cell in last.items() if column and cell.lignes]
    return any(full) or len(texts) == 1 or len(texts) < len(others)


def _is_full(cell: Casier, line: Ligne) -> bool:
    """Whether the last line of a cell had no room for the first word of this one."""
    last = cell.lignes[-1]
    margin = min(_MARGE, *(abs(other.x - cell.gauche) for other in cell.lignes))
    return last.fin - last.x + 0.25 * line.taille + line.premier_mot > cell.droite - cell.gauche - 2 * margin
