"""Where the cells of HTML tables stand, rows and columns counted through `colspan` and `rowspan`."""

from dataclasses import dataclass, field

from lxml import etree

from noticegen.prose.document import Case

_MAX_SPAN = 25
"""A cell spans a few rows or columns; `colspan="99999999"` is an attack."""


@dataclass
class _Tableau:
    numero: int
    rangee: int = -1
    colonne: int = 0
    libres: dict[int, int] = field(default_factory=dict)
    """For a column that a cell above takes: the row from which it is free."""


class Tableaux:
    """The tables of a page, those being read innermost last."""

    def __init__(self) -> None:
        self._ouverts: list[_Tableau] = []
        self._comptes = 0

    def open_table(self) -> None:
        """A table begins."""
        self._ouverts.append(_Tableau(self._comptes))
        self._comptes += 1

    def close_table(self) -> None:
        """The innermost table ends."""
        if self._ouverts:
            self._ouverts.pop()

    def open_row(self) -> None:
        """A row begins."""
        if self._ouverts:
            self._ouverts[-1].rangee += 1
            self._ouverts[-1].colonne = 0

    def open_cell(self, colspan: str, rowspan: str) -> Case | None:
        """A cell begins: its place, or None outside any table."""
        if not self._ouverts:
            return None
        tableau = self._ouverts[-1]
        rangee = max(tableau.rangee, 0)
        while tableau.libres.get(tableau.colonne, 0) > rangee:
            tableau.colonne += 1
        case = Case(tableau.numero, rangee, tableau.colonne)
        if _span(rowspan) > 1:
            tableau.libres.update({case.colonne + beside: rangee + _span(rowspan) for beside in range(_span(colspan))})
        tableau.colonne += _span(colspan)
        return case


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


def _span(text: str) -> int:
    return max(1, min(int(text), _MAX_SPAN)) if text.isascii() and text.isdigit() and len(text) < 9 else 1
