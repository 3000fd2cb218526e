"""HTML to `Document`: éditions, published pages, arriving HTML and Markdown are all read here."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from noticegen.facts.lieu import Lieu
from noticegen.prose.balises import Balise, FaitImprime, inherited
from noticegen.prose.document import Bloc, Case, Document, Genre, Suite, Zone
from noticegen.prose.suites import trimmed, valued

TITRES = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCS = TITRES | {"p", "li", "td", "th", "dt", "dd", "div", "blockquote", "pre", "caption", "figcaption", "summary", "address", "legend"}
_COUPURES = {
    "ul",
    "ol",
    "dl",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "hr",
    "section",
    "article",
    "main",
    "nav",
    "header",
    "footer",
    "aside",
    "figure",
    "form",
}
_VIDES = {"br", "hr", "img", "meta", "link", "input", "wbr", "col", "source", "area", "base", "embed", "track"}
_BLANCS = re.compile("[ \t\n\r\f]+")


@dataclass
class _Ouvert:
    """The block being read: where it began, what it is, its runs with the fact each one prints."""

    genre: Genre
    lieu: Lieu
    zone: Zone
    niveau: int = 0
    marque: str = ""
    case: Case | None = None
    suites: list[tuple[Suite, FaitImprime | None]] = field(default_factory=list)


@dataclass
class _Liste:
    ordonnee: bool
    rang: int


@dataclass
class _Tableau:
    numero: int
    rangee: int = -1
    colonne: int = 0
    occupees: set[tuple[int, int]] = field(default_factory=set)


def read_html(html: str, source: str) -> Document:
    """The blocks of a page in reading order; header, footer and navigation outside its main part are in their own zones."""
    reader = _Lecteur(source)
    reader.feed(html)
    reader.close()
    reader.finish_block()
    return Document(source, tuple(reader.blocs), reader.titre.strip(), reader.metadonnees)


class _Lecteur(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = source
        self.blocs: list[Bloc] = []
        self.titre = ""
        self.metadonnees: dict[str, str] = {}
        self._pile: list[Balise] = [Balise("")]
        self._listes: list[_Liste] = []
        self._tableaux: list[_Tableau] = []
        self._nombre_tableaux = 0
        self._bloc: _Ouvert | None = None
        self._item: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metadonnees.update({attributes["name"]: attributes.get("content", "")} if "name" in attributes else {})
        elif tag == "br":
            self._add("\n")
        elif tag == "hr":
            self.finish_block()
        elif tag not in _VIDES:
            self._open(tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not any(balise.nom == tag for balise in self._pile):
            return
        while self._pile[-1].nom != tag:
            self._close(self._pile[-1].nom)
            self._pile.pop()
        self._close(tag)
        self._pile.pop()

    def handle_data(self, data: str) -> None:
        if self._pile[-1].nom == "title":
            self.titre += data
        elif not self._pile[-1].muet:
            self._add(data if any(balise.nom == "pre" for balise in self._pile) else _BLANCS.sub(" ", data))

    def finish_block(self) -> None:
        """End the block being read; one without words is none, except a cell."""
        ouvert, self._bloc = self._bloc, None
        if ouvert is None:
            return
        suites = trimmed([valued(suite, fait) for suite, fait in ouvert.suites])
        if suites or ouvert.case:
            self.blocs.append(Bloc(ouvert.genre, suites, ouvert.lieu, ouvert.zone, ouvert.niveau, ouvert.marque, ouvert.case))

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self._pile[-1]
        self._pile.append(inherited(parent, tag, attributes, self._in_main()))
        if tag in ("ul", "ol"):
            start = attributes.get("start", "1")
            self._listes.append(_Liste(tag == "ol", int(start) if start.isdecimal() and len(start) < 6 else 1))
        if tag == "table":
            self._tableaux.append(_Tableau(self._nombre_tableaux))
            self._nombre_tableaux += 1
        if tag == "tr" and self._tableaux:
            self._tableaux[-1].rangee += 1
            self._tableaux[-1].colonne = 0
        if tag in _COUPURES and not (tag in ("ul", "ol", "dl") and self._in_cell()):
            self.finish_block()
        if tag in BLOCS:
            self._open_block(tag, attributes)

    def _open_block(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("td", "th") and self._tableaux:
            self.finish_block()
            self._begin(tag, case=self._next_cell(attributes))
            return
        if self._in_cell():
            self._break()
            return
        self.finish_block()
        if tag == "li":
            self._item = self._next_item()
        elif tag in TITRES or tag in ("pre", "caption"):
            self._begin(tag if tag in TITRES else "p")

    def _begin(self, genre: str, case: Case | None = None, niveau: int = 0, marque: str = "") -> None:
        line, column = self.getpos()
        self._bloc = _Ouvert(genre, Lieu(self.source, line, column + 1), self._pile[-1].zone, niveau, marque, case)

    def _add(self, texte: str) -> None:
        balise = self._pile[-1]
        if self._bloc is None:
            if not texte.strip():
                return
            self._begin_text()
        suite = Suite(texte, balise.gras, balise.italique, balise.lien, balise.fait.chemin if balise.fait else "", "", balise.lien_fait)
        self._bloc.suites.append((suite, balise.fait))

    def _begin_text(self) -> None:
        """The first words of an item are its block; whatever follows them in it is a paragraph."""
        if self._item:
            (niveau, marque), self._item = self._item, None
            self._begin("li", niveau=niveau, marque=marque)
        else:
            self._begin("p")

    def _break(self) -> None:
        if self._bloc and self._bloc.suites:
            self._bloc.suites.append((Suite("\n"), None))

    def _close(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._listes:
            self._listes.pop()
        if tag == "table" and self._tableaux:
            self.finish_block()
            self._tableaux.pop()
        if tag in ("td", "th") or ((tag in BLOCS or tag in _COUPURES) and not self._in_cell()):
            self.finish_block()
            self._item = None if tag == "li" else self._item

    def _next_item(self) -> tuple[int, str]:
        if not self._listes:
            return 0, "•"
        liste = self._listes[-1]
        marque = f"{liste.rang}." if liste.ordonnee else "•"
        liste.rang += 1
        return len(self._listes) - 1, marque

    def _next_cell(self, attributes: dict[str, str]) -> Case:
        tableau = self._tableaux[-1]
        rangee = max(tableau.rangee, 0)
        while (rangee, tableau.colonne) in tableau.occupees:
            tableau.colonne += 1
        case = Case(tableau.numero, rangee, tableau.colonne)
        columns, rows = _span(attributes, "colspan"), _span(attributes, "rowspan")
        tableau.occupees |= {(rangee + row, case.colonne + column) for row in range(1, rows) for column in range(columns)}
        tableau.colonne += columns
        return case

    def _in_cell(self) -> bool:
        return bool(self._bloc and self._bloc.case and self._tableaux)

    def _in_main(self) -> bool:
        return any(balise.nom in ("main", "article") for balise in self._pile)


def _span(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name, "1")
    return min(max(int(value), 1), 100) if value.isdecimal() and len(value) < 5 else 1
