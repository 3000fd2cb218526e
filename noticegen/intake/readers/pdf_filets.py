"""Horizontal rules of a PDF page: the borders of tables, which tell what the places of texts cannot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_MINCE = 2.0
"""A filled rectangle is a rule when it is so many points high at most."""

_DROIT = 0.5
"""Points by which the ends of a horizontal line may differ in height."""

_PEINTS = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_MAX_TRAITS = 1000
"""Lines of one page beyond which none is kept: a full page of bordered cells has some four hundred."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Filet:
    """A horizontal rule."""

    gauche: float
    droite: float
    y: float


class Trace:
    """The path being drawn: its straight lines, kept when they are painted, dropped when they only clip."""

    def __init__(self) -> None:
        self.filets: list[Filet] = []
        self._traits: list[tuple[Point, Point]] = []
        self._place: Point = (0.0, 0.0)

    def apply(self, operator: bytes, operands: list[Any], cm: Sequence[float]) -> None:
        """Run one operator of a path; all others are passed over."""
        if operator in (b"m", b"l", b"re"):
            numbers = [float(value) for value in operands if isinstance(value, (int, float))]
            self._draw(operator, numbers, cm)
        elif operator in _PEINTS or operator == b"n":
            self.filets += [filet for trait in self._traits if operator != b"n" and (filet := _filet(*trait))]
            self._traits = []

    def _draw(self, operator: bytes, numbers: list[float], cm: Sequence[float]) -> None:
        if len(numbers) != (4 if operator == b"re" else 2) or len(self.filets) + len(self._traits) > _MAX_TRAITS:
            return
        place = _moved(numbers[0], numbers[1], cm)
        if operator == b"re":
            far = _moved(numbers[0] + numbers[2], numbers[1] + numbers[3], cm)
            heights = {place[1], far[1]} if abs(far[1] - place[1]) > _MINCE else {place[1]}
            self._traits += [((place[0], y), (far[0], y)) for y in sorted(heights)]
        elif operator == b"l":
            self._traits.append((self._place, place))
        self._place = place


def _moved(x: float, y: float, cm: Sequence[float]) -> Point:
    return cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]


def _filet(one: Point, other: Point) -> Filet | None:
    """A line as a rule, when it is horizontal and has a length."""
    if abs(one[1] - other[1]) > _DROIT or abs(one[0] - other[0]) <= _MINCE:
        return None
    return Filet(min(one[0], other[0]), max(one[0], other[0]), one[1])
