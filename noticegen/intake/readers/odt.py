"""OpenDocument texts: a zip of XML, walked into blocks with the looks their styles give."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from noticegen.facts.faute import Fautes
from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_BLOCS, MAX_PROFONDEUR, check_limit, refuse
from noticegen.intake.readers.archive import damaged, encrypted, open_archive, parse_part
from noticegen.intake.readers.cells import Cellule, read_cells, spans
from noticegen.intake.readers.fusions import Etendue, repeat_merged, told_merged
from noticegen.intake.readers.guard import guarded
from noticegen.intake.readers.odt_lists import Listes, Reprise
from noticegen.intake.readers.odt_runs import read_runs
from noticegen.intake.readers.odt_styles import FORMES, Style, Styles, q, read_styles
from noticegen.intake.readers.suites import build_document, fold_suites, paragraph_place
from noticegen.intake.readers.tabulations import read_tabulated
from noticegen.intake.readers.tus import told_unsaid
from noticegen.prose.document import Bloc, Case, Document, Genre, Suite, Zone

_SKIPPED = {q(name) for name in ("text:tracked-changes", "office:annotation", "text:sequence-decls", "office:forms")}
_BOXES = tuple(q(name) for name in ("draw:text-box", *FORMES))
_ROWS = {q(name) for name in ("table:table-header-rows", "table:table-rows", "table:table-row-group")}
_MARGINS: dict[str, Zone] = {
    q(f"style:{margin}{page}"): zone for margin, zone in (("header", "entete"), ("footer", "pied")) for page in ("", "-left", "-first")
}
_MAX_REPEAT = 50
"""Cells repeated, or rows and columns spanned, by a count: a notice's tables have some ten columns, a bomb says a million."""


def read(data: bytes, name: str) -> Document:
    """The text as blocks in reading order, headers and footers in their zones."""
    archive = open_archive(data, name)
    if any(part.startswith(("Basic/", "Scripts/")) and not part.endswith(("/", "-lb.xml", "-lc.xml")) for part in archive.namelist()):
        raise _macros(name)
    manifest = parse_part(archive, "META-INF/manifest.xml", name)
    if manifest is not None and manifest.find(f".//{q('manifest:encryption-data')}") is not None:
        raise encrypted(name)
    content, styles = parse_part(archive, "content.xml", name), parse_part(archive, "styles.xml", name)
    meta = parse_part(archive, "meta.xml", name)
    body = None if content is None else content.find(f"{q('office:body')}/{q('office:text')}")
    if body is None:
        raise damaged(name)
    with guarded(name):
        return _read_text(body, [root for root in (styles, content) if root is not None], meta, name)


def _macros(name: str) -> Fautes:
    return refuse(name, "ce document contient des macros : il n’est pas lu", "un texte sans macros", "enregistrez-en une copie sans macros")


@dataclass
class _Lecture:
    """What reading one text carries along."""

    source: str
    styles: Styles
    listes: Listes
    zone: Zone = "corps"
    paragraphes: int = 0
    tableaux: int = 0
    etendues: dict[Case, Etendue] = field(default_factory=dict)
    notes: list[etree._Element] = field(default_factory=list)
    tus: list[tuple[Lieu, str]] = field(default_factory=list)


def _read_text(body: etree._Element, roots: list[etree._Element], meta: etree._Element | None, name: str) -> Document:
    check_limit(name, sum(1 for _ in body.iter(q("text:p"), q("text:h"))), MAX_BLOCS, "paragraphes")
    styles = read_styles(roots)
    lecture = _Lecture(name, styles, Listes(styles))
    margins = list(_read_margins(roots, lecture))
    lecture.zone, lecture.paragraphes, lecture.tableaux, lecture.etendues = "corps", 0, 0, {}
    texte = list(_read_children(body, lecture))
    notes = [bloc for note in lecture.notes for bloc in _read_children(note, lecture)]
    blocs = [*read_tabulated(repeat_merged(texte, lecture.etendues, name), lecture.tableaux), *notes]
    properties = {} if meta is None else {element.tag: element.text or "" for element in meta.iter() if isinstance(element.tag, str)}
    metadonnees = {"auteur": properties.get(q("dc:creator"), ""), "sujet": properties.get(q("dc:subject"), "")}
    entetes = [bloc for bloc in margins if bloc.zone == "entete"]
    pieds = [bloc for bloc in margins if bloc.zone == "pied"]
    kept = {key: value for key, value in metadonnees.items() if value} | told_merged(texte, lecture.etendues) | told_unsaid(lecture.tus)
    return build_document(name, [*entetes, *blocs, *pieds], properties.get(q("dc:title"), ""), kept)


def _read_margins(roots: list[etree._Element], lecture: _Lecture) -> Iterator[Bloc]:
    """Headers and footers of the page styles, each text once."""
    seen: set[tuple[Zone, str]] = set()
    for root in roots:
        for element in root.iter(*_MARGINS):
            lecture.zone = _MARGINS[element.tag]
            for bloc in _read_children(element, lecture):
                key = (bloc.zone, " ".join(bloc.texte.split()))
                if key not in seen:
                    seen.add(key)
                    yield replace(bloc, case=None)


def _read_children(parent: etree._Element, lecture: _Lecture, depth: int = 0) -> Iterator[Bloc]:
    check_limit(lecture.source, depth, MAX_PROFONDEUR, "niveaux d’imbrication")
    for child in parent:
        if child.tag in (q("text:p"), q("text:h")):
            yield from _read_paragraph(child, lecture, depth)
        elif child.tag == q("text:list"):
            lecture.listes.open_list(child.get(q("text:style-name"), ""), _reprise(child))
            yield from _read_children(child, lecture, depth + 1)
            lecture.listes.close_list()
        elif child.tag in (q("text:list-item"), q("text:list-header")):
            lecture.listes.open_item(child.tag == q("text:list-item"), child.get(q("text:start-value"), ""))
            yield from _read_children(child, lecture, depth + 1)
        elif child.tag == q("table:table"):
            yield from _read_table(child, lecture, depth)
        elif child.tag not in _SKIPPED:
            yield from _read_children(child, lecture, depth + 1)


def _reprise(liste: etree._Element) -> Reprise:
    name = liste.get(q("xml:id"), "") or liste.get(q("text:id"), "")
    return Reprise(name, liste.get(q("text:continue-list"), ""), liste.get(q("text:continue-numbering")) == "true")


def _read_paragraph(paragraph: etree._Element, lecture: _Lecture, depth: int) -> Iterator[Bloc]:
    """The text boxes anchored in the paragraph, then the paragraph itself; its notes are kept for the end."""
    for box in paragraph.iter(*_BOXES):
        if next(box.iterancestors(q("text:p"), q("text:h"))) is paragraph:
            yield from _read_children(box, lecture, depth + 1)
    lecture.notes += paragraph.iter(q("text:note-body"))
    lecture.paragraphes += 1
    style = lecture.styles.par_nom.get(paragraph.get(q("text:style-name"), ""), Style())
    suites, unsaid = read_runs(paragraph, style, lecture.styles)
    lecture.tus.append((paragraph_place(lecture.source, lecture.paragraphes), unsaid))
    if fold_suites(suites):
        yield _bloc(paragraph, style, suites, lecture)
    else:
        lecture.listes.pass_by(style.liste)


def _bloc(paragraph: etree._Element, style: Style, suites: tuple[Suite, ...], lecture: _Lecture) -> Bloc:
    lieu = paragraph_place(lecture.source, lecture.paragraphes)
    genre = _genre(paragraph, style)
    marque = lecture.listes.mark(style.liste)
    if marque is None or (not marque.texte and genre != "p"):
        return Bloc(genre, suites, lieu, lecture.zone)
    if genre != "p":
        return Bloc(genre, (Suite(f"{marque.texte} "), *suites) if marque.compte else suites, lieu, lecture.zone)
    return Bloc("li" if marque.texte else "p", suites, lieu, lecture.zone, marque.niveau, marque.texte)


def _genre(paragraph: etree._Element, style: Style) -> Genre:
    if style.titre:
        return "h1"
    level = paragraph.get(q("text:outline-level"), "1")
    return f"h{level if level in '123456' and len(level) == 1 else 6}" if paragraph.tag == q("text:h") else "p"


def _read_table(table: etree._Element, lecture: _Lecture, depth: int) -> Iterator[Bloc]:
    number = lecture.tableaux
    lecture.tableaux += 1
    cells = list(_read_cells(table, lecture, depth))
    lecture.etendues |= spans(cells, number)
    yield from read_cells(cells, number)


def _read_cells(table: etree._Element, lecture: _Lecture, depth: int) -> Iterator[Cellule]:
    for rank, (row, header) in enumerate(_rows(table, False)):
        column = 0
        for cell in row:
            if cell.tag not in (q("table:table-cell"), q("table:covered-table-cell")):
                continue
            etendue = Etendue(_count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned"))
            yield Cellule("th" if header else "td", rank, column, tuple(_read_children(cell, lecture, depth + 1)), etendue)
            column += _count(cell, "number-columns-repeated")


def _rows(table: etree._Element, header: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in table:
        if child.tag == q("table:table-row"):
            yield child, header
        elif child.tag in _ROWS:
            yield from _rows(child, header or child.tag == q("table:table-header-rows"))


def _count(cell: etree._Element, name: str) -> int:
    """A number of rows or columns that a cell gives, 1 when it gives none."""
    count = cell.get(q(f"table:{name}"), "1")
    return max(1, min(int(count), _MAX_REPEAT)) if count.isascii() and count.isdigit() and len(count) < 9 else 1
