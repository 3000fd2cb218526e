"""What is written, whatever its notation: hours, amounts and counts in one form, punctuation aside."""

import re
from functools import lru_cache

from noticegen.review.phrases.loose import loose_key

_NOMBRES = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_CHIFFRES = {mot: str(rang) for rang, mot in enumerate(_NOMBRES, start=2)}
_COMPTE = re.compile(rf"(?<!\w)(?:{'|'.join(_NOMBRES)})(?!\w)")
_HEURE = re.compile(r"(?<!\d)(\d{1,2}) ?(?:h|heures?)(?![a-z])(?: ?(\d\d)(?!\d))?|(?<!\d)(\d{1,2}):(\d\d)(?!\d)")
_MONTANT = re.compile(r"(\d)(?:[.,](\d{1,2}))? ?(?:€|euros?|eur)(?![a-z])")
_NUMERO = re.compile(r"(?<!\w)(?:n ?°|nº|no\.) ?(?=\d)")
_SIGNES = re.compile(r"(?<!\d)[,;:.()/\"'-]+|[,;:.()/\"'-]+(?!\d)")


@lru_cache(maxsize=16384)
def written_key(texte: str) -> str:
    """The key that two texts share when they say the same: `9 h à 11 h 30` and `9h à 11h30`, `48 heures` and `48h`, `deux` and `2`."""
    key = _HEURE.sub(_hour, " ".join(loose_key(texte).split()))
    key = _MONTANT.sub(_amount, _NUMERO.sub("numero ", key))
    key = _COMPTE.sub(lambda found: _CHIFFRES[found.group()], key)
    return " ".join(_SIGNES.sub(" ", key).split())


def _hour(found: re.Match[str]) -> str:
    hours, minutes = found.group(1) or found.group(3), found.group(2) or found.group(4)
    return f"{int(hours)}h{minutes or '00'}"


def _amount(found: re.Match[str]) -> str:
    return f"{found.group(1)},{(found.group(2) or '').ljust(2, '0')}€"
