"""Raised figures: the call of a note is no figure of the year before it, whatever the format; units and « 1er » are as they are."""

import pytest

from noticegen.intake.readers.exposants import is_call, raised, set_apart
from noticegen.intake.reading import read_document
from tests.intake.fichiers import odt, pdf, show, with_body, word


@pytest.mark.parametrize(
    ("texte", "expected"),
    [("1", "¹"), ("12", "¹²"), ("(3)", "³"), ("[4]", "⁴"), ("er", "er"), ("1er", "1er"), ("2026", "2026"), ("*", "*")],
)
def test_a_raised_number_is_raised_characters(texte: str, expected: str) -> None:
    assert raised(texte) == expected


@pytest.mark.parametrize(
    ("avant", "texte", "expected"),
    [
        ("", "mai 2027¹ au", "mai 2027 ¹ au"),
        ("2027", "¹ au", " ¹ au"),
        ("", "minuit¹²", "minuit ¹²"),
        ("", "fin.³", "fin. ³"),
        ("", "30 m²", "30 m²"),
        ("km", "²", "²"),
        ("/km", "² ici", "² ici"),
        ("", "un ¹ deux", "un ¹ deux"),
        ("", "¹Heure légale", "¹ Heure légale"),
        ("", "un\n²Heure", "un\n² Heure"),
        ("x", "²y", "²y"),
        ("¹", "Heure légale", " Heure légale"),
        ("30 m²", "habitables", "habitables"),
        ("2027¹", "au", "au"),
        ("", "rien", "rien"),
    ],
)
def test_a_call_stands_apart_from_what_it_follows(avant: str, texte: str, expected: str) -> None:
    assert set_apart(texte, avant) == expected


ATTENDU = "Ouvert le 4 mai 2027 ¹ à 8 h, salle de 30 m², dès le 1er jour."


def word_run(texte: str, position: str = "") -> str:
    look = f'<w:rPr><w:vertAlign w:val="{position}"/></w:rPr>' if position else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{texte}</w:t></w:r>'


def word_note() -> bytes:
    up = "superscript"
    runs = [
        ("Ouvert le 4 mai 2027", ""),
        ("1", up),
        (" à 8 h, salle de 30 m", ""),
        ("2", up),
        (", dès le 1", ""),
        ("er", up),
        (" jour.", ""),
    ]
    return word("<w:p>" + "".join(word_run(*run) for run in runs) + "</w:p>")


def odt_note(position: str) -> bytes:
    style = f'<style:style style:name="H" style:family="text"><style:text-properties style:text-position="{position}"/></style:style>'
    one, two, er = (f'<text:span text:style-name="H">{texte}</text:span>' for texte in ("1", "2", "er"))
    body = f"<text:p>Ouvert le 4 mai 2027{one} à 8 h, salle de 30 m{two}, dès le 1{er} jour.</text:p>"
    return with_body(odt(body), "content.xml", "<office:automatic-styles>", "</office:automatic-styles>", style)


def html_note() -> bytes:
    return "<p>Ouvert le 4 mai 2027<sup>1</sup> à 8 h, salle de 30 m<sup>2</sup>, dès le 1<sup>er</sup> jour.</p>".encode()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word_note(), "note.docx"),
        (odt_note("super 58%"), "note.odt"),
        (odt_note("33% 58%"), "note.odt"),
        (html_note(), "note.html"),
        (html_note(), "note.md"),
    ],
)
def test_each_format_sets_the_call_of_a_note_apart(data: bytes, name: str) -> None:
    assert ATTENDU in [bloc.texte for bloc in read_document(data, name).blocs]


def test_lowered_figures_are_on_the_line() -> None:
    found = read_document(odt_note("sub 58%"), "note.odt").blocs
    assert any(bloc.texte.startswith("Ouvert le 4 mai 20271 à 8 h, salle de 30 m2") for bloc in found)


def test_a_small_raised_figure_of_a_pdf_is_a_call() -> None:
    content = (
        show([(60, 700, "Ouvert le 4 mai 2027")]) + b"\n" + show([(166.5, 704, "1")], size=6) + b"\n" + show([(172, 700, "au guichet.")])
    )
    (bloc,) = read_document(pdf((content,)), "note.pdf").blocs
    assert bloc.texte == "Ouvert le 4 mai 2027 ¹ au guichet."


@pytest.mark.parametrize(
    ("avant", "expected"), [("mai 2027", True), ("minuit", True), ("(fin)", True), ("30 m", False), ("x", False), ("", False)]
)
def test_a_raised_number_calls_a_note_or_belongs_to_a_unit(avant: str, expected: bool) -> None:
    assert is_call("2", avant) is expected


@pytest.mark.parametrize(
    ("pied", "size", "texts"),
    [
        ("1Heure locale.", 9, ["Ouvert le 4 mai 2027 au guichet.", "Heure locale."]),
        ("1 Heure locale.", 9, ["Ouvert le 4 mai 2027 ¹ au guichet.", "1 Heure locale."]),
        ("2Heure locale.", 9, ["Ouvert le 4 mai 2027 ¹ au guichet.", "2Heure locale."]),
        ("1er mai.", 9, ["Ouvert le 4 mai 2027 ¹ au guichet.", "1er mai."]),
    ],
)
def test_a_pdf_loses_the_number_of_a_note_that_its_page_holds(pied: str, size: float, texts: list[str]) -> None:
    content = (
        show([(60, 700, "Ouvert le 4 mai 2027")]) + b"\n" + show([(166.5, 704, "1")], size=6) + b"\n" + show([(172, 700, "au guichet.")])
    )
    found = read_document(pdf((content + b"\n" + show([(60, 400, pied)], size=size),)), "note.pdf").blocs
    assert [bloc.texte for bloc in found] == texts


@pytest.mark.parametrize(
    ("call", "back"),
    [
        ('<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>', '<a class="sdfootnotesym" href="#sdfootnote1anc">1</a>'),
        ('<sup><a href="#n1">1</a></sup>', '<a href="#retour"><sup>1</sup></a> '),
        ('<sup id="fnref1"><a href="#fn1">1</a></sup>', '<a href="#fnref1">↩</a>'),
        ('<a href="#_ftn1"><span>[1]</span></a>', '<a href="#_ftnref1"><span>[1]</span></a> '),
    ],
)
def test_a_page_loses_the_calls_of_its_notes_and_keeps_the_notes(call: str, back: str) -> None:
    page = f"<p>Ouvert le 4 mai 2027{call} au guichet.</p><div><p>{back}Heure légale.</p></div>"
    blocs = read_document(page.encode(), "note.html").blocs
    assert [(bloc.texte, [suite.lien for suite in bloc.suites]) for bloc in blocs] == [
        ("Ouvert le 4 mai 2027 au guichet.", [""]),
        ("Heure légale.", [""]),
    ]


@pytest.mark.parametrize("link", ['<a href="#page2">2</a>', '<a href="#note">la note</a>', '<a href="https://a.example.fr/#fn1">1</a>'])
def test_links_that_say_something_stay(link: str) -> None:
    (bloc,) = read_document(f"<p>Voir {link}</p>".encode(), "note.html").blocs
    assert any(suite.lien for suite in bloc.suites)


@pytest.mark.parametrize("texte", ["Ouvert[^1].\n\n[^1]: légale", "Ouvert[^1].\n\n[^1]: Heure légale"])
def test_the_notes_of_a_markdown_text_are_its_text(texte: str) -> None:
    assert [bloc.texte for bloc in read_document(texte.encode(), "note.md").blocs] == texte.split("\n\n")
