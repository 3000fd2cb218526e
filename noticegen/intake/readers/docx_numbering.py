"""Bullets and numbers that Word computes: what is printed before each item of its lists."""

from collections import defaultdict
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from noticegen.intake.readers.docx_styles import Style, value_of
from noticegen.intake.readers.numbers import print_rank
from noticegen.intake.readers.suites import clean_text

_NIVEAUX = 9
_FORMATS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I", "decimalZero": "01"}


@dataclass(frozen=True)
class Marque:
    """What stands before an item; `compte` tells a number from a bullet."""

    texte: str
    niveau: int
    compte: bool


@dataclass(frozen=True)
class _Niveau:
    format: str
    texte: str
    debut: int


class Numerotation:
    """The lists of a document and how far each has counted."""

    def __init__(self, niveaux: dict[tuple[str, int], _Niveau]) -> None:
        self._niveaux = niveaux
        self._comptes: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: etree._Element, style: Style) -> Marque | None:
        """What Word prints before the paragraph, counting it; None outside lists."""
        if style.liste is None or style.liste[0] == "0":
            return None
        liste, rang = style.liste
        niveau = self._niveaux.get((liste, rang), _Niveau("bullet", "•", 1))
        if niveau.format == "none":
            return None
        if niveau.format == "bullet":
            return Marque(clean_text(niveau.texte) or "•", rang, False)
        return Marque(self._count(liste, rang, niveau), rang, True)

    def _count(self, liste: str, rang: int, niveau: _Niveau) -> str:
        comptes = self._comptes[liste]
        comptes[rang] = comptes.get(rang, niveau.debut - 1) + 1
        for deeper in [other for other in comptes if other > rang]:
            del comptes[deeper]
        text = niveau.texte
        for other in range(_NIVEAUX):
            known = self._niveaux.get((liste, other), niveau)
            text = text.replace(f"%{other + 1}", print_rank(comptes.get(other, known.debut), _FORMATS.get(known.format, "1")))
        return text.strip()


def read_numbering(word: WordDocument) -> Numerotation:
    """The numbering part of a document; an empty one when it has no lists."""
    part = next((rel.target_part for rel in word.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING), None)
    if part is None:
        return Numerotation({})
    root = part.element
    abstracts = {element.get(qn("w:abstractNumId")): element for element in root.iter(qn("w:abstractNum"))}
    niveaux: dict[tuple[str, int], _Niveau] = {}
    for number in root.iter(qn("w:num")):
        abstract = abstracts.get(value_of(number, "w:abstractNumId"))
        for level in abstract.iter(qn("w:lvl")) if abstract is not None else ():
            niveaux[(number.get(qn("w:numId"), ""), _whole(level.get(qn("w:ilvl"))))] = _read_level(level)
    return Numerotation(niveaux)


def _read_level(level: etree._Element) -> _Niveau:
    return _Niveau(value_of(level, "w:numFmt") or "decimal", value_of(level, "w:lvlText") or "", _whole(value_of(level, "w:start"), 1))


def _whole(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else default
