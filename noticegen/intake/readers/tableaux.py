"""Where the cells of tables stand that come one after another: rows and columns counted through what other cells span."""

from dataclasses import dataclass, field

from noticegen.intake.readers.fusions import SEULE, Etendue
from noticegen.prose.document import Case


@dataclass
class _Tableau:
    numero: int
    rangee: int = -1
    colonne: int = 0
    libres: dict[int, int] = field(default_factory=dict)
    """For a column that a cell above takes: the row from which it is free."""


class Tableaux:
    """The tables of a document, those being read innermost last; `etendues` holds what their merged cells span."""

    def __init__(self) -> None:
        self._ouverts: list[_Tableau] = []
        self._comptes = 0
        self.etendues: dict[Case, Etendue] = {}

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

    def open_cell(self, etendue: Etendue) -> Case | None:
        """A cell begins: its place, or None outside any table."""
        if not self._ouverts:
            return None
        tableau = self._ouverts[-1]
        rangee = max(tableau.rangee, 0)
        while tableau.libres.get(tableau.colonne, 0) > rangee:
            tableau.colonne += 1
        case = Case(tableau.numero, rangee, tableau.colonne)
        if etendue != SEULE:
            self.etendues[case] = etendue
        if etendue.rangees > 1:
            tableau.libres.update({case.colonne + beside: rangee + etendue.rangees for beside in range(etendue.colonnes)})
        tableau.colonne += etendue.colonnes
        return case
