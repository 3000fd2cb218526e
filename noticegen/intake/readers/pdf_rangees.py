"""The rows of a PDF page, from its top to its foot, and what in them numbers the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.prose.document import Zone

_NUMBER = re.compile(r"\W{0,3}(?P<page>\d{1,3})\W{0,3}")
_COUNTED = re.compile(r"(?:\bpage|\bp\.)?\s*[-–]?\s*\d{1,3}\s*(?:/|sur|de)\s*\d{1,3}\b|(?:\bpage|\bp\.)\s*[-–]?\s*\d{1,3}\b", re.IGNORECASE)
"""« Page 2 », « 2/5 », « p. 2 sur 5 »."""

_SAME = 0.3
"""Lines within so many sizes of one height are one row."""


@dataclass(frozen=True)
class Rangee:
    """The lines on one height of a page."""

    page: int
    lignes: tuple[Ligne, ...]

    @property
    def y(self) -> float:
        """Their height."""
        return self.lignes[0].y

    @property
    def textes(self) -> tuple[str, ...]:
        """The words of each line, spaces and capitals apart."""
        return tuple(" ".join(line.texte.split()).casefold() for line in self.lignes)

    @property
    def cle(self) -> tuple[tuple[str, ...], int]:
        """Their words, page numbers apart, and their height."""
        return tuple(sorted("#" if _NUMBER.fullmatch(text) else _COUNTED.sub("#", text) for text in self.textes)), round(self.y / 3)

    @property
    def nombre(self) -> int | None:
        """The number it is, when it is nothing else."""
        found = _NUMBER.fullmatch(self.lignes[0].texte.strip()) if len(self.lignes) == 1 else None
        return int(found["page"]) if found else None

    @property
    def compte(self) -> bool:
        """Whether it is the count of a page and nothing else: « Page 2 », « 2/5 »."""
        return len(self.lignes) == 1 and _COUNTED.fullmatch(self.lignes[0].texte.strip()) is not None


def read_rows(page: int, lines: Sequence[Ligne]) -> Iterator[Rangee]:
    """The rows of a page from top to bottom."""
    row: list[Ligne] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if row and row[0].y - line.y > _SAME * line.taille:
            yield Rangee(page, tuple(row))
            row = []
        row.append(line)
    if row:
        yield Rangee(page, tuple(row))


def band_of(line: Ligne, bottom: float, top: float, band: float) -> Zone | None:
    """The margin, `band` of the page's height, that a line stands in, if it stands in one."""
    share = (line.y - bottom) / max(top - bottom, 1.0)
    if share > 1 - band:
        return "entete"
    return "pied" if share < band else None
