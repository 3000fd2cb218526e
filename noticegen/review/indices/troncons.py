"""Sentences that came or went one behind the other: a paragraph, a step, a whole block is lost at once, and told once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.indices.phrases_lues import prints
from noticegen.review.indices.tournures import Tournure, told
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key


@dataclass(frozen=True)
class Troncon:
    """A stretch of one file: the sentences told of it, all those it holds, and whether one of them warns."""

    paires: tuple[PairePhrases, ...]
    toutes: tuple[PairePhrases, ...]
    avertit: bool

    @property
    def rangee(self) -> bool:
        """Whether what is told of it is one row of a table, cell by cell."""
        return len(self.paires) > 1 and len({_row(paire) for paire in self.paires}) == 1 and _row(self.paires[0]) is not None

    @property
    def texte(self) -> str:
        """What is told of it, cell by cell, as read."""
        return " · ".join(" ".join(paire.presente.texte.split()) for paire in self.paires)

    def tells(self, chemin: str) -> bool:
        """Whether the stretch printed a fact: where it went, the fact went with it."""
        return any(prints(paire.presente, chemin) for paire in self.toutes)


@remembered
def values_of_rows(change: Change) -> frozenset[tuple[str, str]]:
    """The facts with the values that rows printed which came or went whole: they are told with the row."""
    rows = (one for one in (*lost(change), *gained(change)) if one.rangee)
    return frozenset((suite.fait, suite.valeur) for one in rows for paire in one.paires for suite in paire.presente.suites if suite.valeur)


@remembered
def lost(change: Change) -> tuple[Troncon, ...]:
    """The stretches of the earlier side that went."""
    return _stretches(change, (paire for paire in change.phrases if paire.apres is None), "supprimee", "avertissement-perdu")


@remembered
def gained(change: Change) -> tuple[Troncon, ...]:
    """The stretches of the incoming side that came."""
    return _stretches(change, (paire for paire in change.phrases if paire.avant is None), "ajoutee", "avertissement-gagne")


def _stretches(change: Change, alone: Iterable[PairePhrases], plain: Tournure, warning: Tournure) -> tuple[Troncon, ...]:
    spoken, warned = ({id(paire) for paire in told(change, one)} for one in (plain, warning))
    found = []
    for stretch in _consecutive(alone):
        mine = tuple(paire for paire in stretch if id(paire) in spoken | warned)
        if mine:
            found.append(Troncon(_with_rows(change, mine, stretch), stretch, any(id(paire) in warned for paire in mine)))
    return tuple(found)


def _with_rows(change: Change, mine: tuple[PairePhrases, ...], stretch: tuple[PairePhrases, ...]) -> tuple[PairePhrases, ...]:
    """What is told of a stretch; of a row whose label other rows have, its other cells too, or nobody would know which row it is."""
    rows = {_row(paire) for paire in mine if paire.presente.bloc.case and _is_shared(change.apres if paire.apres else change.avant, paire)}
    told = {id(paire) for paire in mine}
    return tuple(paire for paire in stretch if id(paire) in told or _row(paire) in rows)


def _is_shared(edition: Edition, paire: PairePhrases) -> bool:
    """Whether another row of its table has the same cell in that column."""
    bloc = paire.presente.bloc
    cells = (one for one in edition.document.blocs if one.case and one.case.tableau == bloc.case.tableau)
    return any(
        one.case.colonne == bloc.case.colonne and one.case.rangee != bloc.case.rangee and loose_key(one.texte) == loose_key(bloc.texte)
        for one in cells
    )


def _row(paire: PairePhrases) -> tuple[int, int] | None:
    case = paire.presente.bloc.case
    return (case.tableau, case.rangee) if case else None


def _consecutive(alone: Iterable[PairePhrases]) -> Iterator[tuple[PairePhrases, ...]]:
    """The sentences as they followed one another, file by file."""
    run: list[PairePhrases] = []
    for paire in sorted(alone, key=lambda paire: paire.presente.rang):
        if run and not _follows(run[-1].presente, paire.presente):
            yield tuple(run)
            run = []
        run.append(paire)
    if run:
        yield tuple(run)


def _follows(one: Phrase, other: Phrase) -> bool:
    return other.rang == one.rang + 1 and other.lieu.source == one.lieu.source
