"""Texts of facts compared by what they say: hours, amounts and counts in one notation, punctuation aside."""

import re
from functools import lru_cache

from noticegen.facts.fait import Fait
from noticegen.review.phrases.loose import loose_key

TEXTES = ("texte", "liste")
"""The genres whose values are words."""

_NOMBRES = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_CHIFFRES = {mot: str(rang) for rang, mot in enumerate(_NOMBRES, start=2)}
_COMPTE = re.compile(rf"(?<!\w)(?:{'|'.join(_NOMBRES)})(?!\w)")
_HEURE = re.compile(r"(?<!\d)(\d{1,2}) ?(?:h|heures?)(?![a-z])(?: ?(\d\d)(?!\d))?|(?<!\d)(\d{1,2}):(\d\d)(?!\d)")
_MONTANT = re.compile(r"(\d)(?:[.,](\d{1,2}))? ?(?:€|euros?|eur)(?![a-z])")
_NUMERO = re.compile(r"(?<!\w)(?:n ?°|nº|no\.) ?(?=\d)")
_SIGNES = re.compile(r"(?<!\d)[,;:.()/\"'-]+|[,;:.()/\"'-]+(?!\d)")


def same_value(one: Fait | None, other: Fait | None) -> bool:
    """Whether two facts hold one value, whatever their notation; two absent ones do."""
    if one is None or other is None:
        return one is other
    if one.canonique == other.canonique:
        return True
    return one.genre == other.genre and _key(one) == _key(other)


@lru_cache(maxsize=16384)
def written_key(texte: str) -> str:
    """The key that two texts share when they say the same: `9 h à 11 h 30` and `9h à 11h30`, `48 heures` and `48h`, `deux` and `2`."""
    key = _HEURE.sub(_hour, " ".join(loose_key(texte).split()))
    key = _MONTANT.sub(_amount, _NUMERO.sub("numero ", key))
    key = _COMPTE.sub(lambda found: _CHIFFRES[found.group()], key)
    return " ".join(_SIGNES.sub(" ", key).split())


def _key(fait: Fait) -> object:
    """What is compared of a fact: words by what they say, a code without its spaces, anything else as it is."""
    if fait.genre == "liste":
        return sorted({written_key(member) for member in fait.valeur})
    if fait.genre == "texte":
        return written_key(fait.canonique)
    return "".join(fait.canonique.split()) if fait.genre == "code" else fait.canonique


def _hour(found: re.Match[str]) -> str:
    hours, minutes = found.group(1) or found.group(3), found.group(2) or found.group(4)
    return f"{int(hours)}h{minutes or '00'}"


def _amount(found: re.Match[str]) -> str:
    return f"{found.group(1)},{(found.group(2) or '').ljust(2, '0')}€"
