"""The fonts of every page and PDF: one family, four static faces, from a locked dependency.

Static, because a variable font makes PDFs twice as slow; from a package, because a font installed on
the system would make the same notice different bytes on another machine.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

FAMILLE = "Atkinson Hyperlegible"
PAQUET = "fontpkg_atkinson_hyperlegible"


@dataclass(frozen=True)
class Face:
    """One face of the family; `nom` is also its file's name, without extension."""

    nom: str
    graisse: int
    italique: bool


FACES = (
    Face("AtkinsonHyperlegible-Regular", 400, italique=False),
    Face("AtkinsonHyperlegible-Italic", 400, italique=True),
    Face("AtkinsonHyperlegible-Bold", 700, italique=False),
    Face("AtkinsonHyperlegible-BoldItalic", 700, italique=True),
)


def folder() -> Path:
    """The folder that holds the four TrueType files and no other."""
    return Path(str(files(PAQUET))) / "files"


def licence() -> str:
    """The text of the fonts' licence (OFL), to be published beside the fonts."""
    return (files(PAQUET) / "LICENSE").read_text(encoding="utf-8")


@cache
def woff2(face: Face) -> bytes:
    """The face as web pages load it. Same input, same bytes: the font's own date is kept.

    Nothing is left out: a subset to French would spare 7 KB a face and let a name in Polish fall out of the family.
    """
    from fontTools.ttLib import TTFont

    with TTFont(folder() / f"{face.nom}.ttf", recalcTimestamp=False) as font:
        font.flavor = "woff2"
        target = BytesIO()
        font.save(target, reorderTables=False)
    return target.getvalue()


def missing_characters(text: str) -> str:
    """The characters of `text` that our fonts cannot print, each once, in the order met.

    On the page a system font would step in; in a PDF the reader would get an empty box.
    """
    return "".join(char for char in dict.fromkeys(text) if ord(char) not in _characters() and not _needs_no_glyph(char))


@cache
def _characters() -> frozenset[int]:
    """What every one of the faces can print."""
    from fontTools.ttLib import TTFont

    sets = []
    for face in FACES:
        with TTFont(folder() / f"{face.nom}.ttf") as font:
            sets.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*sets)


def _needs_no_glyph(char: str) -> bool:
    """Line ends and tabs, spaces (HarfBuzz makes any from U+0020) and invisible format characters."""
    return char in "\t\n\r" or unicodedata.category(char) in ("Zs", "Cf")
