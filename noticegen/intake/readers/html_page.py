"""A parsed HTML page read into blocks: one walk over its elements, what holds at each point kept on a stack."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_BLOCS, check_limit
from noticegen.intake.readers.exposants import raised
from noticegen.intake.readers.fusions import Etendue, repeat_merged
from noticegen.intake.readers.html_lists import LISTES, Listes
from noticegen.intake.readers.html_notes import calls_note
from noticegen.intake.readers.html_table import read_span, sets_out
from noticegen.intake.readers.tableaux import Tableaux
from noticegen.prose.document import Bloc, Case, Genre, Suite, Zone

_IGNORED = {
    "title", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea", "audio", "video", "canvas",
}  # fmt: skip
"""What prints nothing. Of the head, its title alone: a page without `<body>` may leave its parts there, and they are printed."""

_STRUCK = {"s", "strike", "del"}
"""What is struck through is no longer said."""

_HEADINGS: dict[str, Genre] = {f"h{level}": f"h{level}" for level in range(1, 7)}
_BREAKS = _HEADINGS.keys() | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "td", "th", "tr", "ul",
}  # fmt: skip
_MARGINS: dict[str, Zone] = {"header": "entete", "nav": "entete", "footer": "pied"}
"""By their element; an office suite writes a document's header and footer as a `<div>` of that title."""

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_LINE = re.compile(r"text-decoration(?:-line)?\s{0,3}:[^;:]{0,80}\bline-through", re.IGNORECASE)
_LINK = re.compile(r"(?:https?|ftp|mailto|tel):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)


@dataclass(frozen=True)
class _Etat:
    """What holds at one point of the page: the kind of block, its look, its zone, its list."""

    genre: Genre = "p"
    gras: bool = False
    italique: bool = False
    lien: str = ""
    zone: Zone = "corps"
    article: bool = False
    niveau: int = -1
    marque: str = ""
    item: int = 0
    case: Case | None = None
    pre: bool = False
    haut: bool = False


class Page:
    """One page being read: its open elements, the block being filled, the tables and list items met.

    `tus` holds what it strikes through, with where it stands.
    """

    def __init__(self, place: Callable[[etree._Element], Lieu], name: str) -> None:
        self._place = place
        self._name = name
        self._blocs: list[Bloc] = []
        self._suites: list[Suite] = []
        self._debut: etree._Element | None = None
        self._tableaux = Tableaux()
        self._grilles: list[bool] = []
        self._listes = Listes()
        self._items: set[int] = set()
        self._comptes = 0
        self.tus: list[tuple[Lieu, str]] = []

    def read(self, root: etree._Element) -> list[Bloc]:
        """Every block of the tree, in order; around a `<main>`, what precedes it is header, what follows it footer."""
        main = next(root.iter("main"), None)
        etats = [_Etat(zone="corps" if main is None else "entete")]
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                etats.append(self._open(element, etats[-1], element is main))
                if _struck(element):
                    self.tus.append((self._place(element), "".join(element.itertext())))
                    walker.skip_subtree()
                elif _ignored(element):
                    walker.skip_subtree()
                else:
                    self._add(element.text, etats[-1], element)
                continue
            self._close(element, etats.pop(), etats[-1])
            if element is main:
                etats = [replace(etat, zone="pied") for etat in etats]
            self._add(element.tail, etats[-1], element)
        self._flush(etats[-1])
        return repeat_merged(self._blocs, self.etendues, self._name)

    @property
    def etendues(self) -> Mapping[Case, Etendue]:
        """What its merged cells span."""
        return self._tableaux.etendues

    def _open(self, element: etree._Element, etat: _Etat, main: bool) -> _Etat:
        if element.tag in _BREAKS:
            self._break(etat)
        if element.tag == "br":
            self._suites.append(Suite("\n"))
        if element.tag in LISTES:
            self._listes.open_list(element)
            return replace(etat, niveau=etat.niveau + 1)
        if element.tag in ("table", "tr", "td", "th"):
            return self._open_table(element, etat)
        return self._enter(element, _look(element, etat), main)

    def _enter(self, element: etree._Element, etat: _Etat, main: bool) -> _Etat:
        if main:
            return replace(etat, zone="corps", article=True)
        if element.tag in _HEADINGS and etat.case is None:
            return replace(etat, genre=_HEADINGS[element.tag])
        if element.tag == "li":
            return self._enter_item(element, etat)
        if element.tag in ("article", "section"):
            return replace(etat, article=True)
        named = element.get("title", "") if element.tag == "div" else element.tag
        if named in _MARGINS and not etat.article:
            return replace(etat, zone=_MARGINS[named])
        return replace(etat, pre=True) if element.tag == "pre" else etat

    def _enter_item(self, element: etree._Element, etat: _Etat) -> _Etat:
        marque = self._listes.mark(element)
        if etat.case is not None:
            self._suites.append(Suite(f"{marque} "))
            return etat
        self._comptes += 1
        return replace(etat, genre="li", marque=marque, niveau=max(etat.niveau, 0), item=self._comptes)

    def _open_table(self, element: etree._Element, etat: _Etat) -> _Etat:
        if element.tag == "table":
            self._grilles.append(sets_out(element))
        if etat.case is not None or (self._grilles and self._grilles[-1]):
            return etat
        if element.tag == "table":
            self._tableaux.open_table()
        elif element.tag == "tr":
            self._tableaux.open_row()
        else:
            case = self._tableaux.open_cell(read_span(element))
            return replace(etat, genre=element.tag, case=case) if case is not None else etat
        return etat

    def _close(self, element: etree._Element, etat: _Etat, autour: _Etat) -> None:
        if element.tag in ("td", "th") and etat.case is not None and autour.case is None:
            self._flush(etat)
        elif element.tag in _BREAKS:
            self._break(etat)
        if element.tag in LISTES:
            self._listes.close_list()
        if element.tag == "table" and not self._grilles.pop() and etat.case is None:
            self._tableaux.close_table()

    def _break(self, etat: _Etat) -> None:
        """End the block; inside a cell, end the line."""
        if etat.case is None:
            self._flush(etat)
        elif self._suites:
            self._suites.append(Suite("\n"))

    def _add(self, text: str | None, etat: _Etat, element: etree._Element) -> None:
        if not text or (not text.strip() and not self._suites):
            return
        if self._debut is None:
            self._debut = element
        text = text if etat.pre else text.replace("\n", " ")
        self._suites.append(Suite(raised(text) if etat.haut else text, etat.gras, etat.italique, etat.lien))

    def _flush(self, etat: _Etat) -> None:
        if self._debut is not None:
            self._blocs.append(self._bloc(etat))
            check_limit(self._name, len(self._blocs), MAX_BLOCS, "paragraphes")
        self._suites, self._debut = [], None

    def _bloc(self, etat: _Etat) -> Bloc:
        lieu = self._place(self._debut)
        if etat.genre != "li":
            return Bloc(etat.genre, tuple(self._suites), lieu, etat.zone, case=etat.case)
        if etat.item in self._items:
            return Bloc("p", tuple(self._suites), lieu, etat.zone, etat.niveau)
        self._items.add(etat.item)
        return Bloc("li", tuple(self._suites), lieu, etat.zone, etat.niveau, etat.marque)


def _struck(element: etree._Element) -> bool:
    return element.tag in _STRUCK or bool(_LINE.search(element.get("style", "")))


def _ignored(element: etree._Element) -> bool:
    """Whether it prints nothing; what a page hides is its machinery, menus and windows, and nobody took it out of the note."""
    silent = element.tag in _IGNORED or calls_note(element)
    return silent or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _look(element: etree._Element, etat: _Etat) -> _Etat:
    style = element.get("style", "")
    gras = (etat.gras or element.tag in ("b", "strong") or bool(_BOLD.search(style))) and not _PLAIN.search(style)
    italique = etat.italique or element.tag in ("i", "em", "cite", "dfn") or bool(_ITALIC.search(style))
    href = element.get("href", "").strip() if element.tag == "a" else ""
    lien = href if href and _LINK.match(href) else etat.lien
    return replace(etat, gras=gras, italique=italique, lien=lien, haut=etat.haut or element.tag == "sup")
