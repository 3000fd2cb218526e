"""What the styles of an OpenDocument file say: bold, italic, hidden, struck through, raised; the marks of its lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

_CHAIN = 20
"""Styles derived from one another, at most; a circle never stops."""

ESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "dc": "http://purl.org/dc/elements/1.1/",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}


FORMES = (
    "draw:custom-shape", "draw:rect", "draw:circle", "draw:ellipse", "draw:line", "draw:polyline", "draw:polygon", "draw:regular-polygon",
    "draw:path", "draw:connector", "draw:caption", "draw:measure",
)  # fmt: skip
"""Drawn shapes, which may hold paragraphs: LibreOffice keeps the text boxes of Word so."""


def q(name: str) -> str:
    """`text:p` as lxml names it."""
    prefix, _, local = name.partition(":")
    return f"{{{ESPACES[prefix]}}}{local}"


@dataclass(frozen=True)
class Style:
    """The look a style gives; `None` where it says nothing. `liste` names the list style of its paragraphs."""

    gras: bool | None = None
    italique: bool | None = None
    cache: bool | None = None
    liste: str = ""
    titre: bool = False
    barre: bool | None = None
    haut: bool | None = None


@dataclass(frozen=True)
class Puce:
    """What stands before the items of one level of a list: a bullet, or a number's format around it."""

    puce: str = "•"
    format: str = ""
    avant: str = ""
    apres: str = ""
    debut: int = 1
    niveaux: int = 1


@dataclass(frozen=True)
class Styles:
    """Every style and list style of a document by name."""

    par_nom: dict[str, Style]
    listes: dict[tuple[str, int], Puce]


def read_styles(roots: Iterable[etree._Element]) -> Styles:
    """The styles of `styles.xml` and `content.xml`, each with what it inherits."""
    elements: dict[str, etree._Element] = {}
    listes: dict[tuple[str, int], Puce] = {}
    for root in roots:
        elements.update({style.get(q("style:name"), ""): style for style in root.iter(q("style:style"))})
        for liste in root.iter(q("text:list-style"), q("text:outline-style")):
            name = liste.get(q("style:name"), "")
            listes.update({(name, _whole(level.get(q("text:level")), 1) - 1): _read_level(level) for level in liste})
    return Styles({name: _resolve(name, elements) for name in elements}, listes)


def _resolve(name: str, elements: dict[str, etree._Element]) -> Style:
    gras = italique = cache = barre = haut = None
    liste, titre, current = "", False, name
    for _ in range(_CHAIN):
        style = elements.get(current)
        if style is None:
            break
        look = style.find(q("style:text-properties"))
        properties = {} if look is None else dict(look.attrib)
        gras = gras if gras is not None else _is(properties.get(q("fo:font-weight")), "bold", "600", "700", "800", "900")
        italique = italique if italique is not None else _is(properties.get(q("fo:font-style")), "italic", "oblique")
        cache = cache if cache is not None else _is(properties.get(q("text:display")), "none")
        barre = barre if barre is not None else _struck(properties)
        haut = haut if haut is not None else _raised(properties.get(q("style:text-position")))
        liste = liste or style.get(q("style:list-style-name"), "")
        titre = titre or current == "Title"
        current = style.get(q("style:parent-style-name"), "")
    return Style(gras, italique, cache, liste, titre, barre, haut)


def _struck(properties: dict[str, str]) -> bool | None:
    """Whether a line goes through the text; LibreOffice says so in two ways, Word's converter in one."""
    said = [properties[q(name)] for name in ("style:text-line-through-style", "style:text-line-through-type") if q(name) in properties]
    return "none" not in said if said else None


def _raised(position: str | None) -> bool | None:
    """Whether text stands above the line: « super 58% », or a share of its height that is more than none."""
    first = (position or "").split(" ")[0]
    return None if position is None else first == "super" or first.rstrip("%").strip("0.").isdigit()


def _is(value: str | None, *wanted: str) -> bool | None:
    return None if value is None else value in wanted


def _read_level(level: etree._Element) -> Puce:
    if level.tag == q("text:list-level-style-bullet"):
        return Puce(level.get(q("text:bullet-char"), "•"))
    return Puce(
        "",
        level.get(q("style:num-format"), ""),
        level.get(q("style:num-prefix"), ""),
        level.get(q("style:num-suffix"), ""),
        _whole(level.get(q("text:start-value")), 1),
        _whole(level.get(q("text:display-levels")), 1),
    )


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
