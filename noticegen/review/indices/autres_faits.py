"""Sentences of our prose that print other facts than they did, in the same words: the opening where the closing was."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.prose.document import Suite
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.defauts import explained, told_by_flaw
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.notations import day_notation
from noticegen.review.indices.tournures import words_differ
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Echange:
    """A sentence that lost some facts and gained others, by their paths."""

    paire: PairePhrases
    perdus: tuple[str, ...]
    gagnes: tuple[str, ...]


@remembered
def exchanged(change: Change) -> tuple[Echange, ...]:
    """The sentences whose facts are others, their words the same; what is printed nowhere any more has its own rules."""
    if change.avant is None or not composed(change.avant) or not composed(change.apres):
        return ()
    return tuple(_exchanged(change))


def _exchanged(change: Change) -> Iterator[Echange]:
    renamed = {fact_key(paire.avant.chemin): fact_key(paire.apres.chemin) for paire in change.faits if paire.avant and paire.apres}
    known = set(renamed.values())
    for paire in change.phrases:
        if not (paire.avant and paire.apres):
            continue
        before, after = _facts(paire.avant), _facts(paire.apres)
        moved = {renamed[key] for key in before if key in renamed}
        gained = tuple(path for key, path in after.items() if key not in moved and key in known)
        gone = [path for key, path in before.items() if key in renamed and renamed[key] not in after]
        if (gained or gone) and not words_differ(paire) and not explained(change, paire):
            lost = tuple(path for path in gone if not told_by_flaw(change, path) and (gained or _elsewhere(change, path)))
            if lost or gained:
                yield Echange(paire, lost, gained)


def _facts(phrase: Phrase) -> dict[str, str]:
    """The facts a sentence prints, in order, by the name under which a change of form or side counts for nothing."""
    return {fact_key(suite.fait): suite.fait for suite in phrase.suites if suite.valeur and _whole(suite)}


def _whole(suite: Suite) -> bool:
    """Whether a run prints the fact itself; an hour apart from its day does not."""
    return bool(suite.fait) and (not suite.fait.startswith("echeances.") or bool(day_notation(suite.texte)))


def _elsewhere(change: Change, path: str) -> bool:
    """Whether the fact is still printed somewhere: one that is not has a rule of its own."""
    return fact_key(path) in _printed(change.apres)


def exchanged_away(change: Change) -> set[str]:
    """The facts in whose place a sentence prints others, by name."""
    return {fact_key(path) for one in exchanged(change) if one.gagnes for path in one.perdus}


@remembered
def _printed(edition: Edition) -> frozenset[str]:
    return frozenset(fact_key(path) for path in mentions(edition))
