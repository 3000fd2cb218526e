"""What stands over and beside the cells of tables: the heads of their columns and rows, and the labels that say more."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from noticegen.facts.reperage import scan
from noticegen.prose.document import Bloc

_MOIS = 20
"""A longer cell is no month alone."""


class Tableaux:
    """The heads of the rows and columns of every table; each cell is looked into once, however long its table."""

    def __init__(self, blocs: Sequence[Bloc]) -> None:
        self._rangs = {id(bloc): rank for rank, bloc in enumerate(blocs)}
        self._nomme = {id(bloc): _is_label(bloc) for bloc in blocs if bloc.case}
        self._cases = {(bloc.case.tableau, bloc.case.rangee, bloc.case.colonne): bloc for bloc in blocs if bloc.case}
        self._doubles = self._with_two_heads()
        headless = _without_heads(self._cases)
        self._colonnes: dict[tuple[int, int], Bloc] = {}
        self._rangees: defaultdict[tuple[int, int], list[Bloc]] = defaultdict(list)
        for bloc in sorted((bloc for bloc in blocs if bloc.case), key=lambda bloc: (bloc.case.rangee, bloc.case.colonne)):
            if self._nomme[id(bloc)]:
                self._rangees[bloc.case.tableau, bloc.case.rangee].append(bloc)
                if bloc.case.tableau not in headless:
                    self._colonnes.setdefault((bloc.case.tableau, bloc.case.colonne), bloc)
        self._prefixes = Counter(key for row in self._rangees.values() for key in _prefixes(row))

    def heads(self, bloc: Bloc) -> tuple[str, str, int | None]:
        """The heads of a cell's column and row, and the latter's rank; empty where there are none, or where they are the cell itself."""
        if bloc.case is None:
            return "", "", None
        table, row, column = bloc.case.tableau, bloc.case.rangee, bloc.case.colonne
        above = self._head(table, row, column)
        label = None if not row and self._nomme[id(bloc)] else self._label(table, row, column)
        return (above, self._whole(label, column), self._rangs[id(label)]) if label is not None else (above, "", None)

    def beside(self, bloc: Bloc) -> tuple[str, ...]:
        """The heads of the columns that name things in a cell's row, the nearest first: « Épreuve », of the column between label and date."""
        if bloc.case is None:
            return ()
        table, row, column = bloc.case.tableau, bloc.case.rangee, bloc.case.colonne
        others = sorted((cell.case.colonne for cell in self._rangees.get((table, row), ())), key=lambda other: abs(other - column))
        return tuple(head for other in others if other != column and (head := self._head(table, row, other)))

    def details(self, bloc: Bloc) -> tuple[str, ...]:
        """The labels that say more than a cell's heads: in the second row of heads, under one that spans columns; in the cell before it."""
        if bloc.case is None:
            return ()
        table, row, column = bloc.case.tableau, bloc.case.rangee, bloc.case.colonne
        under = self._cases.get((table, 1, column)) if row > 1 and table in self._doubles else None
        before = self._cases.get((table, row, column - 1)) if column > 1 else None
        labels = [cell for cell in (under, before) if cell is not None and self._nomme[id(cell)]]
        return tuple(cell.texte for cell in labels)

    def _head(self, table: int, row: int, column: int) -> str:
        """The head of a column over a row; empty where it has none above it."""
        head = self._colonnes.get((table, column))
        return head.texte if head is not None and head.case.rangee < row else ""

    def _with_two_heads(self) -> set[int]:
        """The tables whose second row names things only, some of them under a head that spans columns."""
        spanned = {table for table, row, column in self._cases if row == 1 and (table, 0, column) not in self._cases}
        return spanned - {key[0] for key, bloc in self._cases.items() if key[1] < 2 and not self._nomme[id(bloc)]}

    def _whole(self, label: Bloc, column: int) -> str:
        """The label of a row, with those after it as far as it takes to tell the row from the others (a merged cell labels several)."""
        named = [cell for cell in self._rangees[label.case.tableau, label.case.rangee] if label.case.colonne < cell.case.colonne < column]
        texts = [label.texte]
        for cell in named:
            if self._prefixes[label.case.tableau, label.case.colonne, *texts] < 2:
                break
            texts.append(cell.texte)
        return " ".join(texts)

    def _label(self, table: int, row: int, column: int) -> Bloc | None:
        """The first cell of a row that names things, before a column rather than after it."""
        cells = self._rangees.get((table, row), [])
        after = (cell for cell in cells if cell.case.colonne > column)
        return cells[0] if cells and cells[0].case.colonne < column else next(after, None)


def _without_heads(cases: Mapping[tuple[int, int, int], Bloc]) -> set[int]:
    """The tables of questions or months, one a row: what stands first in a column is one of them, and heads none."""
    said = {key: sort for key, bloc in cases.items() if (sort := _sort(bloc.texte))}
    count = Counter((table, column, sort) for (table, _, column), sort in said.items())
    return {table for (table, row, column), sort in said.items() if not row and count[table, column, sort] > 1}


def _sort(texte: str) -> str:
    """Whether a cell asks something or is a month; empty when it is neither."""
    bare = texte.strip()
    if bare.endswith("?"):
        return "question"
    return "mois" if len(bare) < _MOIS and [(find.genre, find.texte) for find in scan(bare)] == [("mois", bare)] else ""


def _prefixes(row: Sequence[Bloc]) -> Iterator[tuple[object, ...]]:
    """What the labels of a row say, read from the first of them to each."""
    first, texts = row[0].case, tuple(bloc.texte for bloc in row)
    yield from ((first.tableau, first.colonne, *texts[: rank + 1]) for rank in range(len(texts)))


def _is_label(bloc: Bloc) -> bool:
    """Whether a cell names things: it holds no date, number to call or amount."""
    return not any(found.genre in ("date", "periode", "jours", "telephone", "courriel", "montant") for found in scan(bloc.texte))
