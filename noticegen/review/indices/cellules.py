"""Words of a table that stand in another cell than they did: in another column, on another row, or exchanged.

Rows and columns that merely come in another order moved nothing: what stands where they meet is the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Case
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.colonnes import crossed
from noticegen.review.indices.grilles import Cellule, Croisement, Grille, Place, grids
from noticegen.review.memoire import remembered

Lien = tuple[Place, Place]


@dataclass(frozen=True)
class Deplacement:
    """The cells between which words moved at one go, in reading order."""

    tableau: int
    cases: tuple[Croisement, ...]

    @property
    def echange(self) -> bool:
        """Whether two rows took each other's words, in one column or in several."""
        rows, columns = {one.rangee for one in self.cases}, {one.colonne for one in self.cases}
        pairs = [[one for one in self.cases if one.colonne == column] for column in columns]
        return len(rows) == 2 and all(len(pair) == 2 and _crossed(*pair) for pair in pairs)

    @property
    def premiere_colonne(self) -> tuple[Croisement, ...]:
        """Those of the first column: of several that crossed together, it tells them."""
        return tuple(one for one in self.cases if one.colonne == self.cases[0].colonne)

    @property
    def lieu_avant(self) -> Lieu | None:
        """Where the first that held something stood."""
        return next((one.avant.lieu for one in self.cases if one.avant.lieu), None)

    @property
    def lieu_apres(self) -> Lieu | None:
        """Where the first that holds something stands."""
        return next((one.apres.lieu for one in self.cases if one.apres.lieu), None)


@remembered
def displacements(change: Change) -> tuple[Deplacement, ...]:
    """Every such move, once for the rows it touches; where columns changed titles, that tells it."""
    grids_left = (grid for grid in grids(change) if not any(titles.tableau == grid.tableau for titles in crossed(change)))
    return tuple(Deplacement(grid.tableau, cases) for grid in grids_left for cases in _by_rows(_moves(grid)))


def in_displaced_table(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence is a cell of a table in which words moved so: its order there is their business."""
    case = paire.presente.bloc.case
    return case is not None and any(one.tableau == case.tableau for one in displacements(change))


def displaced(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence stands, on each side that has it, in a cell of which such a move tells what it held and holds."""
    before, after = _told(change)
    sides = ((paire.avant, before), (paire.apres, after))
    return all(phrase is None or phrase.bloc.case in cells for phrase, cells in sides)


@remembered
def _told(change: Change) -> tuple[frozenset[Case], frozenset[Case]]:
    """The cells of these moves that hold something, on the earlier side and on the incoming one."""
    cells = [one for move in displacements(change) for one in move.cases]
    sides = ([one.avant for one in cells], [one.apres for one in cells])
    before, after = (frozenset(bloc.case for cell in side for bloc in cell.blocs) for side in sides)
    return before, after


def _moves(grid: Grille) -> Iterator[tuple[Croisement, ...]]:
    """The cells that gave or took words, those tied together at once."""
    changed = [one for one in grid.croisements.values() if one.differe]
    links = [*_taken(changed), *(link for row in grid.rangees for link in _cut_elsewhere([one for one in changed if one.rangee == row]))]
    while links:
        tied = set(links.pop())
        while more := [link for link in links if tied & set(link)]:
            tied |= {place for link in more for place in link}
            links = [link for link in links if link not in more]
        yield tuple(one for place, one in grid.croisements.items() if place in tied)


def _taken(changed: Sequence[Croisement]) -> Iterator[Lien]:
    """Each cell that holds what another held: one of its row first, then of its column, then any; each gives its words once."""
    left = list(changed)
    near = (lambda one, other: one.rangee == other.rangee, lambda one, other: one.colonne == other.colonne, lambda one, other: True)
    served: set[Place] = set()
    for close in near:
        for one in changed:
            giver = next((other for other in left if one.place not in served and close(one, other) and _gives(other, one)), None)
            if giver:
                left.remove(giver)
                served.add(one.place)
                yield giver.place, one.place


def _cut_elsewhere(row: Sequence[Croisement]) -> Iterator[Lien]:
    """The cells of a row that say together what they said, each something else."""
    if len(row) > 1 and _joined(one.avant for one in row) == _joined(one.apres for one in row):
        yield from ((row[0].place, one.place) for one in row[1:])


def _by_rows(moves: Iterable[tuple[Croisement, ...]]) -> Iterator[tuple[Croisement, ...]]:
    """The same, those of the same rows as one."""
    found: dict[frozenset[int], list[Croisement]] = defaultdict(list)
    for cells in moves:
        found[frozenset(one.rangee for one in cells)] += cells
    yield from (tuple(sorted(cells, key=lambda one: one.place)) for _, cells in sorted(found.items(), key=lambda item: sorted(item[0])))


def _gives(one: Croisement, other: Croisement) -> bool:
    return bool(one.avant.dits) and one.avant.dits == other.apres.dits


def _crossed(one: Croisement, other: Croisement) -> bool:
    return _gives(one, other) and _gives(other, one)


def _joined(cells: Iterable[Cellule]) -> str:
    return " ".join(" ".join(cell.dits for cell in cells).split())
