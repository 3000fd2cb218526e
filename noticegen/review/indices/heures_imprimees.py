"""Which dates a sentence prints, and whether it gives their hour."""

import re

from noticegen.facts.dates.vocabulaire import HEURE
from noticegen.facts.pliage import fold
from noticegen.review.change import Phrase
from noticegen.review.faits.chemins import fact_key

_HOUR = re.compile(HEURE)


def tells_hour(texte: str) -> bool:
    """Whether a printing of a date tells an hour, in any notation."""
    return bool(_HOUR.search(fold(texte)))


def hours_printed(phrase: Phrase | None) -> dict[str, tuple[str, bool]]:
    """The dates of a sentence by the key under which they are paired: path, and whether one of its printings there tells the hour."""
    found: dict[str, tuple[str, bool]] = {}
    for suite in phrase.suites if phrase else ():
        if suite.valeur and suite.fait.startswith("echeances."):
            key = fact_key(suite.fait)
            found[key] = (suite.fait, tells_hour(suite.texte) or found.get(key, ("", False))[1])
    return found
