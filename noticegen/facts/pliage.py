"""Folding: French text made comparable without moving a single character.

`fold` keeps the length, so that a place found in the folded text is the same place in the text itself.
"""

import unicodedata

SPACES = "\t\n\r\v\f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""Every character that separates words as a space does; Word and PDF files use most of them."""

_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069"))


def _table() -> dict[int, str]:
    """One character for one character: small letters, no accents, one kind of space, dash and apostrophe."""
    table = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    for code in range(0xC0, 0x180):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = base if base.isascii() else chr(code).lower()[0]
    table |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}  # full-width letters, figures and signs
    table |= dict.fromkeys(map(ord, SPACES), " ")
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
    table |= dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07"), "'")
    table |= dict.fromkeys(map(ord, "\u2044\u2215\uff0f"), "/")
    table |= {ord("ᵉ"): "e", ord("ʳ"): "r", ord("º"): "°", ord("："): ":"}
    return table


_TABLE = _table()


def fold(texte: str) -> str:
    """The text in small letters, without accents, with plain spaces, dashes and apostrophes; same length."""
    return texte.translate(_TABLE)


def compose(texte: str) -> str:
    """The text with its accents composed and without invisible characters (soft hyphens, zero widths)."""
    return unicodedata.normalize("NFC", texte.translate(_INVISIBLE))
