"""Word and OpenDocument files as blocks."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.prose.document import Document
from tests.intake.fichiers import odt, seed, with_part, word

GRAS = "<w:r><w:rPr><w:b/></w:rPr><w:t>gras</w:t></w:r>"


def read_word(body: str) -> Document:
    return read_document(word(body), "note.docx")


def texts(document: Document) -> list[tuple[str, str, str]]:
    """Kind, mark and text of each block of the body."""
    return [(bloc.genre, bloc.marque, bloc.texte) for bloc in document.blocs if bloc.zone == "corps" and bloc.texte != "Une note."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", [("p", "", "a b\nc")]),
        ('<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>', [("h1", "", "Titre")]),
        ('<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>', [("h2", "", "Titre")]),
        ("<w:p><w:ins><w:r><w:t>mis</w:t></w:r></w:ins><w:del><w:r><w:t>ôté</w:t></w:r></w:del></w:p>", [("p", "", "mis")]),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:t>vu</w:t></w:r></w:p>", [("p", "", "vu")]),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>", [("p", "", "a")]),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E8"/><w:t xml:space="preserve"> a</w:t></w:r></w:p>', [("li", "➔", "a")]),
        ("<w:p><w:r><w:t>{{ x }} &lt;script&gt;</w:t></w:r></w:p>", [("p", "", "{{ x }} <script>")]),
        ("<w:p/><w:p><w:r><w:t>a</w:t></w:r></w:p>", [("p", "", "a")]),
    ],
)
def test_word_paragraphs(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert texts(read_word(body)) == expected


def test_word_emphasis_comes_from_the_run_or_from_a_style() -> None:
    styled = '<w:r><w:rPr><w:rStyle w:val="F"/></w:rPr><w:t>style</w:t></w:r><w:r><w:rPr><w:rStyle w:val="F"/><w:b w:val="0"/></w:rPr><w:t>maigre</w:t></w:r>'
    (bloc,) = [bloc for bloc in read_word(f"<w:p>{GRAS}{styled}</w:p>").blocs if bloc.texte.startswith("gras")]
    assert [(suite.texte, suite.gras) for suite in bloc.suites] == [("grasstyle", True), ("maigre", False)]


def test_word_lists_print_their_bullets_and_numbers() -> None:
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    found = read_word("".join(item.format(level, text) for level, text in ((0, "a"), (1, "b"), (0, "c"))))
    assert texts(found) == [("li", "1.", "a"), ("li", "➔", "b"), ("li", "2.", "c")]


def test_word_links_by_relation_and_by_field() -> None:
    suites = [suite for bloc in read_document(seed("note.docx"), "note.docx").blocs for suite in bloc.suites if suite.lien]
    assert [(suite.texte, suite.lien) for suite in suites] == [("ici", "https://a.example.fr"), ("lien\n➔", "https://b.example.fr")]


def test_word_places_headers_and_metadata() -> None:
    document = read_document(seed("note.docx"), "note.docx")
    assert [str(bloc.lieu) for bloc in document.blocs[:3]] == ["note.docx:§1", "note.docx:§2", "note.docx:§3"]
    assert [(bloc.zone, bloc.texte) for bloc in document.blocs if bloc.zone != "corps"] == [("entete", "Académie")]
    assert document.titre == ""
    assert document.metadonnees["revisions"] == "suivi des modifications (ajouts : 1, suppressions : 1), lu comme accepté"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ('<w:headerReference w:type="default" r:id="rId4"/>', ["Académie"]),
        ('<w:headerReference w:type="first" r:id="rId4"/>', ["Académie"]),
        ('<w:headerReference w:type="even" r:id="rId4"/>', ["Académie"]),
        ('<w:footerReference w:type="default" r:id="rId9"/>', []),
        ("", []),
    ],
)
def test_word_headers_that_no_section_refers_to_are_not_read(reference: str, expected: list[str]) -> None:
    document = read_word(f"<w:p><w:r><w:t>Texte</w:t></w:r></w:p><w:sectPr>{reference}</w:sectPr>")
    assert [bloc.texte for bloc in document.blocs if bloc.zone == "entete"] == expected


def test_word_tables_have_their_cells() -> None:
    cells = [bloc for bloc in read_document(seed("note.docx"), "note.docx").blocs if bloc.case]
    assert [(bloc.genre, bloc.texte, bloc.case.rangee, bloc.case.colonne) for bloc in cells] == [
        ("th", "Tête", 0, 0),
        ("td", "A", 1, 0),
        ("td", "B", 1, 1),
    ]


CELLULE = "<w:tc>{}</w:tc>"
PARAGRAPHE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
TITRE = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([PARAGRAPHE.format("a") + PARAGRAPHE.format("b")], [("p", "", "a"), ("p", "", "b")]),
        ([TITRE.format("a") + PARAGRAPHE.format("b"), PARAGRAPHE.format("c")], [("h2", "", "a"), ("p", "", "b"), ("p", "", "c")]),
        ([TITRE.format("a"), PARAGRAPHE.format("b") + PARAGRAPHE.format("c")], [("td", "", "a"), ("td", "", "b\nc")]),
    ],
)
def test_a_word_table_that_sets_the_page_out_is_no_table(cells: list[str], expected: list[tuple[str, str, str]]) -> None:
    row = "".join(CELLULE.format(cell) for cell in cells)
    assert texts(read_word(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")) == expected


def test_word_text_boxes_come_before_their_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Académie</w:t></w:r></w:p></w:txbxContent>"
    pict = f'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>'
    assert [text for *_, text in texts(read_word(f"<w:p>{pict}<w:r><w:t>Note</w:t></w:r></w:p>"))] == ["Académie", "Note"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:h text:outline-level="2">Titre</text:h>', [("h2", "", "Titre")]),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', [("p", "", "a b c\nd")]),
        ("<text:tracked-changes><text:p>ôté</text:p></text:tracked-changes><text:p>a</text:p>", [("p", "", "a")]),
        ("<text:section><text:p>a</text:p></text:section>", [("p", "", "a")]),
        (
            '<text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list>',
            [("li", "1.", "a"), ("p", "", "b"), ("li", "2.", "c")],
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            [("p", "", "a"), ("p", "", "b")],
        ),
    ],
)
def test_opendocument_paragraphs(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(bloc.genre, bloc.marque, bloc.texte) for bloc in read_document(odt(body), "note.odt").blocs if bloc.zone == "corps"]
    assert found == expected


def liste(*items: str, attributs: str = "") -> str:
    """A list of the file's numbered style; an item that begins with `<` is a list itself."""
    held = (item if item.startswith("<") else f"<text:p>{item}</text:p>" for item in items)
    return (
        f'<text:list text:style-name="L" {attributs}>'
        + "".join(f"<text:list-item>{item}</text:list-item>" for item in held)
        + "</text:list>"
    )


SUITE_DE_L = 'text:continue-list="l"'
NOMMEE = 'xml:id="l"'


@pytest.mark.parametrize(
    ("lists", "marks"),
    [
        ([liste("a", "b"), liste("c")], ["1.", "2.", "1."]),
        ([liste("a", "b", attributs=NOMMEE), liste("c", attributs=SUITE_DE_L)], ["1.", "2.", "3."]),
        ([liste("a", attributs=NOMMEE), liste("x"), liste("b", attributs=SUITE_DE_L)], ["1.", "1.", "2."]),
        ([liste("a", attributs=NOMMEE), liste("b", attributs=f'{SUITE_DE_L} xml:id="m"'), liste("c", attributs='text:continue-list="m"')], ["1.", "2.", "3."]),
        ([liste("a"), liste("b", attributs='text:continue-numbering="true"')], ["1.", "2."]),
        ([liste("a"), liste("b", attributs='text:continue-numbering="false"')], ["1.", "1."]),
        ([liste("a"), liste("b", attributs=SUITE_DE_L)], ["1.", "1."]),
        ([liste("a", attributs=NOMMEE), liste(liste("b"), "c", attributs=SUITE_DE_L)], ["1.", "➔", "2."]),
        ([liste("a", liste("b")), liste("", "c")], ["1.", "➔", "2."]),
        (["<text:list text:style-name='L'><text:list-header><text:p>t</text:p></text:list-header><text:list-item><text:p>a</text:p></text:list-item></text:list>"], ["", "1."]),
    ],
)  # fmt: skip
def test_opendocument_lists_go_on_where_they_say(lists: list[str], marks: list[str]) -> None:
    body = "<text:p>Entre deux.</text:p>".join(lists)
    found = [bloc.marque for bloc in read_document(odt(body), "note.odt").blocs if bloc.zone == "corps" and bloc.texte != "Entre deux."]
    assert found == marks


@pytest.mark.parametrize("forme", ["custom-shape", "rect", "ellipse", "path", "caption"])
@pytest.mark.parametrize("around", ["<text:p>Avant {} après.</text:p>", "<text:p>Avant <draw:g>{}</draw:g> après.</text:p>"])
def test_opendocument_shapes_hold_text_as_frames_do(forme: str, around: str) -> None:
    shape = f"<draw:{forme}><text:p>Aucun retard admis.</text:p></draw:{forme}>"
    found = [bloc.texte for bloc in read_document(odt(around.format(shape)), "note.odt").blocs if bloc.zone == "corps"]
    assert found == ["Aucun retard admis.", "Avant après."]


def test_opendocument_header_footer_title_and_emphasis() -> None:
    document = read_document(seed("note.odt"), "note.odt")
    assert [(bloc.zone, bloc.texte) for bloc in document.blocs if bloc.zone != "corps"] == [("entete", "Académie"), ("pied", "Page 1")]
    assert document.titre == "Note"
    assert [suite.texte for bloc in document.blocs for suite in bloc.suites if suite.gras] == ["Session 2026"]


def test_a_style_based_on_itself_ends() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T1">'
        '<w:name w:val="x"/><w:basedOn w:val="T1"/></w:style></w:styles>'
    )
    assert read_document(with_part(seed("note.docx"), "word/styles.xml", styles), "note.docx").blocs
