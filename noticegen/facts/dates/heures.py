"""Hours, in every notation in use: `19h00`, `9 h 30`, `17 heures`, `17H`, `08:00`, `midi`, `minuit`."""

import re
from functools import lru_cache

from noticegen.facts.dates.illisible import ATTENDU_HEURE, DateIllisible
from noticegen.facts.dates.vocabulaire import HEURE
from noticegen.facts.illisible import quoted
from noticegen.facts.moment import MINUIT
from noticegen.facts.pliage import compose, fold

_HEURE = re.compile(rf"(?:a )?({HEURE})")
_NOMBRES = re.compile(r"([0-9]{1,3})[^0-9]+([0-9]{2})?(?::([0-9]{2}))?")
_NOMMEES = {"midi": 12 * 60, "minuit": MINUIT}


def read_heure(texte: str) -> int:
    """The minute of the day (0 to 1440) that an hour names; « minuit » is the day's end."""
    folded = " ".join(fold(compose(texte[:60])).split())
    found = _HEURE.fullmatch(folded)
    if not found:
        raise DateIllisible(f"{quoted(texte)} n’est pas une heure", ATTENDU_HEURE)
    return minute_of(found[1])


@lru_cache(maxsize=4096)
def minute_of(heure: str) -> int:
    """The minute of the day that folded text matching `HEURE` names."""
    if heure in _NOMMEES:
        return _NOMMEES[heure]
    hours, minutes, seconds = (int(part or 0) for part in _NOMBRES.match(heure).groups())
    minute = hours * 60 + minutes
    if minutes > 59 or minute > MINUIT:
        raise DateIllisible(f"{quoted(heure)} n’est pas une heure du jour", ATTENDU_HEURE)
    if seconds:
        raise DateIllisible(f"l’heure {quoted(heure)} porte des secondes", ATTENDU_HEURE)
    return minute
