"""Makes the .html, .docx, .odt and .pdf of each notice here from its .md, which is the one written by hand.

    python tests/intake/documents/fabriquer.py

Word files by python-docx, with a page header and a numbered footer; LibreOffice makes the others of them. Half of the
PDFs are tagged, half are not, and one is justified and hyphenated. Not a test: the files are committed.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from markdown import Markdown

ICI = Path(__file__).parent
sys.path.insert(0, str(ICI.parents[2]))

from noticegen.intake.readers import markdown
from noticegen.prose.document import Bloc, Suite

ENTETE = "Division des examens et concours"
JUSTIFIES = ("cs-brecy", "vae-rivebelle")


def write_html(source: Path) -> None:
    """The page as a content manager would hold it."""
    body = Markdown(extensions=["tables", "sane_lists"]).convert(source.read_text(encoding="utf-8"))
    page = f'<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>{source.stem}</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    source.with_suffix(".html").write_text(page, encoding="utf-8", newline="\n")


def write_docx(source: Path) -> None:
    """The Word file: real styles, lists, tables and links."""
    blocs = markdown.read(source.read_bytes(), source.name).blocs
    word = docx.Document()
    _page(word, justified=source.stem in JUSTIFIES)
    table: dict[tuple[int, int], Bloc] = {}
    for rank, bloc in enumerate(blocs):
        if bloc.case is None:
            _write_paragraph(word, bloc, source.stem in JUSTIFIES)
            continue
        table[(bloc.case.rangee, bloc.case.colonne)] = bloc
        following = blocs[rank + 1].case if rank + 1 < len(blocs) else None
        if following is None or following.tableau != bloc.case.tableau:
            _write_table(word, table)
            table = {}
    word.core_properties.title = source.stem
    word.core_properties.author = ""
    word.save(source.with_suffix(".docx"))


def _page(word: docx.document.Document, justified: bool) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(4.5 if justified else 2)
    section.header.paragraphs[0].text = ENTETE
    _add_field(section.footer.paragraphs[0], "PAGE")
    if justified:
        hyphenation = OxmlElement("w:autoHyphenation")
        hyphenation.set(qn("w:val"), "true")
        word.settings.element.insert(0, hyphenation)
    word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "fr-FR")
    word.styles["Normal"].element.get_or_add_rPr().append(language)


def _add_field(paragraph: docx.text.paragraph.Paragraph, instruction: str) -> None:
    paragraph.add_run("Page ")
    for kind in ("begin", "", "separate", "end"):
        run = paragraph.add_run("1" if kind == "separate" else "")
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        run._r.insert(0, element)


def _write_paragraph(word: docx.document.Document, bloc: Bloc, justified: bool) -> None:
    style = f"Heading {bloc.genre[1]}" if bloc.genre[0] == "h" else "Normal"
    if bloc.genre == "li":
        style = "List Number" if bloc.marque[0].isdigit() else "List Bullet"
    paragraph = word.add_paragraph(style=style)
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if justified else None
    _write_runs(paragraph, bloc.suites)


def _write_runs(paragraph: docx.text.paragraph.Paragraph, suites: tuple[Suite, ...]) -> None:
    for suite in suites:
        run = paragraph.add_run(suite.texte)
        run.bold, run.italic = suite.gras or None, suite.italique or None
        if suite.lien:
            key = paragraph.part.relate_to(suite.lien, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), key)
            run._r.addprevious(link)
            link.append(run._r)
            run.style = "Hyperlink"


def _write_table(word: docx.document.Document, cells: dict[tuple[int, int], Bloc]) -> None:
    rows, columns = 1 + max(row for row, _ in cells), 1 + max(column for _, column in cells)
    table = word.add_table(rows=rows, cols=columns)
    table.style = "Table Grid"
    for (row, column), bloc in cells.items():
        _write_runs(table.cell(row, column).paragraphs[0], bloc.suites)


def convert(folder: Path, files: list[Path], target: str) -> None:
    """LibreOffice, with a profile of its own."""
    profile = f"-env:UserInstallation=file://{folder / 'profil'}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(ICI), *map(str, files)], check=True, capture_output=True
    )


def main() -> None:
    """Make every file."""
    sources = sorted(ICI.glob("*.md"))
    for source in sources:
        write_html(source)
        write_docx(source)
    words = [source.with_suffix(".docx") for source in sources]
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    with tempfile.TemporaryDirectory() as folder:
        convert(Path(folder), words, "odt")
        convert(Path(folder), words[::2], tagged)
        convert(Path(folder), words[1::2], "pdf")


if __name__ == "__main__":
    main()
