"""Rules of a PDF page: the borders of tables, which tell what the places of texts cannot."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

_MINCE = 2.0
"""What is filled is a rule when it is so many points thick at most."""

_DROIT = 0.5
"""Points by which the ends of a rule may differ across."""

_JOINT = 2.5
"""Points within which rules are one, or meet: two borders drawn side by side, the corner that a program leaves to another piece."""

_MAX_TRAITS = 3000
"""Lines of one page beyond which none is kept: a full page of bordered cells, each drawn by itself, has some thousand."""

_REMPLIS = {b"f", b"F", b"f*"}
_FERMES = {b"s", b"b", b"b*"}
_TRACES = {b"S", b"B", b"B*"} | _FERMES
_COURBES = {b"c", b"v", b"y"}

Point = tuple[float, float]


@dataclass(frozen=True)
class Filet:
    """A rule: across the page at the height `place`, or down it at `place` from the left; from `debut` to `fin`, its lower end first."""

    place: float
    debut: float
    fin: float


@dataclass
class Reglure:
    """The rules of a page."""

    horizontaux: list[Filet] = field(default_factory=list)
    verticaux: list[Filet] = field(default_factory=list)

    @property
    def trop(self) -> bool:
        """Whether it has more than any page of tables."""
        return len(self.horizontaux) + len(self.verticaux) > _MAX_TRAITS

    def add(self, other: "Reglure") -> None:
        """Take the rules of a form drawn on the page."""
        if not self.trop:
            self.horizontaux += other.horizontaux
            self.verticaux += other.verticaux

    def whole(self) -> "Reglure":
        """The rules, those on one line that touch made one; none where there are too many, as half a table is another table."""
        return Reglure() if self.trop else Reglure(join_rules(self.horizontaux), join_rules(self.verticaux))


class Trace:
    """The path being drawn: its straight lines are rules when they are stroked, it is one when it is filled and thin; what only
    clips is none."""

    def __init__(self) -> None:
        self.reglure = Reglure()
        self._chemins: list[list[Point]] = []
        self._courbe = False

    def apply(self, operator: bytes, operands: list[Any], cm: Sequence[float]) -> None:
        """Run one operator of a path; all others are passed over."""
        if operator in (b"m", b"l", b"re") or operator in _COURBES:
            self._draw(operator, [float(value) for value in operands if isinstance(value, (int, float))], cm)
        elif operator == b"h":
            self._close()
        elif operator in _TRACES or operator in _REMPLIS or operator == b"n":
            self._paint(operator)
            self._chemins, self._courbe = [], False

    def _draw(self, operator: bytes, numbers: list[float], cm: Sequence[float]) -> None:
        if len(numbers) < 2 or (operator == b"re" and len(numbers) != 4):
            return
        if operator == b"re":
            x, y, width, height = numbers
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            self._chemins.append([_moved(corner, cm) for corner in corners])
            return
        self._courbe = self._courbe or operator in _COURBES
        place = _moved((numbers[-2], numbers[-1]), cm)
        if operator == b"l" and self._chemins:
            self._chemins[-1].append(place)
        else:
            self._chemins.append([place])

    def _close(self) -> None:
        if self._chemins:
            self._chemins[-1].append(self._chemins[-1][0])

    def _paint(self, operator: bytes) -> None:
        if operator in _FERMES:
            self._close()
        for chemin in self._chemins:
            if self.reglure.trop:
                return
            if operator in _TRACES:
                for one, other in itertools.pairwise(chemin):
                    self._add(one, other, _DROIT)
            elif operator in _REMPLIS and not self._courbe:
                xs, ys = zip(*chemin, strict=True)
                self._add((min(xs), min(ys)), (max(xs), max(ys)), _MINCE)

    def _add(self, one: Point, other: Point, thick: float) -> None:
        """A straight line, or a filled box, as a rule when it is no thicker than `thick` and has a length."""
        (left, right), (low, high) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        if high - low <= thick and right - left > _MINCE:
            self.reglure.horizontaux.append(Filet((low + high) / 2, left, right))
        elif right - left <= thick and high - low > _MINCE:
            self.reglure.verticaux.append(Filet((left + right) / 2, low, high))


def _moved(point: Point, cm: Sequence[float]) -> Point:
    x, y = point
    return cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]


def join_rules(filets: Iterable[Filet]) -> list[Filet]:
    """The rules, those of one direction that lie on one line and touch made one, in order."""
    joined: list[Filet] = []
    line: list[Filet] = []
    for filet in sorted(filets, key=lambda filet: filet.place):
        if line and filet.place - line[0].place > _JOINT:
            joined += _joined(line)
            line = []
        line.append(filet)
    return [*joined, *_joined(line)]


def _joined(line: list[Filet]) -> list[Filet]:
    found: list[Filet] = []
    for filet in sorted(line, key=lambda filet: filet.debut):
        if found and filet.debut <= found[-1].fin + _JOINT:
            found[-1] = Filet(found[-1].place, found[-1].debut, max(found[-1].fin, filet.fin))
        else:
            found.append(filet)
    return found


def meet(across: Filet, down: Filet) -> bool:
    """Whether two rules, one across the page and one down it, touch."""
    return across.debut - _JOINT <= down.place <= across.fin + _JOINT and down.debut - _JOINT <= across.place <= down.fin + _JOINT


def lines_of(places: Iterable[float]) -> list[float]:
    """The places of rules, those that are as good as one told once, in order."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _JOINT:
            found.append(place)
    return found
