"""Which cell of a table faces which cell of another document's: rows by label, then by code; columns by heading.

The order of rows and columns says nothing; what stands where a row and a column meet does. Sentences alone would pair a
code with its equal of another row, and two rows that exchanged their values would look like rows that moved.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from noticegen.facts.reperage import scan
from noticegen.prose.document import Document
from noticegen.review.arrivee.literals import DATED, literal_kind
from noticegen.review.phrases.loose import loose_key


@dataclass(frozen=True)
class Tableau:
    """A table: for each row, the rank of its blocks in the document by column, and the loose text of each block."""

    rangees: Mapping[int, Mapping[int, int]]
    textes: Mapping[int, str]

    @cached_property
    def entetes(self) -> dict[str, int]:
        """The columns by heading; a heading told twice tells no column."""
        return _unique({column: self.textes[rank] for column, rank in self.rangees[min(self.rangees)].items()})

    @cached_property
    def libelles(self) -> dict[str, list[int]]:
        """The rows by label: the first cell or, where that is a date, which moves, the first of words.

        Those that share one, as rows that one cell spans do, are told by the next cell too.
        """
        column = min(min(cells) for cells in self.rangees.values())
        beside = {row: self._beside(row, column) for row in self.rangees}
        first = {row: label if literal_kind(label) not in DATED else beside[row] for row, label in self._carried(column).items()}
        counts = Counter(first.values())
        found: dict[str, list[int]] = defaultdict(list)
        for row, label in first.items():
            if label:
                found[label if counts[label] == 1 else f"{label}\n{beside[row]}"].append(row)
        return found

    def _carried(self, column: int) -> dict[int, str]:
        """What a column says of each row; where it has no cell, what it said last."""
        said = ""
        return {row: (said := self.textes[cells[column]] if column in cells else said) for row, cells in sorted(self.rangees.items())}

    def _beside(self, row: int, column: int) -> str:
        """The first cell of words of a row after this column."""
        texts = (self.textes[rank] for other, rank in sorted(self.rangees[row].items()) if other > column)
        return next((text for text in texts if text and not text.isdecimal() and not literal_kind(text)), "")

    def codes(self, rows: Mapping[int, object]) -> dict[str, int]:
        """The rows that are not in `rows`, by what else only one of them says; a date that comes back says nothing."""
        left = {row: cells for row, cells in self.rangees.items() if row not in rows}
        counts = Counter(self.textes[rank] for cells in left.values() for rank in cells.values())
        told = {text: row for row, cells in left.items() for text in (self.textes[rank] for rank in cells.values()) if counts[text] == 1}
        return {text: row for text, row in told.items() if text and literal_kind(text) not in DATED}

    def kind(self, column: int) -> str:
        """What most of its cells hold, headings apart: dates, numbers to call, amounts, words."""
        first = min(self.rangees)
        texts = [self.textes[cells[column]] for row, cells in self.rangees.items() if row != first and column in cells]
        return Counter(_kind(text) for text in texts).most_common(1)[0][0] if texts else ""

    def likeness(self, other: "Tableau") -> int:
        """How many labels and headings two tables share."""
        return len(self.libelles.keys() & other.libelles.keys()) + len(self.entetes.keys() & other.entetes.keys())


def facing_cells(arrive: Document, reference: Document) -> dict[int, int]:
    """For each cell that has one facing it, its rank among the blocks of `arrive` → the rank of that one in `reference`."""
    faces: dict[int, int] = {}
    for one, other in facing_tables(arrive, reference):
        columns = _facing_columns(one, other)
        for row, twin in facing_rows(one, other).items():
            cells, twins = one.rangees[row], other.rangees[twin]
            faces.update({rank: twins[columns[column]] for column, rank in cells.items() if columns.get(column) in twins})
    return faces


def facing_tables(arrive: Document, reference: Document) -> Iterator[tuple[Tableau, Tableau]]:
    """The tables of both documents that face each other."""
    yield from _most_alike(_tables(arrive), _tables(reference))


def facing_rows(one: Tableau, other: Tableau) -> dict[int, int]:
    """For each row of a table that has one facing it in the other, that one."""
    shared = [(rows, other.libelles[label]) for label, rows in one.libelles.items() if label in other.libelles]
    rows = {row: twin for ranks, twins in shared if len(ranks) == len(twins) for row, twin in zip(ranks, twins, strict=True)}
    codes, twins = one.codes(rows), other.codes(dict.fromkeys(rows.values()))
    taken = set(rows.values())
    for code, row in codes.items():
        if code in twins and row not in rows and twins[code] not in taken:
            rows[row] = twins[code]
            taken.add(twins[code])
    return rows


def facing_titles(one: Tableau, other: Tableau) -> dict[int, int]:
    """For each column of a table, the one of the other under the same heading; for those that have none, the one in the same place."""
    return _in_place(one, {column: other.entetes[heading] for heading, column in one.entetes.items() if heading in other.entetes})


def _tables(document: Document) -> list[Tableau]:
    found: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    textes: dict[int, str] = {}
    for rank, bloc in enumerate(document.blocs):
        if bloc.case:
            found[bloc.case.tableau][bloc.case.rangee].setdefault(bloc.case.colonne, rank)
            textes[rank] = loose_key(" ".join(bloc.texte.split()))
    return [Tableau(rows, textes) for rows in found.values()]


def _most_alike(arrived: list[Tableau], known: list[Tableau]) -> Iterator[tuple[Tableau, Tableau]]:
    """The tables that share most labels and headings first; of equals, those that stand at the same rank."""
    weighed = sorted(
        (-one.likeness(other), abs(rank - twin), rank, twin) for rank, one in enumerate(arrived) for twin, other in enumerate(known)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for likeness, _, rank, twin in weighed:
        if likeness and rank not in taken[0] and twin not in taken[1]:
            taken[0].add(rank)
            taken[1].add(twin)
            yield arrived[rank], known[twin]


def _facing_columns(one: Tableau, other: Tableau) -> dict[int, int]:
    """By heading, where both hold values of one kind; the others by their place, where it is free.

    Numbers to call under « Courriel » are a heading that moved, not mailboxes that became numbers.
    """
    columns = {column: other.entetes[heading] for heading, column in one.entetes.items() if heading in other.entetes}
    return _in_place(one, {column: twin for column, twin in columns.items() if one.kind(column) == other.kind(twin)})


def _in_place(one: Tableau, columns: Mapping[int, int]) -> dict[int, int]:
    """The same, each other column of a table facing the one in its place, where it is free."""
    taken = set(columns.values())
    every = {column for cells in one.rangees.values() for column in cells}
    return dict(columns) | {column: column for column in every if column not in columns and column not in taken}


def _kind(texte: str) -> str:
    """The kind of the first value a text holds; figures alone are a code, anything else is words."""
    finds = scan(texte)
    return finds[0].genre if finds else "code" if texte.isdecimal() else "mots"


def _unique(texts: Mapping[int, str]) -> dict[str, int]:
    counts = Counter(texts.values())
    return {text: place for place, text in texts.items() if text and counts[text] == 1}
