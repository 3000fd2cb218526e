"""Raised figures: kept as raised characters, so that the call of a note never becomes a figure of the year or word before it."""

import re

_CHIFFRES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_HAUTS = str.maketrans("0123456789", _CHIFFRES)
_SEULS = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*")
_HAUT = re.compile(f"[{_CHIFFRES}]")
_APPEL = rf"(?:(?<=[\d.,;:!?»)\]])|(?<=[^\W\d_{_CHIFFRES}]{{3}}))(?=[{_CHIFFRES}])"
"""After a figure, a mark or a word, the call of a note; after a letter or two it is a unit's (« m² »)."""

_TETE = "|".join(rf"(?:(?<=^[{_CHIFFRES}]{{{count}}})|(?<=\n[{_CHIFFRES}]{{{count}}}))(?=[^\W\d_{_CHIFFRES}])" for count in (1, 2))
"""At the head of a line, the number of the note that follows."""

_SEPARE = re.compile(f"{_APPEL}|{_TETE}")
AVANT = 4
"""How many characters before a raised figure tell what it is."""


def raised(texte: str) -> str:
    """A text set above the line: a number as raised characters, a call without its brackets; « er » and the like as they are."""
    return re.sub(r"[\[\]()]", "", texte).translate(_HAUTS) if _SEULS.fullmatch(texte) else texte


def is_call(nombre: str, avant: str) -> bool:
    """Whether a raised number after this text calls a note."""
    return set_apart(raised(nombre), avant).startswith(" ")


def set_apart(texte: str, avant: str) -> str:
    """The text, a space before each call of a note in it and after the number of a note; `avant`, the last characters of what stands
    before it in its block, says what follows what."""
    before = avant[-AVANT:]
    if not _HAUT.search(before + texte):
        return texte
    return _SEPARE.sub(lambda found: " " if found.start() >= len(before) else "", before + texte)[len(before) :]
