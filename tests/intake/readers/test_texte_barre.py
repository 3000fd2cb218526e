"""What a line strikes through, or a tracked change takes out, is no longer said: the same text in each format that tells."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.prose.document import Bloc
from tests.intake.fichiers import odt, with_body, with_part, word

DIT, GARDE = "Dépôt avant le 6 mai.", "Dépôt avant le 4 ou 6 mai."
TRAIT = '<style:style style:name="B" style:family="text"><style:text-properties {}/></style:style>'
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="B">'
    '<w:name w:val="Barre"/><w:rPr><w:strike/></w:rPr></w:style></w:styles>'
)


def body_of(data: bytes, name: str) -> list[Bloc]:
    """The blocks of the body, without the footnote of the Word file that all these are made of."""
    return [bloc for bloc in read_document(data, name).blocs if bloc.zone == "corps" and bloc.texte != "Une note."]


def said(data: bytes, name: str) -> list[str]:
    return [bloc.texte for bloc in body_of(data, name)]


def run(texte: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{texte}</w:t></w:r>'


def paragraph(look: str) -> str:
    return f"<w:p>{run('Dépôt avant le ')}{run('4 ou ', look)}{run('6 mai.')}</w:p>"


ON, TWICE, OFF = "<w:strike/>", '<w:dstrike w:val="true"/><w:strike w:val="0"/>', '<w:strike w:val="0"/>'


@pytest.mark.parametrize(
    ("look", "expected"), [(ON, DIT), ("<w:dstrike/>", DIT), (TWICE, DIT), (OFF, GARDE), ("", GARDE), ('<w:dstrike w:val="false"/>', GARDE)]
)
def test_word_drops_what_a_run_strikes(look: str, expected: str) -> None:
    assert said(word(paragraph(look)), "note.docx") == [expected]


@pytest.mark.parametrize(("look", "expected"), [("", DIT), (OFF, GARDE)])
def test_word_drops_what_a_style_strikes(look: str, expected: str) -> None:
    data = with_part(word(paragraph(f'<w:rStyle w:val="B"/>{look}')), "word/styles.xml", STYLES)
    assert said(data, "note.docx") == [expected]


def test_a_struck_link_of_word_ends_where_its_field_ends() -> None:
    begin, separate, end = (f'<w:r><w:rPr>{ON}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = '<w:r><w:instrText>HYPERLINK "https://a.example.fr"</w:instrText></w:r>'
    body = f"<w:p>{begin}{instruction}{separate}{run('site', ON)}{end}{run('Mairie')}</w:p>"
    (bloc,) = body_of(word(body), "note.docx")
    assert [(suite.texte, suite.lien) for suite in bloc.suites] == [("Mairie", "")]


def test_word_drops_the_rows_that_a_tracked_change_takes_out() -> None:
    gone = '<w:trPr><w:del w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"/></w:trPr>'
    rows = [("", "CAP", "mai"), (gone, "BEP", "juin"), ("", "BTS", "juillet")]
    table = "".join(
        f"<w:tr>{mark}" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in cells) + "</w:tr>" for mark, *cells in rows
    )
    assert said(word(f"<w:tbl>{table}</w:tbl>"), "note.docx") == ["CAP", "mai", "BTS", "juillet"]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ('style:text-line-through-style="solid"', DIT),
        ('style:text-line-through-type="double"', DIT),
        ('style:text-line-through-style="solid" style:text-line-through-type="single"', DIT),
        ('style:text-line-through-style="none" style:text-line-through-type="none"', GARDE),
    ],
)
def test_opendocument_drops_what_a_style_strikes(look: str, expected: str) -> None:
    data = with_body(
        odt('<text:p>Dépôt avant le <text:span text:style-name="B">4 ou </text:span>6 mai.</text:p>'),
        "content.xml",
        "<office:automatic-styles>",
        "</office:automatic-styles>",
        TRAIT.format(look),
    )
    assert said(data, "note.odt") == [expected]


@pytest.mark.parametrize(
    "texte",
    [
        "Dépôt avant le <del>4</del><ins>6</ins> mai.",
        "Dépôt avant le <s>4</s> 6 mai.",
        "Dépôt avant le <strike><b>4</b> mai</strike> 6 mai.",
        'Dépôt avant le <span style="text-decoration: line-through">4</span> 6 mai.',
        'Dépôt avant le <span style="text-decoration-line: underline line-through; color: red">4</span> 6 mai.',
        "Dépôt avant le <ins>6</ins><del> 4</del> mai.",
    ],
)
@pytest.mark.parametrize("name", ["note.html", "note.md"])
def test_a_page_drops_what_it_strikes(texte: str, name: str) -> None:
    assert said(f"<p>{texte}</p>".encode() if name.endswith("html") else texte.encode(), name) == [DIT]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Dépôt avant le ~~4~~ 6 mai.", DIT),
        ("Dépôt avant le ~~4 et\nle 5~~ 6 mai.", DIT),
        ("Dépôt avant le ~~**4**~~ 6 mai.", DIT),
        ("Dépôt ~~ 4 ~~ mai", "Dépôt ~~ 4 ~~ mai"),
        ("Dépôt ~~4 mai", "Dépôt ~~4 mai"),
        ("Dépôt ~~~4~~~ mai", "Dépôt ~~~4~~~ mai"),
        ("Code `~~4~~` ici", "Code ~~4~~ ici"),
        ("Environ ~4~ mai", "Environ ~4~ mai"),
    ],
)
def test_markdown_drops_what_pairs_of_tildes_strike(texte: str, expected: str) -> None:
    assert said(texte.encode(), "note.md") == [expected]


def odt_with(look: str) -> bytes:
    body = odt('<text:p>Dépôt avant le <text:span text:style-name="B">4 ou </text:span>6 mai.</text:p>')
    return with_body(body, "content.xml", "<office:automatic-styles>", "</office:automatic-styles>", TRAIT.format(look))


TUS = {
    "struck in Word": ("note.docx", word(paragraph(ON)), "note.docx:§1 « 4 ou »"),
    "hidden in Word": ("note.docx", word(paragraph("<w:vanish/>")), "note.docx:§1 « 4 ou »"),
    "a whole paragraph of Word": ("note.docx", word(f"<w:p>{run('Mardi', ON)}</w:p>{paragraph('')}"), "note.docx:§1 « Mardi »"),
    "struck in OpenDocument": ("note.odt", odt_with('style:text-line-through-style="solid"'), "note.odt:§1 « 4 ou »"),
    "hidden in OpenDocument": ("note.odt", odt_with('text:display="none"'), "note.odt:§1 « 4 ou »"),
    "struck in a page": ("note.html", b"<p>Le <s>4 <b>ou</b> </s>6 mai.</p>", "note.html:1 « 4 ou »"),
    "struck by the look of a page": ("note.html", b'<p>Le <i style="text-decoration: line-through">4</i> 6 mai.</p>', "note.html:1 « 4 »"),
    "struck in Markdown": ("note.md", b"Le ~~4 [ou]~~ 6 mai.", "note.md « 4 [ou] »"),
}


@pytest.mark.parametrize(("name", "data", "told"), TUS.values(), ids=TUS)
def test_what_is_left_out_is_told_with_its_place(name: str, data: bytes, told: str) -> None:
    assert read_document(data, name).metadonnees["tus"] == f"texte barré ou masqué, laissé de côté ({told})"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("note.docx", word(paragraph(OFF))),
        ("note.docx", word(f"<w:p>{run('6 mai')}{run(' ', ON)}</w:p>")),
        ("note.html", b'<p>6 mai</p><div hidden>Fermer</div><div style="display: none">Menu</div><script>x</script>'),
        ("note.md", b"Le `~~4~~` 6 mai."),
    ],
)
def test_nothing_left_out_is_nothing_told(name: str, data: bytes) -> None:
    assert "tus" not in read_document(data, name).metadonnees


def test_five_places_are_told_at_most_and_the_first_words_of_each() -> None:
    body = "".join(f"<w:p>{run('Jour')}{run(f'{day} ' + 'long ' * 20, ON)}</w:p>" for day in range(1, 8))
    told = read_document(word(body), "note.docx").metadonnees["tus"]
    assert (told.count("§"), told.count("long"), told.endswith(" ; …)")) == (5, 55, True)
