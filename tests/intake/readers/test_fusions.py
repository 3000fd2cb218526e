"""Merged cells: the same table whatever the format, each row whole, each merge told."""

from collections.abc import Callable

import pytest

from noticegen.facts.faute import Fautes
from noticegen.intake.reading import read_document
from noticegen.prose.document import Document
from tests.intake.fichiers import marked, odt, pdf, show, word

TABLE = {
    0: ["Examen", "Dates", None, "Bureau"],
    1: ["Examen", "Ouverture", "Clôture", "Bureau"],
    2: ["CAP", "3 mai", "9 mai", "Bureau 3"],
    3: ["CAP", "4 mai", "8 mai", "Bureau 3"],
    4: ["BTS", "5 mai", "7 mai", "Bureau 4"],
}
"""Two rows of heads; « Examen », « Bureau », « CAP » and « Bureau 3 » span two rows, « Dates » two columns."""


def docx_table() -> bytes:
    def cell(texte: str, look: str = "") -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr><w:p><w:r><w:t>{texte}</w:t></w:r></w:p></w:tc>"

    start, goes_on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    rows = [
        cell("Examen", start) + cell("Dates", wide) + cell("Bureau", start),
        cell("", goes_on) + cell("Ouverture") + cell("Clôture") + cell("", goes_on),
        cell("CAP", start) + cell("3 mai") + cell("9 mai") + cell("Bureau 3", start),
        cell("", goes_on) + cell("4 mai") + cell("8 mai") + cell("caché", goes_on),
        cell("BTS") + cell("5 mai") + cell("7 mai") + cell("Bureau 4"),
    ]
    return word("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")


def odt_table() -> bytes:
    def cell(texte: str, spans: str = "") -> str:
        return f"<table:table-cell {spans}><text:p>{texte}</text:p></table:table-cell>"

    tall, wide, covered = 'table:number-rows-spanned="2"', 'table:number-columns-spanned="2"', "<table:covered-table-cell/>"
    rows = [
        cell("Examen", tall) + cell("Dates", wide) + covered + cell("Bureau", tall),
        covered + cell("Ouverture") + cell("Clôture") + covered,
        cell("CAP", tall) + cell("3 mai") + cell("9 mai") + cell("Bureau 3", tall),
        covered + cell("4 mai") + cell("8 mai") + covered,
        cell("BTS") + cell("5 mai") + cell("7 mai") + cell("Bureau 4"),
    ]
    return odt("<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>")


def html_table() -> bytes:
    rows = [
        "<td rowspan=2>Examen<td colspan=2>Dates<td rowspan=2>Bureau",
        "<td>Ouverture<td>Clôture",
        "<td rowspan=2>CAP<td>3 mai<td>9 mai<td rowspan=2>Bureau 3",
        "<td>4 mai<td>8 mai",
        "<td>BTS<td>5 mai<td>7 mai<td>Bureau 4",
    ]
    return f"<!DOCTYPE html>\n<table>{''.join(f'<tr>{row}' for row in rows)}</table>".encode()


def pdf_table() -> bytes:
    tall, wide = "/A<</O/Table/RowSpan 2>>", "/A[<</O/Table/ColSpan 2>>]"
    rows = [
        [("Examen", tall), ("Dates", wide), ("Bureau", tall)],
        [("Ouverture", ""), ("Clôture", "")],
        [("CAP", tall), ("3 mai", ""), ("9 mai", ""), ("Bureau 3", tall)],
        [("4 mai", ""), ("8 mai", "")],
        [("BTS", ""), ("5 mai", ""), ("7 mai", ""), ("Bureau 4", "")],
    ]
    texts = [(60 + 100 * column, 700 - 20 * rank, texte) for rank, row in enumerate(rows) for column, (texte, _) in enumerate(row)]
    numbers = iter(range(len(texts)))
    tree = "".join("<</S/TR/K[" + "".join(f"<</S/TD{span}/K[{next(numbers)}]>>" for _, span in row) + "]>>" for row in rows)
    return pdf([marked(*texts)], tree=f"<</S/Table/Pg 5 0 R/K[{tree}]>>")


FILES = [("note.docx", docx_table), ("note.odt", odt_table), ("note.html", html_table), ("note.pdf", pdf_table)]


def rows_of(document: Document) -> dict[int, list[str | None]]:
    """The texts of each row by column, None where there is no cell."""
    cells = {(bloc.case.rangee, bloc.case.colonne): bloc.texte for bloc in document.blocs if bloc.case}
    order = [(bloc.case.rangee, bloc.case.colonne) for bloc in document.blocs if bloc.case]
    assert order == sorted(order)
    return {row: [cells.get((row, column)) for column in range(4)] for row in sorted({row for row, _ in cells})}


@pytest.mark.parametrize(("name", "make"), FILES)
def test_a_merged_cell_is_said_in_each_row_that_it_spans(name: str, make: Callable[[], bytes]) -> None:
    assert rows_of(read_document(make(), name)) == TABLE


@pytest.mark.parametrize(("name", "make"), FILES)
def test_a_merge_is_told_with_its_places(name: str, make: Callable[[], bytes]) -> None:
    told = read_document(make(), name).metadonnees["fusions"]
    assert told.startswith(f"cellules fusionnées ({name}:")
    assert told.endswith(", répétées à chaque rangée, dans leur première colonne")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><td rowspan=9>a<td>b<tr><td>c", {0: ["a", "b"], 1: ["a", "c"]}),
        ("<tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d", {0: ["a", "b"], 2: ["c", "d"]}),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c", {0: ["a", None, "b"], 1: ["a", None, "c"]}),
        ("<tr><td rowspan=3>a<td>b<tr><td rowspan=2>c<tr><td hidden>d", {0: ["a", "b"], 1: ["a", "c"]}),
        ("<tr><td rowspan=2><td>b<tr><td>c", {0: [None, "b"], 1: [None, "c"]}),
    ],
)
def test_spans_end_with_their_table(table: str, expected: dict[int, list[str | None]]) -> None:
    found = rows_of(read_document(f"<!DOCTYPE html>\n<p>Note</p><table>{table}</table>".encode(), "note.html"))
    assert {row: [*cells[: len(expected[row])]] for row, cells in found.items()} == expected


@pytest.mark.parametrize(
    "text", ["<p>Rien</p>", "<table><tr><td>a<td>b</table>", "<table><tr><td colspan=2>a<tr><td>b<td><table><tr><td>c</table></table>"]
)
def test_where_nothing_is_merged_nothing_is_told(text: str) -> None:
    assert "fusions" not in read_document(f"<!DOCTYPE html>\n{text}".encode(), "note.html").metadonnees


@pytest.mark.parametrize(
    ("texte", "columns", "rows", "limit"), [("mot " * 5000, 1, 90, "250 000 caractères"), ("m", 5, 1200, "6 000 paragraphes")]
)
def test_a_cell_that_spans_too_much_is_refused(texte: str, columns: int, rows: int, limit: str) -> None:
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>{texte}</w:t></w:r></w:p></w:tc>' * columns
    under = "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>" * columns
    own = "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>"
    with pytest.raises(Fautes) as error:
        read_document(word(f"<w:tbl><w:tr>{first}{own}</w:tr>{f'<w:tr>{under}{own}</w:tr>' * rows}</w:tbl>"), "note.docx")
    assert f"{limit}, cellules fusionnées répétées" in str(error.value).replace("\u00a0", " ").replace("\u202f", " ")


COLONNES, LIGNES = (60, 200, 340), (700, 670, 640)


def ruled(*rules: str) -> list[list[str | None]]:
    """The rows of a table of three columns drawn with these rules; its second row has nothing under « CAP »."""
    rows = [("CAP", "3 mai", "Bureau 3"), ("", "4 mai", "Bureau 4"), ("BTS", "5 mai", "Bureau 5")]
    texts = [(x, y, text) for y, row in zip(LIGNES, rows, strict=True) for x, text in zip(COLONNES, row, strict=True) if text]
    content = show([*texts, (60, 500, "Fin de la note.")]) + b"\n" + "\n".join(rules).encode()
    found = rows_of(read_document(pdf([content]), "note.pdf"))
    return [cells[:3] for cells in found.values()]


CUT = "60 688 m 195 688 l S"
UNDER = "195 688 m 480 688 l S"
WHOLE = [["CAP", "3 mai", "Bureau 3"], ["CAP", "4 mai", "Bureau 4"], ["BTS", "5 mai", "Bureau 5"]]
EMPTY = [["CAP", "3 mai", "Bureau 3"], [None, "4 mai", "Bureau 4"], ["BTS", "5 mai", "Bureau 5"]]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([UNDER], WHOLE),
        (["195 687.5 140 1 re f", "335 687.5 145 1 re f"], WHOLE),
        (["195 688 140 20 re S 335 688 145 20 re S"], WHOLE),
        (["q 1 0 0 1 100 88 cm 95 600 m 380 600 l S Q"], WHOLE),
        (["q 195 688 285 100 re W n Q"], EMPTY),
        ([], EMPTY),
        ([UNDER, CUT], EMPTY),
        (["50 688 m 480 688 l S"], EMPTY),
        (["195 688 m 335 688 l S"], EMPTY),
        (["200 698.5 m 230 698.5 l S 340 698.5 m 390 698.5 l S"], EMPTY),
        (["195 710 m 480 710 l S"], EMPTY),
        (["195 600 m 195 800 l S"], EMPTY),
    ],
)
def test_a_cell_under_which_no_rule_is_drawn_spans_the_rows_of_an_untagged_table(
    rules: list[str], expected: list[list[str | None]]
) -> None:
    assert ruled(*rules) == expected


def test_a_cell_of_an_untagged_table_may_span_three_rows() -> None:
    rows = [("CAP", "a", "b"), ("", "c", "d"), ("", "e", "f"), ("BTS", "g", "h")]
    texts = [(x, 700 - 30 * rank, text) for rank, row in enumerate(rows) for x, text in zip(COLONNES, row, strict=True) if text]
    content = show([*texts, (60, 500, "Fin de la note.")]) + b"\n195 688 m 480 688 l S 195 658 m 480 658 l S 50 628 m 480 628 l S"
    document = read_document(pdf([content]), "note.pdf")
    assert [bloc.texte for bloc in document.blocs if bloc.case and not bloc.case.colonne] == ["CAP", "CAP", "CAP", "BTS"]
    assert document.metadonnees["fusions"].startswith("cellules fusionnées (note.pdf:p1)")


def test_a_cell_that_goes_on_with_nothing_above_it_keeps_its_words() -> None:
    def cell(texte: str, look: str = "<w:vMerge/>") -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr><w:p><w:r><w:t>{texte}</w:t></w:r></w:p></w:tc>"

    rows = [cell("CAP") + cell("3 mai", ""), cell("BEP") + cell("4 mai", ""), cell("") + cell("5 mai", "")]
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    assert rows_of(read_document(word(f"<w:tbl>{table}</w:tbl>"), "note.docx")) == {
        0: ["CAP", "3 mai", None, None],
        1: ["BEP", "4 mai", None, None],
        2: [None, "5 mai", None, None],
    }


def test_the_words_that_a_merged_cell_covers_are_told() -> None:
    assert read_document(docx_table(), "note.docx").metadonnees["tus"].endswith(" « caché »)")
