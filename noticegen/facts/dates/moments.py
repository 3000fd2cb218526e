"""One date, as officers type it in `sessions.yaml`."""

from functools import lru_cache

from noticegen.facts.dates.diagnostic import diagnose
from noticegen.facts.dates.partielle import parse_partielle
from noticegen.facts.moment import Moment
from noticegen.facts.pliage import compose, fold

LONGUEUR_LUE = 300
"""A longer text is no date; it is refused before any pattern sees it."""


@lru_cache(maxsize=4096)
def read_moment(texte: str) -> Moment:
    """The moment a text names, in any notation of French notices; `DateIllisible` otherwise, and nothing else.

    Weekday, hour, « inclus » and the time zone's words are optional; a stated weekday must be true.
    """
    lue = parse_partielle(fold(texte)) if len(texte) <= LONGUEUR_LUE else None
    lue = lue or parse_partielle(reduced(texte))
    if lue is None:
        raise diagnose(texte)
    return lue.moment()


def reduced(texte: str) -> str:
    """Composed, folded, single-spaced text without its final full stop; an over-long one becomes what matches nothing."""
    return " ".join(fold(compose(texte)).split()).rstrip(" .") if len(texte) <= LONGUEUR_LUE else "…"
