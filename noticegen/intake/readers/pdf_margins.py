"""Page headers, footers and page numbers of a PDF, set apart from the text they interrupt."""

from collections import Counter
from collections.abc import Iterator, Sequence

from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_page_seule import margins_of_lone_page
from noticegen.intake.readers.pdf_rangees import Rangee, band_of, read_rows
from noticegen.prose.document import Zone

BAND = 0.15
"""Headers and footers stand in the top and bottom 15 % of the page."""

_APART = 1.6
"""Several words side by side are a header when white, this many sizes, parts them from the text; a table's head has none under it."""


def margin_lines(pages: Sequence[Sequence[Ligne]], heights: Sequence[tuple[float, float]]) -> dict[int, Zone]:
    """The lines (by identity) that are headers or footers, with their zone.

    From the edge of a page inwards, lines are when they stand at the same height on another page, numbers of pages apart, or are
    the page's number; the first that is not begins the text. `heights` are the bottom and top of each page.
    """
    rows = [list(read_rows(rank, lines)) for rank, lines in enumerate(pages, start=1)]
    counts = Counter(key for page in rows for key in {row.cle for row in page})
    shifts = Counter(row.nombre - row.page for page in rows for row in page if row.nombre is not None)
    found: dict[int, Zone] = dict(margins_of_lone_page(rows[0], heights[0])) if len(rows) == 1 else {}
    for page, (bottom, top) in zip(rows, heights, strict=True):
        for zone, inwards in (("entete", page), ("pied", page[::-1])):
            for row in _outermost(inwards, counts, shifts):
                if band_of(row.lignes[0], bottom, top, BAND) == zone:
                    found |= {id(line): zone for line in row.lignes}
    return found


def _outermost(rows: Sequence[Rangee], counts: Counter, shifts: Counter[int]) -> Iterator[Rangee]:
    """The rows of a page, from an edge inwards, that other pages repeat or that number it."""
    kept: list[Rangee] = []
    for row in rows:
        if counts[row.cle] < 2 and not _numbers_page(row, shifts):
            break
        kept.append(row)
    following = rows[len(kept)] if len(kept) < len(rows) else None
    while kept and following and len(kept[-1].lignes) > 1 and abs(kept[-1].y - following.y) < _APART * kept[-1].lignes[0].taille:
        following = kept.pop()
    return iter(kept)


def _numbers_page(row: Rangee, shifts: Counter[int]) -> bool:
    """Whether a number alone is its page's, or one of a series; another is the end of a cell or sentence cut by the page."""
    if row.nombre is not None:
        return row.nombre == row.page or shifts[row.nombre - row.page] > 1
    return row.compte
