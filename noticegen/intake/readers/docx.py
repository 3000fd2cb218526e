"""Word documents: python-docx opens the package and its styles; the text is walked here, because fields, text boxes,
tracked changes and content controls lie outside its paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_BLOCS, MAX_PROFONDEUR, check_limit, refuse
from noticegen.intake.readers.archive import missing_part, open_archive, parse_part
from noticegen.intake.readers.cells import Cellule, read_cells, spans
from noticegen.intake.readers.docx_numbering import Numerotation, read_numbering
from noticegen.intake.readers.docx_runs import read_runs
from noticegen.intake.readers.docx_styles import Styles, paragraph_style, read_styles
from noticegen.intake.readers.fusions import Etendue, repeat_merged, told_merged
from noticegen.intake.readers.guard import guarded
from noticegen.intake.readers.suites import build_document, fold_suites, paragraph_place
from noticegen.intake.readers.tabulations import read_tabulated
from noticegen.intake.readers.tus import told_unsaid
from noticegen.prose.document import Bloc, Case, Document, Suite, Zone

_TRANSPARENT = {qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")}
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read(data: bytes, name: str) -> Document:
    """The Word document as blocks in reading order; headers in zone `entete`, footers and footnotes' text in theirs."""
    archive = open_archive(data, name)
    parts = set(archive.namelist())
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        message = "ce document contient des macros : il n’est pas lu"
        raise refuse(name, message, "un document Word sans macros", "enregistrez-le au format « Document Word (.docx) »")
    for part in sorted(parts):
        if part.endswith((".xml", ".rels")):
            parse_part(archive, part, name)
    if lost := missing_part(archive, "word/_rels/document.xml.rels", name):
        message = f"il manque une partie à ce document Word : « {lost} »"
        raise refuse(
            name, message, "un document enregistré par Word ou LibreOffice", "ouvrez-le dans Word, et enregistrez-le de nouveau en .docx"
        )
    with guarded(name):
        return _read_package(docx.Document(BytesIO(data)), name)


@dataclass
class _Lecture:
    """What reading one document carries along: its styles and numbers, and how many paragraphs and tables were met."""

    source: str
    styles: Styles
    numeros: Numerotation
    liens: dict[str, str] = field(default_factory=dict)
    zone: Zone = "corps"
    paragraphes: int = 0
    tableaux: int = 0
    etendues: dict[Case, Etendue] = field(default_factory=dict)
    tus: list[tuple[Lieu, str]] = field(default_factory=list)


def _read_package(word: WordDocument, name: str) -> Document:
    root = word.element
    check_limit(name, sum(1 for _ in root.iter(qn("w:p"))), MAX_BLOCS, "paragraphes")
    lecture = _Lecture(name, read_styles(word.styles.element), read_numbering(word))
    blocs = [*_read_margins(word, lecture, RELATIONSHIP_TYPE.HEADER, "entete")]
    lecture.zone, lecture.liens = "corps", _links(word.part)
    body, notes = list(_read_children(root.body, lecture)), list(_read_notes(word, lecture))
    blocs += [*read_tabulated(repeat_merged(body, lecture.etendues, name), lecture.tableaux), *notes]
    blocs += _read_margins(word, lecture, RELATIONSHIP_TYPE.FOOTER, "pied")
    return build_document(name, blocs, _title(word), _metadata(word, root) | told_merged(body, lecture.etendues) | told_unsaid(lecture.tus))


def _title(word: WordDocument) -> str:
    """The title the file gives itself; python-docx makes one up for a file that has none."""
    title = word.core_properties.title
    return "" if title == "Word Document" else title


def _metadata(word: WordDocument, root: etree._Element) -> dict[str, str]:
    properties = word.core_properties
    found = {"auteur": properties.author, "sujet": properties.subject, "mots-cles": properties.keywords}
    inserted = sum(1 for _ in root.iter(qn("w:ins"), qn("w:moveTo")))
    deleted = sum(1 for _ in root.iter(qn("w:del"), qn("w:moveFrom")))
    if inserted or deleted:
        found["revisions"] = f"suivi des modifications (ajouts : {inserted}, suppressions : {deleted}), lu comme accepté"
    return {key: value for key, value in found.items() if value}


def _links(part: object) -> dict[str, str]:
    return {key: rel.target_ref for key, rel in part.rels.items() if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK and rel.is_external}


def _read_margins(word: WordDocument, lecture: _Lecture, kind: str, zone: Zone) -> list[Bloc]:
    """The blocks of the headers or footers that a section refers to, each text once however many repeat it; a part that none does is
    what a change of the document left behind."""
    found: dict[str, Bloc] = {}
    referred = {reference.get(qn("r:id")) for reference in word.element.iter(qn("w:headerReference"), qn("w:footerReference"))}
    for key, rel in word.part.rels.items():
        if rel.reltype != kind or rel.is_external or key not in referred:
            continue
        lecture.zone, lecture.liens = zone, _links(rel.target_part)
        for bloc in _read_children(parse_xml(rel.target_part.blob), lecture):
            found.setdefault(" ".join(bloc.texte.split()), replace(bloc, case=None))
    return list(found.values())


def _read_notes(word: WordDocument, lecture: _Lecture) -> Iterator[Bloc]:
    for rel in word.part.rels.values():
        if rel.reltype in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES) and not rel.is_external:
            for note in parse_xml(rel.target_part.blob):
                if note.get(qn("w:type")) in (None, "normal"):
                    yield from _read_children(note, lecture)


def _read_children(parent: etree._Element, lecture: _Lecture, depth: int = 0) -> Iterator[Bloc]:
    check_limit(lecture.source, depth, MAX_PROFONDEUR, "niveaux d’imbrication")
    for child in parent:
        if child.tag == qn("w:p"):
            yield from _read_paragraph(child, lecture, depth)
        elif child.tag == qn("w:tbl"):
            yield from _read_table(child, lecture, depth)
        elif child.tag in _TRANSPARENT:
            yield from _read_children(child, lecture, depth + 1)


def _read_paragraph(paragraph: etree._Element, lecture: _Lecture, depth: int) -> Iterator[Bloc]:
    """The text boxes anchored in the paragraph (letterheads often are), then the paragraph itself."""
    for box in _text_boxes(paragraph):
        yield from _read_children(box, lecture, depth + 1)
    lecture.paragraphes += 1
    style = paragraph_style(paragraph, lecture.styles)
    suites, unsaid = read_runs(paragraph, style, lecture.styles, lecture.liens)
    lieu = paragraph_place(lecture.source, lecture.paragraphes)
    lecture.tus.append((lieu, unsaid))
    if not fold_suites(suites):
        return
    mark = lecture.numeros.mark(paragraph, style)
    if mark is None:
        yield Bloc(style.genre, suites, lieu, lecture.zone)
    elif style.genre != "p":
        yield Bloc(style.genre, (Suite(f"{mark.texte} "), *suites) if mark.compte else suites, lieu, lecture.zone)
    else:
        yield Bloc("li", suites, lieu, lecture.zone, mark.niveau, mark.texte)


def _text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    for box in paragraph.iter(qn("w:txbxContent")):
        ancestors = list(box.iterancestors())
        own = next(ancestor for ancestor in ancestors if ancestor.tag == qn("w:p"))
        if own is paragraph and not any(ancestor.tag == _ALTERNATE for ancestor in ancestors):
            yield box


def _read_table(table: etree._Element, lecture: _Lecture, depth: int) -> Iterator[Bloc]:
    number = lecture.tableaux
    lecture.tableaux += 1
    cells = _read_cells(table, lecture, depth)
    lecture.etendues |= spans(cells, number)
    yield from read_cells(cells, number)


def _read_cells(table: etree._Element, lecture: _Lecture, depth: int) -> list[Cellule]:
    found: list[Cellule] = []
    above: dict[int, int] = {}
    for rank, row in enumerate(_rows(table)):
        column = 0
        genre = "th" if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None else "td"
        for cell in _cells(row):
            blocs = tuple(_read_children(cell, lecture, depth + 1))
            if _continues_above(cell) and column in above:
                found[above[column]] = _spanning(found[above[column]], rank)
                lecture.tus += ((bloc.lieu, bloc.texte) for bloc in blocs)
            else:
                if not _continues_above(cell):
                    above[column] = len(found)
                found.append(Cellule(genre, rank, column, blocs, Etendue(colonnes=_span(cell))))
            column += _span(cell)
    return found


def _spanning(cell: Cellule, row: int) -> Cellule:
    """A cell that spans the rows to this one."""
    return replace(cell, etendue=replace(cell.etendue, rangees=row - cell.rangee + 1))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, without those that a tracked change takes out."""
    for child in table:
        if child.tag == qn("w:tr"):
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield child
        elif child.tag in _TRANSPARENT:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _cells(child)


def _continues_above(cell: etree._Element) -> bool:
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(qn("w:val"), "1")) if span is not None else 1
