"""Tables of a page: what their cells span, and those that only set the page out."""

from lxml import etree

from noticegen.intake.readers.fusions import Etendue

_MAX_SPAN = 25
"""A cell spans a few rows or columns; `colspan="99999999"` is an attack."""


def read_span(cell: etree._Element) -> Etendue:
    """The rows and columns that a cell spans."""
    return Etendue(_count(cell.get("rowspan", "")), _count(cell.get("colspan", "")))


def sets_out(table: etree._Element) -> bool:
    """Whether a table is no data but the page's frame: it holds one cell, another table, or headings with their text."""
    cells = table.iter("td", "th")
    first, second = next(cells, None), next(cells, None)
    if first is None or second is None or next(table.iterdescendants("table"), None) is not None:
        return first is not None
    return any(_goes_on(heading) for heading in table.iter("h1", "h2", "h3", "h4", "h5", "h6"))


def _goes_on(heading: etree._Element) -> bool:
    """Whether text stands beside a heading in what holds it."""
    siblings = [sibling for sibling in heading.getparent() if sibling is not heading]
    return any("".join(sibling.itertext()).strip() for sibling in siblings[:_MAX_SPAN])


def _count(text: str) -> int:
    return max(1, min(int(text), _MAX_SPAN)) if text.isascii() and text.isdigit() and len(text) < 9 else 1
