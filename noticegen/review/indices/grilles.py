"""Tables side by side: rows by label, columns by heading, and what stands on both sides where a row and a column meet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Case
from noticegen.review.arrivee.tableaux import Tableau, facing_rows, facing_tables, facing_titles
from noticegen.review.change import Change, Phrase
from noticegen.review.citation import canonical
from noticegen.review.faits.reperes import dated
from noticegen.review.indices.litteraux import composed
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

Place = tuple[int, int]
"""The ranks of a row and of a column."""


@dataclass(frozen=True)
class Cellule:
    """What stands in a cell on one side: its blocks, none where it is empty, and whether they are but words: no fact, no date."""

    blocs: tuple[Bloc, ...] = ()
    de_mots: bool = True

    @property
    def lieu(self) -> Lieu | None:
        """Where it stands; nowhere if it is empty."""
        return self.blocs[0].lieu if self.blocs else None

    @cached_property
    def texte(self) -> str:
        """What it says, as read."""
        return " ".join(" ".join(bloc.texte for bloc in self.blocs).split())

    @cached_property
    def mots(self) -> str:
        """What it says, typography apart."""
        return loose_key(self.texte)

    @property
    def dits(self) -> str:
        """Its words; a fact says nothing here, it has rules of its own."""
        return self.mots if self.de_mots else ""

    @cached_property
    def contenu(self) -> str:
        """The same with facts by their paths, for what they say moves."""
        return loose_key(" ".join(canonical(Phrase(bloc.suites, bloc, 0)) for bloc in self.blocs))


@dataclass(frozen=True)
class Croisement:
    """Where a row and a column meet: their incoming ranks, what they are called, and what stands there on both sides."""

    rangee: int
    colonne: int
    libelle: str
    titre: str
    avant: Cellule
    apres: Cellule

    @property
    def place(self) -> Place:
        """Its row and its column."""
        return self.rangee, self.colonne

    @property
    def differe(self) -> bool:
        """Whether it holds other words than it did, or words on one side alone."""
        return self.avant.dits != self.apres.dits


@dataclass(frozen=True)
class Titre:
    """A heading that both sides have, and that stands over one column alone."""

    avant: Cellule
    apres: Cellule

    @property
    def etait(self) -> int:
        """The rank of its column on the earlier side."""
        return self.avant.blocs[0].case.colonne

    @property
    def colonne(self) -> int:
        """The rank of its column on the incoming side."""
        return self.apres.blocs[0].case.colonne


@dataclass(frozen=True)
class Grille:
    """A table on both sides: its number on the incoming one, its headings from left to right, and where rows and columns meet."""

    tableau: int
    croisements: Mapping[Place, Croisement]
    titres: tuple[Titre, ...]

    @property
    def rangees(self) -> tuple[int, ...]:
        """The rows that both sides have, that of the headings apart."""
        return tuple(dict.fromkeys(row for row, _ in self.croisements))


@remembered
def grids(change: Change) -> tuple[Grille, ...]:
    """The tables that both sides have; none where every cell says what it said, dates and other facts apart."""
    if change.avant is None or _cells(change.avant) == _cells(change.apres):
        return ()
    faces = facing_tables(change.apres.document, change.avant.document)
    return tuple(_grid(_Cote(change.avant, before), _Cote(change.apres, after)) for after, before in faces)


def _cells(edition: Edition) -> list[tuple[Case, tuple[str, ...]]]:
    """Each cell with its words, or the paths of the facts it prints."""
    return [(bloc.case, tuple(suite.fait or suite.texte for suite in bloc.suites)) for bloc in edition.document.blocs if bloc.case]


class _Cote:
    """A table on one side."""

    def __init__(self, edition: Edition, table: Tableau) -> None:
        self.table = table
        self.tete = min(table.rangees)
        self._ours = composed(edition)
        self._blocs = edition.document.blocs
        self.tableau = self._blocs[next(iter(table.rangees[self.tete].values()))].case.tableau

    @cached_property
    def _cells(self) -> Mapping[Place, tuple[Bloc, ...]]:
        found: dict[Place, list[Bloc]] = defaultdict(list)
        for bloc in self._blocs:
            if bloc.case and bloc.case.tableau == self.tableau and bloc.texte.strip():
                found[bloc.case.rangee, bloc.case.colonne].append(bloc)
        return {place: tuple(blocs) for place, blocs in found.items()}

    def cell(self, row: int, column: int) -> Cellule:
        """What stands there. A label that an importer read off a cell is its words; one that our prose prints is a fact."""
        blocs = self._cells.get((row, column), ())
        facts = (suite.fait for bloc in blocs for suite in bloc.suites if suite.fait)
        words = not any(self._ours or not fact.endswith(".libelle") for fact in facts)
        return Cellule(blocs, words and not any(dated(bloc.texte) for bloc in blocs))

    def label(self, row: int) -> str:
        """The first words of a row, dates apart: those move."""
        return next((text for text in self._texts(row) if any(map(str.isalpha, text)) and not dated(text)), "")

    def opening(self, row: int) -> str:
        """What a row says first."""
        return next(filter(None, self._texts(row)), "")

    def _texts(self, row: int) -> Iterator[str]:
        return (self.cell(row, column).texte for column in sorted(self.table.rangees[row]))


def _grid(before: _Cote, after: _Cote) -> Grille:
    columns = facing_titles(after.table, before.table)
    meetings = {one.place: one for one in _meetings(before, after, columns)}
    shared = after.table.entetes.keys() & before.table.entetes.keys()
    titles = (Titre(*(side.cell(side.tete, side.table.entetes[said]) for side in (before, after))) for said in shared)
    return Grille(after.tableau, meetings, tuple(sorted(titles, key=lambda title: title.colonne)))


def _meetings(before: _Cote, after: _Cote, columns: Mapping[int, int]) -> Iterator[Croisement]:
    for row, twin in sorted(_rows(before, after).items()):
        label = after.label(row) if loose_key(after.label(row)) == loose_key(before.label(twin)) else after.opening(row)
        for column, earlier in sorted(columns.items()):
            title = after.cell(after.tete, column).texte
            yield Croisement(row, column, label, title, before.cell(twin, earlier), after.cell(row, column))


def _rows(before: _Cote, after: _Cote) -> dict[int, int]:
    """The rows that face each other, that of the headings apart; the only one left on each side faces the other."""
    rows = facing_rows(after.table, before.table)
    left = after.table.rangees.keys() - rows.keys() - {after.tete}
    twins = before.table.rangees.keys() - set(rows.values()) - {before.tete}
    if len(left) == len(twins) == 1:
        rows[left.pop()] = twins.pop()
    return {row: twin for row, twin in rows.items() if row != after.tete and twin != before.tete}
