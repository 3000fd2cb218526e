"""What in a document's content would make its PDF inaccessible; no repair can guess it, so it is said before rendering.

Rule numbers are veraPDF's for PDF/UA-1 (clause, test); each of these constructs was seen to fail it.
"""

from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

import tinyhtml5

from noticegen.pages.polices import FAMILLE, missing_characters

HEADINGS = {f"h{level}": level for level in range(1, 7)}
SECTIONS = ("thead", "tbody", "tfoot")
PARTS = {"table": ("caption", "colgroup", *SECTIONS), **dict.fromkeys(SECTIONS, ("tr",)), "tr": ("th", "td")}
"""What a part of a table may hold, as the HTML parser leaves it (it adds the `<tbody>` that an author omits)."""

SVG = "{http://www.w3.org/2000/svg}"


def faults(html: str) -> tuple[str, ...]:
    """One French sentence for each thing to mend, in the order of the checks; empty when there is none."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    return tuple(sentence for check in CHECKS for sentence in check(root))


def _language(root: Element) -> Iterator[str]:
    """7.2-29: without a language a screen reader reads French with an English voice."""
    if not root.get("lang", "").strip():
        yield 'le document n’indique pas sa langue (<html lang="fr">)'


def _title(root: Element) -> Iterator[str]:
    """7.1-9: the window's title, and the first thing read aloud."""
    title = root.find("head/title")
    if title is None or not _text(title):
        yield "le document n’a pas de titre (<title>)"


def _headings(root: Element) -> Iterator[str]:
    """7.4.2-1: the first heading is a first-level one, and no level is skipped on the way down."""
    previous = 0
    for element in root.iter():
        level = HEADINGS.get(element.tag)
        if level and level > previous + 1:
            yield f"titre « {_text(element)} » de niveau {level} alors qu’un niveau {previous + 1} est attendu"
        previous = level or previous


def _images(root: Element) -> Iterator[str]:
    """7.3-1: a picture is described, or it is a CSS background."""
    for image in root.iter("img"):
        if not image.get("alt", "").strip():
            yield f"image « {image.get('src', '')} » sans texte de remplacement (attribut alt)"
    for drawing in root.iter(f"{SVG}svg"):
        title = drawing.find(f"{SVG}title")
        if title is None or not _text(title):
            yield "dessin SVG sans titre (élément <title>)"


def _tables(root: Element) -> Iterator[str]:
    """7.2-3 to 7.2-16 and 7.2-43: a table is made of rows, rows of cells, as many in each row, spans counted."""
    for number, table in enumerate(root.iter("table"), start=1):
        sections = [part for part in table if part.tag in SECTIONS]
        rows = [row for section in sections for row in section]
        widths = _widths(rows)
        if any(child.tag not in PARTS.get(part.tag, ()) for part in (table, *sections, *rows) for child in part):
            yield f"tableau n° {number} : il contient autre chose que des lignes et des cases"
        elif not all(len(part) for part in (table, *sections, *rows)):
            yield f"tableau n° {number} : il y manque des lignes ou des cases"
        elif len(set(widths)) > 1:
            counts = ", ".join(str(width) for width in widths)
            yield f"tableau n° {number} : ses lignes n’ont pas le même nombre de cases ({counts})"


def _widths(rows: Sequence[Element]) -> list[int]:
    """The number of columns of each row, cells that reach down from rows above included."""
    widths: list[int] = []
    reaching: dict[int, int] = {}
    for row in rows:
        column = 0
        for cell in row:
            while column in reaching:
                column += 1
            for _ in range(_span(cell, "colspan")):
                reaching[column] = _span(cell, "rowspan")
                column += 1
        widths.append(max(reaching, default=-1) + 1)
        reaching = {column: left - 1 for column, left in reaching.items() if left > 1}
    return widths


def _span(cell: Element, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), 100) if value.isdecimal() else 1


def _characters(root: Element) -> Iterator[str]:
    """7.21.8-1: a character that no font has prints as an empty box."""
    body = root.find("body")
    for char in missing_characters("".join(body.itertext()) if body is not None else ""):
        yield f"le caractère « {char} » (U+{ord(char):04X}) n’existe pas dans la police {FAMILLE} : le remplacer"


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


CHECKS: tuple[Callable[[Element], Iterator[str]], ...] = (_language, _title, _headings, _images, _tables, _characters)
