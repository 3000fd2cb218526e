"""Sentences of our prose that print other facts than they did, in the same words: the opening where the closing was."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.edition import Edition, contresens
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Suite
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.defauts import explained, told_by_flaw
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.notations import day_notation
from noticegen.review.indices.rangees import other_facts
from noticegen.review.indices.tournures import words_differ
from noticegen.review.indices.verbes import contradicted
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Echange:
    """A sentence that lost some facts and gained others, by their paths; `rangees` are the labels of the table's rows that it is."""

    paires: tuple[PairePhrases, ...]
    perdus: tuple[str, ...]
    gagnes: tuple[str, ...]
    rangees: tuple[str, ...] = ()

    @property
    def paire(self) -> PairePhrases:
        """The sentence, or the first row."""
        return self.paires[0]


@remembered
def exchanged(change: Change) -> tuple[Echange, ...]:
    """The sentences whose facts are others, their words the same; what is printed nowhere any more has its own rules."""
    if change.avant is None or not composed(change.avant) or not composed(change.apres):
        return ()
    rows = tuple(_crossed(list(_rows(change))))
    told = {bloc.lieu for pair in other_facts(change) for row in (pair.avant, pair.apres) for bloc in row.cellules}
    beside = {fact_key(path) for row in rows for path in (*row.perdus, *row.gagnes)}
    return rows + tuple(one for one in _exchanged(change) if not _in_rows(one, told, beside))


def _in_rows(one: Echange, told: set[Lieu], beside: set[str]) -> bool:
    """Whether a row tells it: its cell, or the label that was taken for one."""
    places = {phrase.lieu for phrase in (one.paire.avant, one.paire.apres)}
    paths = _keys((*one.perdus, *one.gagnes))
    return bool(places & told) or (one.paire.presente.bloc.case is not None and paths <= beside)


def _rows(change: Change) -> Iterator[Echange]:
    """The rows of tables that print other facts than they did."""
    for pair in other_facts(change):
        before, after = pair.avant.faits, pair.apres.faits
        paire = PairePhrases(pair.avant.phrase, pair.apres.phrase, "egal")
        lost = tuple(path for key, path in before.items() if key not in after)
        yield Echange((paire,), lost, tuple(path for key, path in after.items() if key not in before), (pair.apres.libelle,))


def _crossed(rows: list[Echange]) -> Iterator[Echange]:
    """The same, two rows that took each other's facts being one."""
    while rows:
        one = rows.pop(0)
        twin = next(
            (other for other in rows if _keys(other.perdus) == _keys(one.gagnes) and _keys(one.perdus) == _keys(other.gagnes)), None
        )
        if twin:
            rows.remove(twin)
            one = Echange(one.paires + twin.paires, one.perdus, one.gagnes, one.rangees + twin.rangees)
        yield one


def _keys(paths: tuple[str, ...]) -> set[str]:
    return {fact_key(path) for path in paths}


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
                yield Echange((paire,), lost, gained)


def _facts(phrase: Phrase) -> dict[str, str]:
    """The facts a sentence prints, in order, by the name under which a change of form or side counts for nothing."""
    return {fact_key(suite.fait): suite.fait for suite in phrase.suites if suite.valeur and _whole(suite)}


def _whole(suite: Suite) -> bool:
    """Whether a run prints the fact itself; an hour apart from its day does not."""
    return bool(suite.fait) and (not suite.fait.startswith("echeances.") or bool(day_notation(suite.texte)))


def _elsewhere(change: Change, path: str) -> bool:
    """Whether the fact is still printed somewhere: one that is not has a rule of its own."""
    return fact_key(path) in _printed(change.apres)


def told_by_words(change: Change, one: Echange) -> bool:
    """Whether the words around a fact that came contradict it: that is told."""
    found = {(other.lieu, fact_key(other.chemin)) for other in (*contresens(change.apres), *contradicted(change.apres))}
    return any((paire.apres.lieu, key) in found for paire in one.paires for key in _keys(one.gagnes))


def exchanged_away(change: Change) -> set[str]:
    """The facts in whose place a sentence prints others, by name."""
    return {key for one in exchanged(change) if one.gagnes for key in _keys(one.perdus + (one.gagnes if len(one.rangees) > 1 else ()))}


@remembered
def _printed(edition: Edition) -> frozenset[str]:
    return frozenset(fact_key(path) for path in mentions(edition))
