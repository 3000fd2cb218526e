"""Bytes to characters: UTF-16 by its mark or its null bytes, UTF-8, then what the file declares, then Windows' cp1252; never a silent « � »."""

import codecs
import re

from noticegen.facts.faute import Fautes
from noticegen.intake.limits import refuse

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
_PROLOG = 4096
"""Where browsers look for a declared encoding."""

_NULS = 0.8
"""The share of null bytes that tells UTF-16: a letter, an accented one too, has one; « ’ », « œ » and « – » have none."""

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode_text(data: bytes, name: str) -> str:
    """A text file's characters, with `\\n` line ends; `Fautes` when it is no text."""
    return _decode(data, name, "")


def decode_html(data: bytes, name: str) -> str:
    """A page's characters; a declared encoding counts where the bytes are not UTF-8."""
    found = _DECLARED.search(data[:_PROLOG])
    return _decode(data, name, found[1].decode("ascii") if found else "")


def _decode(data: bytes, name: str, declared: str) -> str:
    bom = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None) or _unmarked(data[:_PROLOG])
    for encoding in (bom,) if bom else ("utf-8", declared or "cp1252", "cp1252", "latin-1"):
        try:
            texte = data.decode(encoding)
        except (UnicodeError, LookupError) as error:
            if _is_cut(error, data):
                raise _cut(name) from error
            continue
        return _lines(texte, name)
    raise _no_text(name)


def _unmarked(start: bytes) -> str | None:
    """UTF-16 without its mark: of the two bytes of nearly each character of a French text, one is null."""
    pairs = len(start) // 2
    nulls = start[0::2].count(0), start[1::2].count(0)
    if max(nulls) < _NULS * max(pairs, 1) or min(nulls) > (1 - _NULS) * pairs:
        return None
    return "utf-16-be" if nulls[0] > nulls[1] else "utf-16-le"


def _is_cut(error: Exception, data: bytes) -> bool:
    """Whether all is UTF-8, some of it beyond ASCII, up to a last character of which only the beginning is there."""
    if not isinstance(error, UnicodeDecodeError) or error.encoding != "utf-8" or error.reason != "unexpected end of data":
        return False
    return not data[: error.start].isascii()


def _cut(name: str) -> Fautes:
    message = "ce fichier est incomplet : il s’arrête au milieu d’un caractère"
    return refuse(name, message, "un document entier", "demandez-le de nouveau : il a été coupé en route")


def _lines(texte: str, name: str) -> str:
    if len(_CONTROLS.findall(texte)) > len(texte) // 100:
        raise _no_text(name)
    return texte.replace("\r\n", "\n").replace("\r", "\n")


def _no_text(name: str) -> Fautes:
    return refuse(name, "ce fichier n’est pas du texte", "un fichier de texte en UTF-8", "vérifiez son contenu et son extension")
