"""Page headers, footers and page numbers of a PDF, set apart from the text they interrupt."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from noticegen.facts.reperage import scan
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.prose.document import Zone

_BAND = 0.15
"""Headers and footers stand in the top and bottom 15 % of the page."""

_EDGE, _SMALL, _WHITE = 0.08, 0.9, 2.5
"""On a page alone: within 8 % of the edge, at most nine tenths of the usual size, more than two and a half sizes from the text."""

_FAITS = ("date", "periode", "jours", "heure", "telephone", "courriel", "montant")

_NUMBER = re.compile(r"\W{0,3}(?P<page>\d{1,3})\W{0,3}")
_COUNTED = re.compile(r"(?:\bpage|\bp\.)?\s*[-–]?\s*\d{1,3}\s*(?:/|sur|de)\s*\d{1,3}\b|(?:\bpage|\bp\.)\s*[-–]?\s*\d{1,3}\b", re.IGNORECASE)
"""« Page 2 », « 2/5 », « p. 2 sur 5 »."""

_APART = 1.6
"""Several words side by side are a header when white, this many sizes, parts them from the text; a table's head has none under it."""


@dataclass(frozen=True)
class _Rangee:
    """The lines on one height of a page."""

    page: int
    lignes: tuple[Ligne, ...]

    @property
    def y(self) -> float:
        """Their height."""
        return self.lignes[0].y

    @property
    def cle(self) -> tuple[tuple[str, ...], int]:
        """Their words, page numbers apart, and their height."""
        words = (" ".join(line.texte.split()).casefold() for line in self.lignes)
        return tuple(sorted("#" if _NUMBER.fullmatch(text) else _COUNTED.sub("#", text) for text in words)), round(self.y / 3)

    @property
    def nombre(self) -> int | None:
        """The number it is, when it is nothing else."""
        found = _NUMBER.fullmatch(self.lignes[0].texte.strip()) if len(self.lignes) == 1 else None
        return int(found["page"]) if found else None


def margin_lines(pages: Sequence[Sequence[Ligne]], heights: Sequence[tuple[float, float]]) -> dict[int, Zone]:
    """The lines (by identity) that are headers or footers, with their zone.

    From the edge of a page inwards, lines are when they stand at the same height on another page, numbers of pages apart, or are
    the page's number; the first that is not begins the text. `heights` are the bottom and top of each page.
    """
    rows = [list(_rows(rank, lines)) for rank, lines in enumerate(pages, start=1)]
    counts = Counter(key for page in rows for key in {row.cle for row in page})
    shifts = Counter(row.nombre - row.page for page in rows for row in page if row.nombre is not None)
    found: dict[int, Zone] = dict(_of_lone_page(rows[0], heights[0])) if len(rows) == 1 else {}
    for page, (bottom, top) in zip(rows, heights, strict=True):
        for zone, inwards in (("entete", page), ("pied", page[::-1])):
            for row in _outermost(inwards, counts, shifts):
                if band_of(row.lignes[0], bottom, top) == zone:
                    found |= {id(line): zone for line in row.lignes}
    return found


def _of_lone_page(rows: Sequence[_Rangee], height: tuple[float, float]) -> Iterator[tuple[int, Zone]]:
    """The header and footer of a document of one page, which no other repeats: small print at the very edge, white between it and
    the text, and no fact in it. A doubtful line stays text: its words are then proved."""
    usual = Counter(round(line.taille * 2) / 2 for row in rows for line in row.lignes for _ in line.texte).most_common(1)
    for row, following in [(rows[0], rows[1]), (rows[-1], rows[-2])] if len(rows) > 2 else []:
        edge = band_of(row.lignes[0], *height, _EDGE)
        small = all(line.taille <= _SMALL * usual[0][0] for line in row.lignes)
        apart = abs(row.y - following.y) > _WHITE * usual[0][0]
        if edge and small and apart and not any(find.genre in _FAITS for line in row.lignes for find in scan(line.texte)):
            yield from ((id(line), edge) for line in row.lignes)


def _rows(page: int, lines: Sequence[Ligne]) -> Iterator[_Rangee]:
    """The rows of a page from top to bottom."""
    row: list[Ligne] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if row and row[0].y - line.y > 0.3 * line.taille:
            yield _Rangee(page, tuple(row))
            row = []
        row.append(line)
    if row:
        yield _Rangee(page, tuple(row))


def _outermost(rows: Sequence[_Rangee], counts: Counter, shifts: Counter[int]) -> Iterator[_Rangee]:
    """The rows of a page, from an edge inwards, that other pages repeat or that number it."""
    kept: list[_Rangee] = []
    for row in rows:
        if counts[row.cle] < 2 and not _numbers_page(row, shifts):
            break
        kept.append(row)
    following = rows[len(kept)] if len(kept) < len(rows) else None
    while kept and following and len(kept[-1].lignes) > 1 and abs(kept[-1].y - following.y) < _APART * kept[-1].lignes[0].taille:
        following = kept.pop()
    return iter(kept)


def _numbers_page(row: _Rangee, shifts: Counter[int]) -> bool:
    """Whether a number alone is its page's, or one of a series; another is the end of a cell or sentence cut by the page."""
    if row.nombre is not None:
        return row.nombre == row.page or shifts[row.nombre - row.page] > 1
    return len(row.lignes) == 1 and _COUNTED.fullmatch(row.lignes[0].texte.strip()) is not None


def band_of(line: Ligne, bottom: float, top: float, band: float = _BAND) -> Zone | None:
    """The margin a line stands in, if it stands in one."""
    share = (line.y - bottom) / max(top - bottom, 1.0)
    if share > 1 - band:
        return "entete"
    return "pied" if share < band else None
