"""Lists that Markdown cannot count: their letters and Roman numbers are the first words of their items, in every format."""

import pytest

from noticegen.facts.lieu import Lieu
from noticegen.intake.readers.suites import build_document
from noticegen.intake.reading import read_document
from noticegen.prose.document import Bloc, Suite
from tests.intake.fichiers import odt, pdf, show, with_body, with_part, word

ITEMS = ("Dater", "Signer", "Poster")


def seen(data: bytes, name: str) -> list[tuple[str, str, str]]:
    found = read_document(data, name).blocs
    return [(bloc.genre, bloc.marque, bloc.texte) for bloc in found if bloc.zone == "corps" and bloc.texte != "Une note."]


@pytest.mark.parametrize(
    ("marque", "expected"),
    [
        ("a.", ("•", "a. Dater")),
        ("II.", ("•", "II. Dater")),
        ("b)", ("•", "b) Dater")),
        ("3)", ("•", "3) Dater")),
        ("2.1", ("•", "2.1 Dater")),
        ("4°", ("•", "4° Dater")),
        ("Article 1", ("•", "Article 1 Dater")),
        ("7", ("•", "7 Dater")),
        ("1.", ("1.", "Dater")),
        ("12.", ("12.", "Dater")),
        ("•", ("•", "Dater")),
        ("➔", ("➔", "Dater")),
        ("o", ("o", "Dater")),
        ("--", ("--", "Dater")),
    ],
)
def test_a_label_that_no_list_counts_is_text(marque: str, expected: tuple[str, str]) -> None:
    (bloc,) = build_document("note.docx", [Bloc("li", (Suite("Dater"),), Lieu("note.docx", 1), marque=marque)]).blocs
    assert (bloc.marque, bloc.texte) == expected


def html_list(attributs: str, items: str = "<li>Dater<li>Signer<li>Poster") -> bytes:
    return f"<!DOCTYPE html><ol {attributs}>{items}</ol>".encode()


@pytest.mark.parametrize(
    ("attributs", "labels"),
    [
        ("type=a", ["a.", "b.", "c."]),
        ("type=A start=2", ["B.", "C.", "D."]),
        ("type=i", ["i.", "ii.", "iii."]),
        ("type=I start=4", ["IV.", "V.", "VI."]),
        ('style="list-style-type: lower-alpha"', ["a.", "b.", "c."]),
        ('style="margin: 0; list-style: inside upper-roman"', ["I.", "II.", "III."]),
    ],
)
def test_html_lists_print_their_letters(attributs: str, labels: list[str]) -> None:
    assert seen(html_list(attributs), "note.html") == [("li", "•", f"{label} {item}") for label, item in zip(labels, ITEMS, strict=True)]


@pytest.mark.parametrize(
    ("attributs", "items", "marks"),
    [
        ("", "<li>Dater<li value=5>Signer<li>Poster", ["1.", "5.", "6."]),
        ("start=0", "<li>Dater<li>Signer<li>Poster", ["0.", "1.", "2."]),
        ("type=x start=-3", "<li>Dater<li>Signer<li>Poster", ["1.", "2.", "3."]),
    ],
)
def test_html_numbers_are_those_a_browser_prints(attributs: str, items: str, marks: list[str]) -> None:
    assert [marque for _, marque, _ in seen(html_list(attributs, items), "note.html")] == marks


def test_letters_of_a_list_in_a_cell_are_text_once() -> None:
    page = "<table><tr><td>Dépôt<td><ol type=a><li>Dater<li>Signer</ol></table>"
    assert seen(f"<!DOCTYPE html>{page}".encode(), "note.html")[1] == ("td", "", "a. Dater\nb. Signer")


def test_opendocument_lists_print_their_letters() -> None:
    style = '<text:list-style style:name="A"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    data = odt(f'<text:list text:style-name="A">{items}</text:list>')
    data = with_body(data, "content.xml", "<office:automatic-styles>", "</office:automatic-styles>", style)
    assert seen(data, "note.odt") == [("li", "•", f"{letter}) {item}") for letter, item in zip("abc", ITEMS, strict=True)]


def test_word_lists_print_their_letters() -> None:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:numbering xmlns:w="{namespace}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    data = with_part(word("".join(item.format(text) for text in ITEMS)), "word/numbering.xml", numbering)
    assert seen(data, "note.docx") == [("li", "•", f"{roman}. {text}") for roman, text in zip(("I", "II", "III"), ITEMS, strict=True)]


@pytest.mark.parametrize("labels", [("a.", "b.", "c."), ("I.", "II.", "III."), ("V.", "VI.", "VII.")])
def test_a_pdf_keeps_lettered_items_apart(labels: tuple[str, ...]) -> None:
    places = [(78.0, 700.0 - 14 * rank, f"{label} {item}") for rank, (label, item) in enumerate(zip(labels, ITEMS, strict=True))]
    assert [texte for *_, texte in seen(pdf((show(places),)), "note.pdf")] == [text for *_, text in places]
