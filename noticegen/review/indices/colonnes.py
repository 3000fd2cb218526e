"""Columns of tables side by side: titles that moved without their columns, columns that moved without their titles."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.grilles import Grille, Titre, grids
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Titres:
    """The titles of a table, from left to right, and those whose columns stand under another one, with that one."""

    tableau: int
    paires: tuple[Titre, ...]
    deplacees: tuple[tuple[Titre, Titre], ...]

    @property
    def avant(self) -> str:
        """The titles as they stood."""
        return " · ".join(title.avant.texte for title in sorted(self.paires, key=lambda title: title.etait))

    @property
    def apres(self) -> str:
        """The titles as they stand."""
        return " · ".join(title.apres.texte for title in self.paires)


@remembered
def crossed(change: Change) -> tuple[Titres, ...]:
    """The tables whose titles and columns did not move together."""
    return tuple(Titres(grid.tableau, grid.titres, moved) for grid in grids(change) if (moved := tuple(_moved(grid))))


def in_turned_table(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence is a cell of such a table."""
    case = paire.presente.bloc.case
    return case is not None and any(titles.tableau == case.tableau for titles in crossed(change))


def _moved(grid: Grille) -> Iterator[tuple[Titre, Titre]]:
    """Each title whose column now stands under another, with that one: they took each other's places, two by two or in a round."""
    under = {title.colonne: _likest(grid, title) for title in grid.titres}
    moved = {column: other for column, other in under.items() if other.colonne != column}
    if moved and {other.colonne for other in moved.values()} == moved.keys():
        yield from ((other, title) for title in grid.titres if (other := moved.get(title.colonne)))


def _likest(grid: Grille, title: Titre) -> Titre:
    """The title over what stands under this one: itself unless more rows say another, two at least where the titles stayed."""
    counts = {other.colonne: _same(grid, title, other) for other in grid.titres}
    best = max(grid.titres, key=lambda other: (counts[other.colonne], other is title))
    moved = [one.etait for one in grid.titres] != sorted(one.etait for one in grid.titres)
    return best if counts[best.colonne] >= (1 if moved else 2) else title


def _same(grid: Grille, title: Titre, other: Titre) -> int:
    """How many rows say under a title what they said under another."""
    pairs = ((grid.croisements[row, title.colonne].apres, grid.croisements[row, other.colonne].avant) for row in grid.rangees)
    return sum(bool(after.contenu) and after.contenu == before.contenu for after, before in pairs)
