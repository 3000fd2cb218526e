"""Sentences of our prose that print a date without the hour they gave with it; another place gives it still."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.edition import contresens
from noticegen.facts.dates.vocabulaire import HEURE
from noticegen.facts.pliage import fold
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.heures import lost
from noticegen.review.indices.litteraux import composed

_HOUR = re.compile(HEURE)


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
        before, after = (_hours(phrase) if phrase else {} for phrase in (paire.avant, paire.apres))
        for key, (path, hour) in after.items():
            if not hour and before.get(key, ("", False))[1] and key not in told and _has_hour(change, path) and not _flawed(change, path):
                yield HeureTue(path, paire)


def _flawed(change: Change, path: str) -> bool:
    """Whether something else stands where the hour stood, or the words left around the date contradict it: that is told."""
    return told_by_flaw(change, path) or any(one.chemin == path for one in contresens(change.apres))


def _hours(phrase: Phrase) -> dict[str, tuple[str, bool]]:
    """The dates a sentence prints, each with whether it gives an hour."""
    found: dict[str, tuple[str, bool]] = {}
    for suite in phrase.suites:
        if suite.valeur and suite.fait.startswith("echeances."):
            key = fact_key(suite.fait)
            found[key] = (suite.fait, bool(_HOUR.search(fold(suite.texte))) or found.get(key, ("", False))[1])
    return found


def _has_hour(change: Change, path: str) -> bool:
    fait = change.apres.fiche.faits.get(path)
    return fait is not None and fait.genre == "moment" and fait.valeur.minute is not None
