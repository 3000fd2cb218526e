"""Where the cells of HTML tables stand, rows and columns counted through `colspan` and `rowspan`."""

from dataclasses import dataclass, field

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


def _span(text: str) -> int:
    return max(1, min(int(text), _MAX_SPAN)) if text.isascii() and text.isdigit() and len(text) < 9 else 1
