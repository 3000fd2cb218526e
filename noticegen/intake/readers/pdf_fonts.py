"""Fonts of a PDF: the text and width of the codes shown, and whether they look bold or italic.

`pypdf.generic._font` is private to pypdf, and this is the only module that touches it: no public call decodes a shown
string, and `extract_text` gives neither widths nor marked content. The lock file pins the version; the tests of the
readers would see any change.
"""

import re
from dataclasses import dataclass, field

from pypdf.generic import DictionaryObject, NullObject
from pypdf.generic._font import Font

from noticegen.intake.readers.suites import WINGDINGS

_BOLD = re.compile(r"bold|black|heavy|demi(?!.*light)|semib", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingdings|symbol|dingbats|webdings", re.IGNORECASE)
_FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 6, 1 << 18
_HEAVY = 600
"""Font weights from 600 on are bold."""


@dataclass
class Police:
    """One font, its decoding memorised code by code."""

    font: Font
    gras: bool = False
    italique: bool = False
    symboles: bool = False
    _vus: dict[str, tuple[str, float]] = field(default_factory=dict)

    def decode(self, shown: bytes) -> list[tuple[str, float]]:
        """Each code shown as its text and its width in thousandths of the size."""
        encoding = self.font.encoding
        raw = shown.decode(encoding, "replace") if isinstance(encoding, str) else shown.decode("latin-1")
        return [self._vus.get(code) or self._learn(code) for code in raw]

    def _learn(self, code: str) -> tuple[str, float]:
        encoding = self.font.encoding
        text = code if isinstance(encoding, str) else encoding.get(ord(code), code)
        text = self.font.character_map.get(text, self.font.character_map.get(code, text))
        if self.symboles and len(text) == 1 and not 0xF000 <= ord(text) < 0xF100 and (ord(text) < 0x20 or text.isalnum()):
            text = WINGDINGS.get(ord(code) & 0xFF, "•")
        width = self.font.space_width if code == self.font.space_char else self.font.get_text_width(code)
        self._vus[code] = (text, float(width))
        return self._vus[code]


def read_font(resource: object) -> Police:
    """The font of a resource dictionary; an unreadable one decodes as Latin letters."""
    if not isinstance(resource, DictionaryObject):
        return Police(Font("Unknown", {}))
    font = Font.from_font_resource(resource)
    descriptor = _descriptor(resource)
    flags = _number(descriptor.get("/Flags", 0))
    name = font.name.split("+")[-1]
    gras = bool(_BOLD.search(name)) or flags & _FLAG_FORCE_BOLD != 0 or _number(descriptor.get("/FontWeight", 0)) >= _HEAVY
    italique = bool(_ITALIC.search(name)) or flags & _FLAG_ITALIC != 0
    return Police(font, gras, italique, bool(_SYMBOLS.search(name)))


def _descriptor(resource: DictionaryObject) -> DictionaryObject:
    holder = resource
    descendants = resource.get("/DescendantFonts", NullObject()).get_object()
    if isinstance(descendants, list) and descendants:
        holder = descendants[0].get_object()
    found = holder.get("/FontDescriptor", NullObject()).get_object()
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _number(value: object) -> int:
    return int(value) if isinstance(value, (int, float)) else 0
