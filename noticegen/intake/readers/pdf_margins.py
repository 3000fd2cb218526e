"""Page headers, footers and page numbers of a PDF, set apart from the text they interrupt."""

import re
from collections import Counter
from collections.abc import Sequence

from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.prose.document import Zone

_BAND = 0.15
"""Headers and footers stand in the top and bottom 15 % of the page."""

_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–]?\s*(?P<page>\d{1,3})\s*(?:(?:/|sur|de)\s*\d{1,3})?\s*[-–]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def margin_lines(pages: Sequence[Sequence[Ligne]], heights: Sequence[tuple[float, float]]) -> dict[int, Zone]:
    """The lines (by identity) that are headers or footers, with their zone.

    A line is one when its text, numbers apart, stands at the same height on two pages, or when it is the page's
    number; `heights` are the bottom and top of each page.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counts.update({_key(line) for line in lines})
    found: dict[int, Zone] = {}
    for rank, (lines, (bottom, top)) in enumerate(zip(pages, heights, strict=True), start=1):
        for line in lines:
            zone = band_of(line, bottom, top)
            if zone and (_is_number(line, rank) or counts[_key(line)] > 1):
                found[id(line)] = zone
    return found


def _is_number(line: Ligne, page: int) -> bool:
    """Whether a line is the number of its page; another number is the end of a cell or sentence cut by the page."""
    number = _NUMBER.fullmatch(line.texte.strip())
    return number is not None and int(number["page"]) == page


def _key(line: Ligne) -> tuple[str, int]:
    return (_DIGITS.sub("#", " ".join(line.texte.split()).casefold()), round(line.y / 3))


def band_of(line: Ligne, bottom: float, top: float) -> Zone | None:
    """The margin a line stands in, if it stands in one."""
    share = (line.y - bottom) / max(top - bottom, 1.0)
    if share > 1 - _BAND:
        return "entete"
    return "pied" if share < _BAND else None
