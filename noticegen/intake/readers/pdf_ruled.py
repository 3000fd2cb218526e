"""Ruled tables of an untagged PDF: the lines of a page in the cells of its grids."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_filets import Reglure
from noticegen.intake.readers.pdf_grilles import Cadre, Grille, read_grids
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_tables import Tableau

_PRES = 2.0
"""A row of a table stands within so many sizes of the next one's border."""

_ALIGNED = 4.0
"""Points by which the texts of one column may differ at the left."""

_RANGS = 3
"""So many lines in each cell of a row, each beside one of the others, are rows that no rule parts."""

Grilles = Mapping[int, Sequence[Grille]]


def split_ruled(lines: Sequence[Ligne], reglures: Mapping[int, Reglure]) -> Iterator[list[Ligne] | Tableau]:
    """The lines of a document cut into its ruled tables and what stands between them, in order."""
    between: list[Ligne] = []
    for found in _parts(lines, {page: read_grids(reglure) for page, reglure in reglures.items()}):
        if isinstance(found, Ligne):
            between.append(found)
            continue
        if between:
            yield between
            between = []
        yield found
    if between:
        yield between


def _parts(lines: Sequence[Ligne], drawn: Grilles) -> Iterator[Ligne | Tableau]:
    """The lines that no table holds, and where its first one stands, each table."""
    grids = {page: [grid for grid in found if grid.colonnes > 1] for page, found in drawn.items()}
    held = [next((grid for grid in grids.get(line.page, ()) if grid.holds((line.x + line.fin) / 2, line.y)), None) for line in lines]
    inside: dict[int, list[Ligne]] = {}
    outside: dict[int, list[Ligne]] = {}
    for line, grid in zip(lines, held, strict=True):
        (outside.setdefault(line.page, []) if grid is None else inside.setdefault(id(grid), [])).append(line)
    parts: dict[int, Tableau | None] = {}
    for line, grid in zip(lines, held, strict=True):
        new = grid is not None and id(grid) not in parts
        if new:
            whole = not _is_beside(inside[id(grid)], grid, outside.get(line.page, ()))
            parts[id(grid)] = _table(grid, inside[id(grid)]) if whole else None
        part = parts[id(grid)] if grid is not None else None
        if part is None:
            yield line
        elif new:
            yield part


def _is_beside(inside: Sequence[Ligne], grid: Grille, outside: Iterable[Ligne]) -> bool:
    """Whether the rules are those of a table's middle: just over or under them stands a row whose texts begin where theirs do."""
    lefts = sorted({line.x for line in inside})
    heights: Counter[int] = Counter()
    for line in outside:
        near = 0 <= line.y - grid.ys[0] <= _PRES * line.taille or 0 <= grid.ys[-1] - line.y <= _PRES * line.taille
        rank = bisect_left(lefts, line.x - _ALIGNED) if near else len(lefts)
        heights[round(line.y)] += rank < len(lefts) and lefts[rank] <= line.x + _ALIGNED
    return any(count > 1 for count in heights.values())


def _table(grid: Grille, lines: Sequence[Ligne]) -> Tableau | None:
    """The table that a grid is with these lines in it; none when it is none."""
    cells: dict[Cadre, list[Ligne]] = {cadre: [] for cadre in grid.cadres.values() if cadre}
    for line in lines:
        cadre = grid.cell_of(line)
        if cadre is None:
            return None
        cells[cadre].append(line)
    if sum(map(bool, cells.values())) < 2 or _parts_no_rows(grid, cells):
        return None
    rows: list[list[tuple[int, tuple[Ligne, ...]]]] = [[] for _ in grid.ys[1:]]
    for cadre in sorted((cadre for cadre, held in cells.items() if held), key=lambda cadre: cadre.gauche):
        rows[cadre.haut].append((cadre.gauche, tuple(cells[cadre])))
    etendues = {(cadre.haut, cadre.gauche): Etendue(cadre.bas - cadre.haut, cadre.droite - cadre.gauche) for cadre in cells}
    return Tableau(tuple(map(tuple, rows)), etendues)


def _parts_no_rows(grid: Grille, cells: Mapping[Cadre, Sequence[Ligne]]) -> bool:
    """Whether the rules set a head apart at most, and leave the rows under it to the places of the texts."""
    last = [held for cadre, held in cells.items() if cadre.bas == len(grid.ys) - 1 and held]
    heights = {tuple(round(line.y / 2) for line in held) for held in last}
    return len(grid.ys) <= 3 and len(last) > 1 and len(heights) == 1 and len(last[0]) >= _RANGS
