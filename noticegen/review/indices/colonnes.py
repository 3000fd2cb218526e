"""Columns of tables side by side: titles that moved without their columns, columns that moved without their titles."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.review.change import Change, PairePhrases
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Titres:
    """The titles of a table, in order, on both sides: they stand over other columns than they did."""

    paires: tuple[PairePhrases, ...]

    @property
    def avant(self) -> str:
        """The titles as they stood."""
        return " · ".join(paire.avant.texte for paire in sorted(self.paires, key=lambda paire: paire.avant.bloc.case.colonne))

    @property
    def apres(self) -> str:
        """The titles as they stand."""
        return " · ".join(paire.apres.texte for paire in self.paires)


@remembered
def crossed(change: Change) -> tuple[Titres, ...]:
    """The tables whose titles and columns did not move together."""
    return tuple(_crossed(change))


def in_turned_table(change: Change, paire: PairePhrases) -> bool:
    """Whether a sentence is a cell of such a table."""
    case = paire.presente.bloc.case
    return case is not None and any(titles.paires[0].apres.bloc.case.tableau == case.tableau for titles in crossed(change))


def _crossed(change: Change) -> Iterator[Titres]:
    cells = [paire for paire in change.phrases if paire.avant and paire.apres and paire.avant.bloc.case and paire.apres.bloc.case]
    tables: dict[tuple[int, int], list[PairePhrases]] = {}
    for paire in cells:
        tables.setdefault((paire.avant.bloc.case.tableau, paire.apres.bloc.case.tableau), []).append(paire)
    for found in tables.values():
        titles = sorted((one for one in found if _kind(one) == "th"), key=lambda one: one.apres.bloc.case.colonne)
        body = Counter(_move(one) for one in found if _kind(one) == "td" and _same(one))
        if any(_apart(body, *_move(one)) for one in titles):
            yield Titres(tuple(titles))


def _kind(paire: PairePhrases) -> str:
    """The kind of both cells, empty where they differ."""
    return paire.apres.bloc.genre if paire.avant.bloc.genre == paire.apres.bloc.genre else ""


def _same(paire: PairePhrases) -> bool:
    """Whether a cell says on both sides the same thing; two that only stand in one place did not move."""
    return "redaction" not in (paire.ecart, *paire.ecarts)


def _move(paire: PairePhrases) -> tuple[int, int]:
    return paire.avant.bloc.case.colonne, paire.apres.bloc.case.colonne


def _apart(body: Counter[tuple[int, int]], before: int, after: int) -> bool:
    """Whether most cells under a title went elsewhere than it did."""
    elsewhere = sum(count for (one, other), count in body.items() if one == before and other != after)
    return elsewhere > body[before, after]
