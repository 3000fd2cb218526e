"""Dates that a document prints without their hour where last session's text gave it, though the hour is said elsewhere."""

import re
from collections.abc import Iterator

from noticegen.facts.dates.vocabulaire import HEURE
from noticegen.facts.moment import Moment
from noticegen.facts.pliage import fold
from noticegen.review.change import Change, PairePhrases, Phrase
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.doutes import doubtful
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions

_HOUR = re.compile(HEURE)


def hours_omitted(change: Change) -> Iterator[tuple[PairePhrases, str]]:
    """The sentences and cells that lost the hour of a date, with the date's path; where no printing tells it, the hour is lost."""
    for paire in change.phrases if change.avant and not composed(change.apres) else ():
        before, after = _printed(paire.avant), _printed(paire.apres)
        for key, (chemin, text) in after.items():
            if key in before and _HOUR.search(before[key][1]) and not _HOUR.search(text) and _told_elsewhere(change, chemin):
                yield paire, chemin


def _printed(phrase: Phrase | None) -> dict[str, tuple[str, str]]:
    """The dates a sentence prints, by the name under which they are paired: path and words, the hour's with them."""
    found: dict[str, tuple[str, str]] = {}
    for suite in phrase.suites if phrase else ():
        if suite.fait.startswith("echeances.") and suite.valeur:
            chemin, text = found.get(fact_key(suite.fait), (suite.fait, ""))
            found[fact_key(suite.fait)] = (chemin, f"{text} {fold(suite.texte)}")
    return found


def _told_elsewhere(change: Change, chemin: str) -> bool:
    fait = change.apres.fiche.faits.get(chemin)
    sound = bool(fait) and isinstance(fait.valeur, Moment) and fait.valeur.minute is not None
    in_doubt = chemin.rpartition(".")[0] in doubtful(change)
    return sound and not in_doubt and any(_HOUR.search(fold(mention.texte)) for mention in mentions(change.apres).get(chemin, ()))
