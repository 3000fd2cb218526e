"""Faults of content that would make an inaccessible PDF: each said in French before anything is rendered."""

from pathlib import Path

import pytest

from noticegen.pages.pdf import PdfImpossible, render_pdf
from noticegen.pages.pdf_controle import faults
from tests.pages.constructions import CONSTRUCTIONS, PAGE

FAULTS = [
    ("<h2>Sous-titre</h2>", "titre « Sous-titre » de niveau 2 alors qu’un niveau 1 est attendu"),
    ("<h1>Un</h1><h2>Deux</h2><h4>Quatre</h4>", "titre « Quatre » de niveau 4 alors qu’un niveau 3 est attendu"),
    ('<img src="point.png">', "image « point.png » sans texte de remplacement (attribut alt)"),
    ('<img src="point.png" alt=" ">', "image « point.png » sans texte de remplacement (attribut alt)"),
    ('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', "dessin SVG sans titre (élément <title>)"),
    (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>",
        "tableau n° 1 : ses lignes n’ont pas le même nombre de cases (2, 1)",
    ),
    ("<table></table>", "tableau n° 1 : il y manque des lignes ou des cases"),
    ("<table><thead></thead><tbody><tr><td>1</td></tr></tbody></table>", "tableau n° 1 : il y manque des lignes ou des cases"),
    ("<table><tr></tr></table>", "tableau n° 1 : il y manque des lignes ou des cases"),
    ("<table><dt>a<dt>b</table>", "tableau n° 1 : il contient autre chose que des lignes et des cases"),
    (
        '<table><tr><td>1</td></tr></table><table><tr><th rowspan="2">a</th><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>',
        "tableau n° 2 : ses lignes n’ont pas le même nombre de cases (2, 3)",
    ),
    ("<p>1 → 2</p>", "le caractère « → » (U+2192) n’existe pas dans la police Atkinson Hyperlegible : le remplacer"),
    ("<p>😀</p>", "le caractère « 😀 » (U+1F600) n’existe pas dans la police Atkinson Hyperlegible : le remplacer"),
]


@pytest.mark.parametrize(("body", "sentence"), FAULTS)
def test_names_what_to_mend(body: str, sentence: str) -> None:
    assert faults(PAGE.format(body)) == (sentence,)


def test_tells_all_at_once() -> None:
    html = "<html><body>" + "".join(body for body, _ in FAULTS[2:5]) + "</body></html>"
    assert len(faults(html)) == 5


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ("<html><head><title>a</title></head></html>", 'le document n’indique pas sa langue (<html lang="fr">)'),
        ('<html lang="fr"></html>', "le document n’a pas de titre (<title>)"),
        ('<html lang="fr"><title> </title></html>', "le document n’a pas de titre (<title>)"),
    ],
)
def test_wants_a_language_and_a_title(html: str, sentence: str) -> None:
    assert faults(html) == (sentence,)


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_says_nothing_of_what_is_right(construction: str) -> None:
    assert faults(PAGE.format(CONSTRUCTIONS[construction])) == ()


def test_cells_that_span_count_for_all_they_cover() -> None:
    rows = '<tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>'
    assert faults(PAGE.format(f"<table>{rows}</table>")) == ()


def test_hostile_spans_cost_nothing() -> None:
    cells = '<td colspan="999999999" rowspan="999999999">a</td>' * 50
    assert len(faults(PAGE.format(f"<table><tr>{cells}</tr><tr><td>b</td></tr></table>"))) <= 1


def test_no_pdf_is_made_of_it() -> None:
    with pytest.raises(PdfImpossible, match="de niveau 2"):
        render_pdf(PAGE.format("<h2>Sous-titre</h2>"), Path(__file__).parent / "theme")
