"""The structure tree of a tagged PDF: which pieces of which page make which block, in reading order."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from noticegen.intake.limits import MAX_OPERATIONS, MAX_PROFONDEUR, check_limit
from noticegen.intake.readers.fusions import Etendue
from noticegen.intake.readers.pdf_pen import child
from noticegen.intake.readers.tableaux import Tableaux
from noticegen.prose.document import Case, Genre

Contenu = tuple[int, int]
"""A piece of content: the page's rank from 0, and its marked content's number."""

_HEADINGS: dict[str, Genre] = {f"/H{level}": f"h{level}" for level in range(1, 7)} | {"/H": "h2", "/Title": "h1"}
_PARAGRAPHS = {"/P", "/Caption", "/Note", "/FENote", "/TOCI", "/Lbl"}
_INLINE = {"/Span", "/Link", "/Em", "/Strong", "/Quote", "/Code", "/Reference", "/Annot", "/Sub", "/Ruby", "/Warichu", "/BibEntry", "/Form"}
_NEUTRAL = "/NonStruct"
"""What browsers write for `<div>` and for every stretch of text, and WeasyPrint for bold words."""

_MAX_SPAN = 100


@dataclass
class Element:
    """A block of the structure: its kind, its label (bullet or number) and its content in order, `None` for a line's end."""

    genre: Genre
    niveau: int = 0
    case: Case | None = None
    etiquette: list[Contenu] = field(default_factory=list)
    contenu: list[Contenu | None] = field(default_factory=list)


@dataclass(frozen=True)
class _Etat:
    """What holds inside one element of the tree."""

    element: Element | None = None
    page: int = -1
    niveau: int = -1
    etiquette: bool = False


class Structure:
    """One structure tree being read."""

    def __init__(self, reader: PdfReader, source: str) -> None:
        self._source = source
        self._pages = {page.indirect_reference.idnum: rank for rank, page in enumerate(reader.pages) if page.indirect_reference}
        self._root = child(child(reader.trailer, "/Root"), "/StructTreeRoot")
        self._roles = child(self._root, "/RoleMap")
        self._elements: list[Element] = []
        self._seen: set[int] = set()
        self._nodes = 0
        self._tableaux = Tableaux()

    @property
    def etendues(self) -> Mapping[Case, Etendue]:
        """What the merged cells of its tables span."""
        return self._tableaux.etendues

    def read(self) -> list[Element]:
        """The blocks that have content, in order; empty when the document is not tagged."""
        if isinstance(self._root, DictionaryObject) and "/K" in self._root:
            self._walk(self._root.raw_get("/K"), _Etat(), 0)
        return [element for element in self._elements if any(element.contenu) or element.etiquette]

    def _walk(self, node: object, etat: _Etat, depth: int) -> None:
        self._nodes += 1
        check_limit(self._source, self._nodes, MAX_OPERATIONS, "éléments de structure")
        check_limit(self._source, depth, MAX_PROFONDEUR, "niveaux d’imbrication")
        if isinstance(node, IndirectObject):
            if node.idnum in self._seen:
                return
            self._seen.add(node.idnum)
            node = node.get_object()
        if isinstance(node, int):
            self._add((etat.page, node), etat)
        elif isinstance(node, list):
            for kid in node:
                self._walk(kid, etat, depth + 1)
        elif isinstance(node, DictionaryObject):
            self._walk_element(node, self._on_page(node, etat), depth)

    def _on_page(self, node: DictionaryObject, etat: _Etat) -> _Etat:
        page = node.raw_get("/Pg") if "/Pg" in node else None
        return replace(etat, page=self._pages.get(page.idnum, -1)) if isinstance(page, IndirectObject) else etat

    def _walk_element(self, node: DictionaryObject, etat: _Etat, depth: int) -> None:
        mcid = node.get("/MCID")
        if isinstance(mcid, int) and "/Stm" not in node:
            self._add((etat.page, mcid), etat)
        elif "/K" in node and "/S" in node:
            self._walk(node.raw_get("/K"), self._enter(node, self._role(node), etat), depth + 1)

    def _add(self, content: Contenu, etat: _Etat) -> None:
        if etat.element is None:
            return
        if etat.etiquette:
            etat.element.etiquette.append(content)
        else:
            etat.element.contenu.append(content)

    def _role(self, node: DictionaryObject) -> str:
        role = str(node["/S"])
        for _ in range(5):
            mapped = child(self._roles, role)
            if mapped is None or str(mapped) == role:
                break
            role = str(mapped)
        return role

    def _enter(self, node: DictionaryObject, role: str, etat: _Etat) -> _Etat:
        """What holds inside an element of that role."""
        if role in _INLINE or (role == _NEUTRAL and _runs_on(node, etat.element)):
            return etat
        if role in ("/Table", "/TR", "/TH", "/TD"):
            return self._enter_table(node, role, etat)
        if role == "/L":
            return replace(etat, niveau=etat.niveau + 1)
        if etat.element is not None and etat.element.case is not None:
            etat.element.contenu.append(None)
            return etat
        if role == "/LI":
            return replace(etat, element=self._new(Element("li", max(etat.niveau, 0))))
        if role == "/Lbl" and etat.element is not None:
            return replace(etat, etiquette=True)
        return self._enter_block(node, role, replace(etat, etiquette=False))

    def _enter_block(self, node: DictionaryObject, role: str, etat: _Etat) -> _Etat:
        item = etat.element
        if item is not None and item.genre == "li" and not any(item.contenu):
            return etat
        if role in _HEADINGS:
            return replace(etat, element=self._new(Element(_HEADINGS[role])))
        if role in _PARAGRAPHS or _holds_content(node):
            return replace(etat, element=self._new(Element("p", max(etat.niveau, 0))))
        return etat

    def _enter_table(self, node: DictionaryObject, role: str, etat: _Etat) -> _Etat:
        if etat.element is not None and etat.element.case is not None:
            return etat
        if role == "/Table":
            self._tableaux.open_table()
        elif role == "/TR":
            self._tableaux.open_row()
        else:
            case = self._tableaux.open_cell(Etendue(_span(node, "/RowSpan"), _span(node, "/ColSpan")))
            genre: Genre = "p" if case is None else "th" if role == "/TH" else "td"
            return replace(etat, element=self._new(Element(genre, case=case)))
        return replace(etat, element=None)

    def _new(self, element: Element) -> Element:
        self._elements.append(element)
        return element


def _runs_on(node: DictionaryObject, element: Element | None) -> bool:
    """Whether a neutral element is part of the block it stands in: any in a paragraph or heading, elsewhere a stretch of text."""
    if element is None:
        return False
    return element.genre == "p" or element.genre.startswith("h") or any(map(_is_stretch, _kids(node)))


def _holds_content(node: DictionaryObject) -> bool:
    """Whether an element holds text of its own, bare or in inline elements, not only other blocks."""
    kids = _kids(node)
    inline = [kid for kid in kids if isinstance(kid, DictionaryObject) and str(child(kid, "/S")) in (_NEUTRAL, *_INLINE)]
    return any(map(_is_content, kids)) or any(_is_content(text) for kid in inline for text in _kids(kid))


def _kids(node: DictionaryObject) -> list[object]:
    kids = child(node, "/K")
    return [kid.get_object() if isinstance(kid, IndirectObject) else kid for kid in (kids if isinstance(kids, list) else [kids])]


def _is_content(kid: object) -> bool:
    return isinstance(kid, int) or (isinstance(kid, DictionaryObject) and "/MCID" in kid)


def _is_stretch(kid: object) -> bool:
    """Content, or the span that holds it: a browser sets a block apart by neutral elements in neutral elements."""
    return _is_content(kid) or (isinstance(kid, DictionaryObject) and str(child(kid, "/S")) == "/Span")


def _span(node: DictionaryObject, name: str) -> int:
    """How many rows or columns a cell spans."""
    attributes = child(node, "/A")
    for attribute in attributes if isinstance(attributes, list) else [attributes]:
        span = child(attribute.get_object() if isinstance(attribute, IndirectObject) else attribute, name)
        if isinstance(span, int):
            return max(1, min(span, _MAX_SPAN))
    return 1
