"""What a Word style says of a paragraph or run: heading level, bold, italic, struck through, list; inherited from the styles it is based on."""

import re
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from lxml import etree

from noticegen.prose.document import Genre

_HEADING = re.compile(r"(?:heading|titre|überschrift)\s*([1-6])$", re.IGNORECASE)
_TITLE = {"title", "titre"}
_CHAIN = 20
"""Styles based on one another, at most: Word stops at ten, a circle never stops."""


@dataclass(frozen=True)
class Style:
    """The look that concerns us; `None` where a style says nothing. `liste` is the numbering's id and level, if any."""

    genre: Genre = "p"
    gras: bool | None = None
    italique: bool | None = None
    liste: tuple[str, int] | None = None
    barre: bool | None = None


class ParId(dict[str, Style]):
    """Styles by id, each resolved when it is first asked for: a file defines ten times those it uses."""

    def __init__(self, elements: dict[str | None, etree._Element]) -> None:
        super().__init__()
        self._elements = elements

    def __missing__(self, key: str) -> Style:
        self[key] = _resolve(key, self._elements)
        return self[key]

    def known(self, key: str | None, defaut: Style) -> Style:
        """The style of that id, `defaut` when the document has none."""
        return self[key] if key and key in self._elements else defaut


@dataclass(frozen=True)
class Styles:
    """Every style of a document by id, and its default paragraph style."""

    par_id: ParId
    defaut: Style


def read_styles(root: etree._Element) -> Styles:
    """The styles of a `styles.xml`, each with what it inherits."""
    elements = {style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))}
    par_id = ParId(elements)
    default = next((key for key, style in elements.items() if _is_default(style)), None)
    return Styles(par_id, par_id.known(default, Style()))


def _is_default(style: etree._Element) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true", "on")


def _resolve(key: str, elements: dict[str | None, etree._Element]) -> Style:
    genre: Genre = "p"
    gras = italique = liste = barre = None
    current: str | None = key
    for _ in range(_CHAIN):
        style = elements.get(current)
        if style is None:
            break
        genre = genre if genre != "p" else _genre(style)
        look = style.find(qn("w:rPr"))
        gras = gras if gras is not None else toggle(look, "w:b")
        italique = italique if italique is not None else toggle(look, "w:i")
        barre = barre if barre is not None else struck(look)
        liste = liste or numbering_of(style)
        current = value_of(style, "w:basedOn")
    return Style(genre, gras, italique, liste, barre)


def _genre(style: etree._Element) -> Genre:
    name = value_of(style, "w:name") or ""
    if name.lower() in _TITLE:
        return "h1"
    found = _HEADING.match(name)
    return f"h{found[1]}" if found else outline_level(style)


def outline_level(element: etree._Element) -> Genre:
    """The heading an outline level makes of a paragraph or style."""
    level = value_of(element, "w:pPr", "w:outlineLvl")
    return f"h{int(level) + 1}" if level and level.isdigit() and int(level) < 6 else "p"


def numbering_of(element: etree._Element) -> tuple[str, int] | None:
    """The list a paragraph or style belongs to: the numbering's id and the level."""
    number = value_of(element, "w:pPr", "w:numPr", "w:numId")
    level = value_of(element, "w:pPr", "w:numPr", "w:ilvl")
    return (number, int(level) if level and level.isdigit() else 0) if number else None


def toggle(properties: etree._Element | None, tag: str) -> bool | None:
    """A property that is on, off or not said."""
    found = properties.find(qn(tag)) if properties is not None else None
    return None if found is None else found.get(qn("w:val"), "1") not in ("0", "false", "off")


def struck(properties: etree._Element | None) -> bool | None:
    """Whether text is struck through, by one line or by two; None where neither is said."""
    said = [line for line in (toggle(properties, "w:strike"), toggle(properties, "w:dstrike")) if line is not None]
    return any(said) if said else None


def value_of(element: etree._Element, *path: str) -> str | None:
    """The `w:val` at the end of a path of children."""
    found = element.find("/".join(qn(tag) for tag in path))
    return None if found is None else found.get(qn("w:val"))


def paragraph_style(paragraph: etree._Element, styles: Styles) -> Style:
    """The style of a paragraph with what the paragraph itself adds (outline level, list)."""
    key = value_of(paragraph, "w:pPr", "w:pStyle")
    style = styles.par_id.known(key, styles.defaut)
    genre = style.genre if style.genre != "p" else outline_level(paragraph)
    return replace(style, genre=genre, liste=numbering_of(paragraph) or style.liste)
