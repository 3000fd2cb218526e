"""A note as a PDF: valid, in order, described, one page, the same bytes every time."""

import os
import re
import subprocess
import sys
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from pypdf import PdfReader

from noticegen.pages.pdf import render_pdf, render_pdfs
from tests.pages.constructions import PAGE
from tests.pages.validite import broken_rules
from tests.pages.verapdf import validate

RACINE = Path(__file__).parents[2]
THEME = RACINE / "templates" / "theme"
NOTE = (Path(__file__).parent / "documents" / "note.html").read_text(encoding="utf-8")
PIED = re.compile(r"Page\s*\d+\s*sur\s*\d+")


@cache
def note() -> bytes:
    return render_pdf(NOTE, THEME)


def reader() -> PdfReader:
    return PdfReader(BytesIO(note()))


def letters_and_digits(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def test_is_accessible_and_archivable() -> None:
    assert broken_rules(note()) == []


@pytest.mark.lent
@pytest.mark.parametrize(("flavour", "at_least"), [("PDFUA_1", 3000), ("PDFA_2_A", 8000)])
def test_is_so_by_the_reference_validator(flavour: str, at_least: int) -> None:
    verdict = validate(note(), flavour)
    assert verdict.broken == ()
    assert verdict.assertions > at_least


@pytest.mark.lent
def test_without_our_repair_it_would_not_be() -> None:
    from weasyprint import HTML

    plain = HTML(string=NOTE).write_pdf(pdf_variant="pdf/ua-1")
    assert validate(plain, "PDFUA_1").broken == ("7.18.5-1", "7.2-20")


@pytest.mark.lent
@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [(b"pdfuaid:part", b"pdfuaid:pant", "5-2"), (b"DisplayDocTitle true", b"DisplayDocTitle null", "7.1-10"), (b"(fr)", b"(00)", "7.2-29")],
)
def test_the_validators_see_a_broken_file(wrong: bytes, right: bytes, rule: str) -> None:
    from weasyprint import HTML

    plain = HTML(string=NOTE).write_pdf(pdf_variant="pdf/ua-1", uncompressed_pdf=True)
    assert wrong in plain
    broken = plain.replace(wrong, right)
    assert rule in validate(broken, "PDFUA_1").broken
    assert broken_rules(broken) != []


def test_says_every_letter_and_digit_of_the_page_in_its_order() -> None:
    """The numbers of an `<ol>` are no text of the page; the PDF draws them after all else (its tags have them in place)."""
    body = tinyhtml5.parse(NOTE, namespace_html_elements=False).find("body")
    assert isinstance(body, Element)
    text = "".join(PIED.sub("", page.extract_text()) for page in reader().pages)
    assert letters_and_digits(text) == letters_and_digits("".join(body.itertext())) + "12"


def test_a_short_note_is_one_page_and_numbered() -> None:
    (page,) = reader().pages
    assert PIED.search(page.extract_text())[0] == "Page 1 sur 1"


def long_note(paragraphs: int) -> bytes:
    return render_pdf(NOTE.replace("<h2>Renseignements", "<p>Un paragraphe de plus.</p>" * paragraphs + "<h2>Renseignements"), THEME)


def size_of_text(pdf: bytes) -> float:
    sizes: list[float] = []
    page = PdfReader(BytesIO(pdf)).pages[0]
    page.extract_text(
        visitor_text=lambda text, _ctm, matrix, _font, size: sizes.append(size * matrix[0]) if "mot de passe" in text else None
    )
    return round(abs(sizes[0]), 2)


@pytest.mark.parametrize(
    ("paragraphs", "pages", "largest"),
    [
        pytest.param(16, 1, False, marks=pytest.mark.lent),
        pytest.param(0, 1, True, marks=pytest.mark.lent),
        pytest.param(40, 2, True, marks=pytest.mark.lent),
    ],
)
def test_is_set_smaller_only_where_that_spares_a_page(paragraphs: int, pages: int, largest: bool) -> None:
    pdf = long_note(paragraphs)
    assert len(PdfReader(BytesIO(pdf)).pages) == pages
    assert (size_of_text(pdf) == size_of_text(note())) is largest
    assert broken_rules(pdf) == []


def test_a_proof_says_so_on_every_page() -> None:
    mention = '<p class="epreuve"><strong>ÉPREUVE – ne pas diffuser</strong></p>'
    long = NOTE.replace("<body>", f"<body>{mention}").replace(
        "<h2>Renseignements", '<p style="height:270mm">Suite.</p>' + "<h2>Renseignements"
    )
    pages = PdfReader(BytesIO(render_pdf(long, THEME))).pages
    assert len(pages) > 1
    assert all("ÉPREUVE – ne pas diffuser" in page.extract_text() for page in pages)


def test_carries_language_title_author_summary_and_outline() -> None:
    pdf = reader()
    assert pdf.trailer["/Root"]["/Lang"] == "fr"
    assert pdf.metadata.title == "Note aux candidats CAP/BEP, session juin 2031"
    assert pdf.metadata.author == "Académie de Valmont"
    assert pdf.metadata.subject == "Inscription du 7 octobre 2030 à 9h00 au 8 novembre 2030 à 18h00."
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == ["Note aux candidats"]
    assert [entry.title for entry in pdf.outline[1] if not isinstance(entry, list)] == [
        "1. Préinscription",
        "2. Inscription définitive",
        "Renseignements",
    ]


def test_its_dates_are_those_of_the_data() -> None:
    assert (reader().metadata["/CreationDate"], reader().metadata["/ModDate"]) == ("D:20300916", "D:20300930")
    undated = re.sub(r"<meta name=\"dcterms.*\n", "", NOTE)
    assert {"/CreationDate", "/ModDate"} & set(PdfReader(BytesIO(render_pdf(undated, THEME))).metadata) == set()


def test_its_links_say_their_text_and_their_address() -> None:
    links = [annotation.get_object() for page in reader().pages for annotation in page["/Annots"]]
    assert {(link["/Contents"], link["/A"]["/URI"]) for link in links if "/A" in link} == {
        ("www.valmont.example", "https://www.valmont.example/"),
        ("https://inscription.valmont.example/", "https://inscription.valmont.example/"),
        ("01 99 00 01 01 (tel:+33199000101)", "tel:+33199000101"),
        ("01 99 00 01 02 (tel:+33199000102)", "tel:+33199000102"),
        ("cap@valmont.example", "mailto:cap@valmont.example"),
        ("bep@valmont.example", "mailto:bep@valmont.example"),
    }
    assert len(links) == 7


def test_embeds_no_font_but_ours() -> None:
    fonts = {font.get_object()["/BaseFont"].partition("+")[2] for font in reader().pages[0]["/Resources"]["/Font"].values()}
    assert fonts
    assert all(font.startswith("Atkinson-Hyperlegible") for font in fonts)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_pdf(NOTE, THEME) == note()


@pytest.mark.lent
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Noumea", "LC_ALL": "C"},
        {"SOURCE_DATE_EPOCH": "0", "FONTCONFIG_FILE": "/dev/null"},
    ],
)
def test_another_process_gives_the_same_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from noticegen.pages.pdf import render_pdf; "
    program += "sys.stdout.buffer.write(render_pdf(Path(sys.argv[1]).read_text('utf-8'), Path(sys.argv[2])))"
    source = tmp_path / "note.html"
    source.write_text(NOTE, encoding="utf-8")
    command = [sys.executable, "-c", program, str(source), str(THEME)]
    ran = subprocess.run(command, cwd=RACINE, env={**os.environ, **environment}, capture_output=True, check=True)
    assert ran.stdout == note()
    assert ran.stderr == b""


@pytest.mark.lent
def test_two_processes_give_what_one_gives() -> None:
    pages = {f"{number}.pdf": NOTE.replace("juin 2031", f"juin {2031 + number}") for number in range(6)}
    assert dict(render_pdfs(pages, THEME)) == {name: render_pdf(html, THEME) for name, html in pages.items()}


def test_nothing_to_render_is_nothing() -> None:
    assert dict(render_pdfs({}, THEME)) == {}
    assert dict(render_pdfs({"a.pdf": NOTE}, THEME)) == {"a.pdf": note()}


@pytest.mark.lent
def test_no_stream_ends_where_a_validator_may_misread_it() -> None:
    pages = (PAGE.format(f"<h1>Note {number}</h1><p>{number * number}</p>") for number in range(300))
    assert not any(b"\r\nendstream" in render_pdf(page, THEME) for page in pages)


def test_the_engine_is_loaded_by_the_first_pdf_only() -> None:
    program = "import sys, noticegen.pages.pdf; sys.exit('weasyprint' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=RACINE, check=True)
