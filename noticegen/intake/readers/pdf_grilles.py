"""Grids of rules on a PDF page: where a table is ruled, its rules say which cells it has and what they span."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticegen.intake.readers.pdf_filets import Filet, Reglure, lines_of, meet
from noticegen.intake.readers.pdf_lines import Ligne

_MAX_REGLES = 200
"""Rules of one direction, whole ones, beyond which a page is no page of tables but a drawing."""

_MAX_CASES = 1000
"""Places of a grid beyond which it is none; a full page has some seven hundred."""

_COUVERT = 0.8
"""A rule parts two places when it covers this share of what they have in common: what underlines a text covers less."""

_DEBORDE = 1.0
"""A text goes out of its cell by so many sizes at most."""

Place = tuple[int, int]
"""The rank of a row and that of a column, from the top left."""


@dataclass(frozen=True)
class Cadre:
    """A cell of a grid: its first row and column, and the ones after its last."""

    haut: int
    gauche: int
    bas: int
    droite: int


@dataclass(frozen=True)
class Grille:
    """A grid: the places of its rules down the page, from the left, of those across it, from the top, and its cells.

    A place has no cell where the rules leave more than a rectangle open.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cadres: Mapping[Place, Cadre | None]

    @property
    def colonnes(self) -> int:
        """How many columns it has."""
        return len(self.xs) - 1

    @property
    def rangees(self) -> int:
        """How many rows it has."""
        return len(self.ys) - 1

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]

    def cell_at(self, x: float, y: float) -> Cadre | None:
        """The cell at a point inside."""
        row = bisect_right([-place for place in self.ys[1:-1]], -y)
        return self.cadres[row, bisect_right(self.xs[1:-1], x)]

    def cell_of(self, line: Ligne) -> Cadre | None:
        """The cell that a line inside stands in and does not leave."""
        cadre = self.cell_at((line.x + line.fin) / 2, line.y + 0.3 * line.taille)
        out = _DEBORDE * line.taille
        if cadre is None or line.x < self.xs[cadre.gauche] - out or line.fin > self.xs[cadre.droite] + out:
            return None
        return cadre


def read_grids(reglure: Reglure) -> list[Grille]:
    """The grids that the rules of a page draw, from its top; a grid around another only sets the page out, and is none."""
    across, down = reglure.horizontaux, reglure.verticaux
    if max(len(across), len(down)) > _MAX_REGLES:
        return []
    grids = [grid for rules in _drawn_together(across, down) if (grid := _grid(rules)) is not None]
    return sorted((grid for grid in grids if not any(_is_around(grid, other) for other in grids)), key=lambda grid: -grid.ys[0])


def _is_around(grid: Grille, other: Grille) -> bool:
    middle = (other.xs[0] + other.xs[-1]) / 2, (other.ys[0] + other.ys[-1]) / 2
    return other.colonnes > 1 and grid.holds(*middle) and grid.xs[-1] - grid.xs[0] > other.xs[-1] - other.xs[0]


def _drawn_together(across: Sequence[Filet], down: Sequence[Filet]) -> Iterator[Reglure]:
    """The rules in groups: those of a group touch one another."""
    left = set(range(len(down)))
    unread = set(range(len(across)))
    while unread:
        group = Reglure()
        reached = [unread.pop()]
        while reached:
            rule = across[reached.pop()]
            group.horizontaux.append(rule)
            for rank in [rank for rank in left if meet(rule, down[rank])]:
                left.remove(rank)
                group.verticaux.append(down[rank])
                met = [other for other in unread if meet(across[other], down[rank])]
                unread.difference_update(met)
                reached += met
        yield group


def _grid(rules: Reglure) -> Grille | None:
    """The grid of rules that touch, when they are one: closed, or of several rows open at its sides."""
    across, down = rules.horizontaux, rules.verticaux
    if not down or len(across) < 2:
        return None
    xs = lines_of([rule.place for rule in down] + [min(rule.debut for rule in across), max(rule.fin for rule in across)])
    ys = lines_of([rule.place for rule in across] + [min(rule.debut for rule in down), max(rule.fin for rule in down)])[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > _MAX_CASES:
        return None
    reading = _Lecture(xs, ys, rules)
    if rows == 1 and not all(reading.down[0, column] for column in (0, columns)):
        return None
    return Grille(tuple(xs), tuple(ys), reading.cells())


class _Lecture:
    """One grid being read: for each place, whether a rule is drawn above it and on its left."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float], rules: Reglure) -> None:
        self._rows, self._columns = len(ys) - 1, len(xs) - 1
        heights, widths = _by_line(rules.horizontaux, ys), _by_line(rules.verticaux, xs)
        self.across = {
            (row, column): _covers(heights[row], xs[column], xs[column + 1]) for row in range(len(ys)) for column in range(self._columns)
        }
        self.down = {(row, column): _covers(widths[column], ys[row + 1], ys[row]) for row in range(self._rows) for column in range(len(xs))}

    def cells(self) -> dict[Place, Cadre | None]:
        """The cell of each place."""
        found: dict[Place, Cadre | None] = {}
        for place in ((row, column) for row in range(self._rows) for column in range(self._columns)):
            if place not in found:
                places = self._open_from(place)
                found |= dict.fromkeys(places, _frame(places))
        return found

    def _open_from(self, start: Place) -> set[Place]:
        """The places that no rule parts from one another, from one of them on."""
        places, reached = {start}, [start]
        while reached:
            row, column = reached.pop()
            beside = (
                ((row, column - 1), self.down[row, column]),
                ((row, column + 1), self.down[row, column + 1]),
                ((row - 1, column), self.across[row, column]),
                ((row + 1, column), self.across[row + 1, column]),
            )
            for place, parted in beside:
                if not parted and place not in places and 0 <= place[0] < self._rows and 0 <= place[1] < self._columns:
                    places.add(place)
                    reached.append(place)
        return places


def _frame(places: set[Place]) -> Cadre | None:
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    cadre = Cadre(min(rows), min(columns), max(rows) + 1, max(columns) + 1)
    return cadre if len(places) == (cadre.bas - cadre.haut) * (cadre.droite - cadre.gauche) else None


def _by_line(rules: Sequence[Filet], places: Sequence[float]) -> list[list[Filet]]:
    """The rules that lie on each of these lines."""
    found: list[list[Filet]] = [[] for _ in places]
    for rule in rules:
        found[min(range(len(places)), key=lambda rank: abs(places[rank] - rule.place))].append(rule)
    return found


def _covers(rules: Sequence[Filet], start: float, end: float) -> bool:
    covered = sum(max(0.0, min(rule.fin, end) - max(rule.debut, start)) for rule in rules)
    return covered >= _COUVERT * (end - start)
