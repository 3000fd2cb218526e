"""Numbers shaped like a year that are none: of a room or a form, « salle 2027 », « CERFA 2027*03 », or of what is counted, « 2027 places »."""

import re
from collections.abc import Iterable

from noticegen.facts.reperage import Trouvaille

_AVANT = 30
"""Characters before a number in which what it numbers stands."""

_NUMERO_DE = re.compile(
    r"(?:\b(?:salles?|amphi(?:theatre)?s?|bureaux?|portes?|batiments?|cerfa|boites? postales?|postes?|codes?|casiers?|numeros?)(?: ?n ?°| numero)?|n ?°) ?(?:: ?)?$"
)
_COMPTE = re.compile(r"\*[0-9]| ?€| (?:places?|postes?|copies|euros?|exemplaires?)\b")
_ANNONCE = re.compile(r"\b(?:sessions?|annees?|rentrees?|concours|examens?)(?: de)? ?$")
"""What makes a year of the number, whatever follows: « session 2027 : postes offerts ». « BP 2027 » and « BTS 2027 candidats libres » are titles."""


def without_numbers(finds: Iterable[Trouvaille], plie: str) -> tuple[Trouvaille, ...]:
    """The finds of a folded text, less the years that are numbers of something."""
    return tuple(found for found in finds if found.genre != "annee" or not _is_number(found, plie))


def _is_number(found: Trouvaille, plie: str) -> bool:
    start = max(0, found.debut - _AVANT)
    counted = _COMPTE.match(plie, found.fin) and not _ANNONCE.search(plie, start, found.debut)
    return bool(counted or _NUMERO_DE.search(plie, start, found.debut))
