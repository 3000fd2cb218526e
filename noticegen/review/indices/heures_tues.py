"""Sentences of our prose that print a date without the hour they gave with it; another place gives it still."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.edition import contresens
from noticegen.review.change import Change, PairePhrases
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.heures import lost
from noticegen.review.indices.heures_imprimees import hours_printed
from noticegen.review.indices.litteraux import composed


@dataclass(frozen=True)
class HeureTue:
    """A date, by its path, and the sentence that no longer gives its hour."""

    chemin: str
    paire: PairePhrases


def hushed(change: Change) -> Iterator[HeureTue]:
    """Those whose date still has an hour; a date whose hour is told nowhere has its own rule."""
    if change.avant is None or not composed(change.avant) or not composed(change.apres):
        return
    told = {fact_key(paire.chemin) for paire in lost(change)}
    for paire in change.phrases:
        before, after = hours_printed(paire.avant), hours_printed(paire.apres)
        for key, (path, hour) in after.items():
            if not hour and before.get(key, ("", False))[1] and key not in told and _has_hour(change, path) and not _flawed(change, path):
                yield HeureTue(path, paire)


def _flawed(change: Change, path: str) -> bool:
    """Whether something else stands where the hour stood, or the words left around the date contradict it: that is told."""
    return told_by_flaw(change, path) or any(one.chemin == path for one in contresens(change.apres))


def _has_hour(change: Change, path: str) -> bool:
    fait = change.apres.fiche.faits.get(path)
    return fait is not None and fait.genre == "moment" and fait.valeur.minute is not None
