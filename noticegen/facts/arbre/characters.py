"""Characters that no source may hold: they are invisible, drive a terminal, or stand for facts inside the program."""

import re
import unicodedata

from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute

_PRIVATE = "\U000f0000-\U0010ffff"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BROKEN = "\ufffd\ufffe\uffff\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f"

REFUSED = re.compile(f"[{_CONTROLS}{_DIRECTION}{_BROKEN}{_PRIVATE}]")
"""What no source may hold (tab and line feed excepted)."""

INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"))
"""What a paste from the web leaves behind: harmless, and dropped from values."""

_TWICE_ENCODED = re.compile("Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€[™œ\x9d“”˜¦]|Â[\xa0«»°]")


def refused_characters(source: Source) -> list[Faute]:
    """A fault for each character that may not stand in a source."""
    faults = [_fault(source, match) for match in REFUSED.finditer(source.texte)]
    return faults + [_twice_encoded(source, match) for match in _TWICE_ENCODED.finditer(source.texte)]


def name_of(char: str) -> str:
    """« U+0007 (caractère de commande) »: a character that cannot be shown, as a message names it."""
    code = ord(char)
    if code >= 0xF0000:
        kind = "caractère à usage privé"
    elif char == "\N{REPLACEMENT CHARACTER}":
        kind = "caractère perdu lors d’une conversion"
    elif unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "L", "R", "AL"}:
        kind = "caractère invisible qui change le sens d’écriture"
    else:
        kind = "caractère de commande invisible"
    return f"U+{code:04X} ({kind})"


def _fault(source: Source, match: re.Match[str]) -> Faute:
    return source.faute(
        (*place(source.texte, match.start()), 1),
        f"{name_of(match[0])} n’est pas permis ici",
        "du texte sans caractère invisible",
        "effacez-le, puis retapez le mot s’il reste abîmé",
    )


def _twice_encoded(source: Source, match: re.Match[str]) -> Faute:
    message = f"« {match[0]} » est un caractère accentué abîmé : le fichier a été lu dans un encodage et enregistré dans un autre"
    return source.faute((*place(source.texte, match.start()), len(match[0])), message, "des accents lisibles", "retapez le mot")


def place(texte: str, position: int) -> tuple[int, int]:
    """Line and column, from 1, of a position in a text."""
    return texte.count("\n", 0, position) + 1, position - texte.rfind("\n", 0, position)
