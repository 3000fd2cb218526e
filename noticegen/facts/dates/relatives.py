"""Limits that are told from another échéance: `inscription.cloture + 2 jours`."""

import re

from noticegen.facts.dates.illisible import DateIllisible
from noticegen.facts.dates.moments import reduced
from noticegen.facts.illisible import quoted

ATTENDU_RELATIF = "« inscription.cloture », « inscription.cloture + 2 jours » ou « inscription.cloture - 1 jour »"

_CHEMIN = r"(?:echeances\.)?([a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)+)"
_RELATIVE = re.compile(rf"{_CHEMIN}(?: ([+-]) ([0-9]{{1,3}}) (jours?|j|semaines?))?")
_COMMENCE_PAR_UN_CHEMIN = re.compile(rf"{_CHEMIN}(?: .*)?")


def read_relative(texte: str) -> tuple[str, int] | None:
    """The échéance's path (without `echeances.`) and the days to add, or `None` when the text begins with no path.

    `DateIllisible` when it begins with a path and goes on otherwise.
    """
    folded = reduced(texte)
    found = _RELATIVE.fullmatch(folded)
    if found:
        chemin, sign, count, unit = found.groups()
        days = int(count or 0) * (7 if unit and unit.startswith("semaine") else 1)
        return chemin, -days if sign == "-" else days
    if _COMMENCE_PAR_UN_CHEMIN.fullmatch(folded):
        raise DateIllisible(f"{quoted(texte)} n’est pas une date relative", ATTENDU_RELATIF)
    return None
