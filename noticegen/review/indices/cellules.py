"""Cells of words that two rows of a table exchanged: each row known by its label, each column by its heading."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from noticegen.edition import Edition
from noticegen.prose.document import Bloc
from noticegen.review.change import Change, PairePhrases
from noticegen.review.faits.reperes import dated
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key


@dataclass(frozen=True)
class Cellule:
    """A cell of words: the label of its row and its block."""

    libelle: str
    bloc: Bloc


@dataclass(frozen=True)
class Echangees:
    """Two rows whose cells of one column crossed, on the earlier side and on the incoming one."""

    avant: tuple[Cellule, Cellule]
    apres: tuple[Cellule, Cellule]


@remembered
def exchanged_cells(change: Change) -> tuple[Echangees, ...]:
    """Every such exchange, in the order of the incoming side, one for two rows: of two columns that crossed, the first tells it."""
    if change.avant is None:
        return ()
    before, after = _cells(change.avant), _cells(change.apres)
    moved = [key for key in after if key in before and _words(after[key]) != _words(before[key])]
    found: dict[frozenset[tuple[int, int]], Echangees] = {}
    for one, other in combinations(moved, 2):
        if one[1] == other[1] and _words(before[one]) == _words(after[other]) and _words(before[other]) == _words(after[one]):
            rows = frozenset((after[key].bloc.case.tableau, after[key].bloc.case.rangee) for key in (one, other))
            found.setdefault(rows, Echangees((before[one], before[other]), (after[one], after[other])))
    return tuple(found.values())


def in_exchanged_table(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence is a cell of a table in which such rows stand: its order there is the rows' business."""
    case = paire.presente.bloc.case
    return case is not None and any(cell.bloc.case.tableau == case.tableau for one in exchanged_cells(change) for cell in one.apres)


def _cells(edition: Edition) -> Mapping[tuple[str, str], Cellule]:
    """The cells that print no fact, by the label of their row and the heading of their column; those that one key names alone."""
    found = list(_read(edition))
    counts = Counter(key for key, _ in found)
    return {key: cell for key, cell in found if counts[key] == 1}


def _read(edition: Edition) -> Iterator[tuple[tuple[str, str], Cellule]]:
    tables: dict[int, dict[int, dict[int, Bloc]]] = {}
    for bloc in edition.document.blocs:
        if bloc.case and bloc.zone == "corps":
            tables.setdefault(bloc.case.tableau, {}).setdefault(bloc.case.rangee, {})[bloc.case.colonne] = bloc
    for rows in tables.values():
        heads = rows[min(rows)]
        for row in list(rows.values())[1:]:
            yield from _cells_of(row, heads)


def _cells_of(row: Mapping[int, Bloc], heads: Mapping[int, Bloc]) -> Iterator[tuple[tuple[str, str], Cellule]]:
    """The cells of words of a row under the head of their column, by the first cell, dates apart: those move."""
    label = next((column for column, cell in sorted(row.items()) if _is_label(cell)), None)
    for column, bloc in row.items():
        if label is not None and column > label and column in heads and not any(suite.fait for suite in bloc.suites):
            said = row[label].texte.strip()
            yield (loose_key(said), loose_key(heads[column].texte)), Cellule(said, bloc)


def _is_label(cell: Bloc) -> bool:
    return any(char.isalpha() for char in cell.texte) and not dated(cell.texte)


def _words(cell: Cellule) -> str:
    return loose_key(cell.bloc.texte).strip()
