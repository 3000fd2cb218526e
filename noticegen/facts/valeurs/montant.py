"""Amounts of money in euros, compared in cents."""

import re

from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.pliage import compose, fold

ATTENDU = "« 12 € », « 12,50 € », « 1 200 euros » ou « gratuit »"

ENTIER = r"[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,7}"
MONTANT = rf"(?:{ENTIER})(?:[.,][0-9]{{2}})? ?(?:€|(?:euros?|eur)(?![a-z]))(?: ?[0-9]{{2}}(?![0-9]))?"
_MONTANT = re.compile(rf"({ENTIER})(?:[.,]([0-9]{{2}}))? ?(?:€|euros?|eur)(?: ?([0-9]{{2}}))?")
_GRATUIT = re.compile(r"gratuite?s?")


class MontantIllisible(Illisible):
    """An amount that cannot be read."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ATTENDU)


def read_montant(texte: str) -> int:
    """The amount in cents; `MontantIllisible` otherwise."""
    folded = " ".join(fold(compose(texte[:200])).split())
    if _GRATUIT.fullmatch(folded):
        return 0
    found = _MONTANT.fullmatch(folded)
    if not found or (found[2] and found[3]):
        raise MontantIllisible(f"{quoted(texte)} n’est pas un montant{_why(folded)}")
    return int(found[1].replace(" ", "")) * 100 + int(found[2] or found[3] or 0)


def _why(folded: str) -> str:
    """What an amount nearly written lacks: its unit, a digit of its cents (« 9,8 € » may stand for 9,80 € as for 9,87 €)."""
    if re.fullmatch(rf"(?:{ENTIER})(?:[.,][0-9]{{2}})?", folded):
        return " : l’unité manque"
    half = re.fullmatch(rf"({ENTIER})[.,]([0-9]) ?(?:€|euros?|eur)", folded)
    return f" : les centimes s’écrivent avec deux chiffres, « {half[1]},{half[2]}0 € »" if half else ""


def print_montant(centimes: int) -> str:
    """`12 €`, `12,50 €`, `1 200 €` with no-break spaces; `gratuit` for nothing."""
    if not centimes:
        return "gratuit"
    euros, rest = divmod(centimes, 100)
    return f"{euros:,}".replace(",", "\xa0") + (f",{rest:02}" if rest else "") + "\xa0€"
