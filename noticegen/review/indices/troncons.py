"""Sentences that came or went one behind the other: a paragraph, a step, a whole block is lost at once, and told once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.indices.phrases_lues import prints
from noticegen.review.indices.tournures import Tournure, told
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Troncon:
    """A stretch of one file: the sentences of which there is something to say, all those it holds, and whether one of them warns."""

    paires: tuple[PairePhrases, ...]
    toutes: tuple[PairePhrases, ...]
    avertit: bool

    def tells(self, chemin: str) -> bool:
        """Whether the stretch printed a fact: where it went, the fact went with it."""
        return any(prints(paire.presente, chemin) for paire in self.toutes)


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
            found.append(Troncon(mine, stretch, any(id(paire) in warned for paire in mine)))
    return tuple(found)


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
