"""Ruled tables of an untagged PDF: the lines of a page in the cells of its grids."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_filets import Reglure
from noticegen.intake.readers.pdf_grilles import Cadre, Grille, read_grids
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_rangees import read_rows
from noticegen.intake.readers.pdf_suites import Casier, Part, are_aligned, join_parts
from noticegen.intake.readers.pdf_tables import Tableau

_PRES = 2.0
"""A row of a table stands within so many sizes of the next one's border."""

_ALIGNED = 4.0
"""Points by which the texts of one column may differ at the left."""

_SAME = 0.3
"""Lines within so many sizes of one height stand beside each other."""

_TETE = 2
"""The rows of a table of which the head alone is ruled: itself, and all the others in one."""

_RANGS = 3
"""So many lines in each cell of a row, each beside one of the others, are rows that no rule parts."""

Grilles = Mapping[int, Sequence[Grille]]


def split_ruled(lines: Sequence[Ligne], reglures: Mapping[int, Reglure]) -> Iterator[list[Ligne] | Tableau]:
    """The lines of a document cut into its ruled tables and what stands between them, in order."""
    parts: list[Part] = []
    between: list[Ligne] = []
    for found in _parts(lines, {page: read_grids(reglure) for page, reglure in reglures.items()}):
        if isinstance(found, Part):
            if between:
                yield between
                between = []
            parts.append(found)
            continue
        if parts:
            yield from join_parts(parts)
            parts = []
        between.append(found)
    yield from join_parts(parts)
    if between:
        yield between


def _parts(lines: Sequence[Ligne], drawn: Grilles) -> Iterator[Ligne | Part]:
    """The lines that no table holds, and where its first one stands, each table, or part of one that a page ends."""
    grids = {page: [grid for grid in found if grid.colonnes > 1 or _goes_with(grid, page, drawn, 1)] for page, found in drawn.items()}
    held = [next((grid for grid in grids.get(line.page, ()) if grid.holds((line.x + line.fin) / 2, line.y)), None) for line in lines]
    inside: dict[int, list[Ligne]] = {}
    outside: dict[int, list[Ligne]] = {}
    for line, grid in zip(lines, held, strict=True):
        (outside.setdefault(line.page, []) if grid is None else inside.setdefault(id(grid), [])).append(line)
    parts: dict[int, Part | None] = {}
    for line, grid in zip(lines, held, strict=True):
        if grid is None:
            yield line
        elif id(grid) not in parts:
            alone = not _goes_with(grid, line.page, drawn, _TETE + 1)
            parts[id(grid)] = _part(grid, inside[id(grid)], outside.get(line.page, ()), alone)
            yield parts[id(grid)] or line
        elif parts[id(grid)] is None:
            yield line


def _part(grid: Grille, lines: Sequence[Ligne], outside: Sequence[Ligne], alone: bool) -> Part | None:
    """The table, or part of one, that a grid is with these lines in it; none when they, or those around it, say that it is none."""
    part = _filled(grid, lines)
    return part if part and not (alone and _is_bare(part)) and not _is_beside(lines, grid, outside) else None


def _is_beside(inside: Sequence[Ligne], grid: Grille, outside: Iterable[Ligne]) -> bool:
    """Whether the rules are those of a table's middle: just over or under them stands a row whose texts begin where theirs do."""
    lefts = sorted({line.x for line in inside})
    heights: Counter[int] = Counter()
    for line in outside:
        near = 0 <= line.y - grid.ys[0] <= _PRES * line.taille or 0 <= grid.ys[-1] - line.y <= _PRES * line.taille
        rank = bisect_left(lefts, line.x - _ALIGNED) if near else len(lefts)
        heights[round(line.y)] += rank < len(lefts) and lefts[rank] <= line.x + _ALIGNED
    return any(count > 1 for count in heights.values())


def _goes_with(grid: Grille, page: int, grids: Grilles, rows: int) -> bool:
    """Whether a grid, were it but a box, is a part of a table that a page ends: the rest has its width and so many rows at least."""
    before, own, after = (grids.get(page + step, ()) for step in (-1, 0, 1))
    ends = [(own[:1], before[-1:]), (own[-1:], after[:1])]
    others = [other[0] for mine, other in ends if mine and other and mine[0] is grid]
    return any(other.colonnes > 1 and other.rangees >= rows and are_aligned(grid.xs, other.xs) for other in others)


def _filled(grid: Grille, lines: Sequence[Ligne]) -> Part | None:
    """A grid with these lines in its cells; none when one leaves them, or stands beside another in one that is open."""
    cells: dict[Cadre, list[Ligne]] = {cadre: [] for cadre in grid.cadres.values() if cadre}
    for line in lines:
        cadre = grid.cell_of(line)
        if cadre is None:
            return None
        cells[cadre].append(line)
    if any(_parts_no_columns(grid, cadre, held) for cadre, held in cells.items()):
        return None
    rows: list[dict[int, Casier]] = [{} for _ in grid.ys[1:]]
    for cadre, held in cells.items():
        etendue = Etendue(cadre.bas - cadre.haut, cadre.droite - cadre.gauche)
        rows[cadre.haut][cadre.gauche] = Casier(held, etendue, grid.xs[cadre.gauche], grid.xs[cadre.droite])
    return Part(lines[0].page, grid.xs, rows)


def _parts_no_columns(grid: Grille, cadre: Cadre, lines: Sequence[Ligne]) -> bool:
    """Whether texts stand side by side where rules leave columns open: a style that rules every other row, or the head alone."""
    if cadre.droite - cadre.gauche == 1 < grid.colonnes:
        return False
    return any(len(row.lignes) > 1 for row in read_rows(0, lines))


def _is_bare(part: Part) -> bool:
    """Whether the rules set a head apart at most, and leave the rows under it to the places of the texts."""
    first, *others = [cell.lignes for cell in part.rangees[-1].values() if cell.lignes] or [[]]
    return len(part.rangees) <= _TETE and len(first) >= _RANGS and bool(others) and all(_are_beside(first, other) for other in others)


def _are_beside(cell: Sequence[Ligne], other: Sequence[Ligne]) -> bool:
    """Whether each line of a cell stands beside one of another."""
    return len(cell) == len(other) and all(abs(one.y - two.y) <= _SAME * one.taille for one, two in zip(cell, other, strict=True))
