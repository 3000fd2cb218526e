"""The header and footer of a PDF of one page, which no other page repeats; what its marks say of them."""

import pytest

from noticegen.intake.reading import read_document
from tests.intake.fichiers import marked, pdf, show

LARGE = "Une ligne qui va presque jusqu’au bord droit de la page et donne ainsi sa largeur au texte entier"
RECTORAT = "Rectorat, 3 place Haute, 88000 Valmont"
SIGNATURE = "Le chef du pôle"


def zones(content: bytes, tree: str = "") -> dict[str, list[str]]:
    """The texts of each margin."""
    blocs = read_document(pdf([content], tree=tree), "note.pdf").blocs
    return {zone: [bloc.texte for bloc in blocs if bloc.zone == zone] for zone in ("entete", "pied")}


def page(*around: tuple[float, float, str]) -> bytes:
    """A title and a text 60 points from the left, with what stands around it as large as the text."""
    text = [(60, 690, LARGE), (60, 676, "et sa suite."), (60, 650, "Aucun retard n’est admis.")]
    return show([(60, 725, "Un titre")], "F2", 18) + b"\n" + show([*text, *around])


def feet(texts: list[str]) -> list[tuple[float, float, str]]:
    """Lines at the very foot of the page."""
    return [(60, 38 + 13 * (len(texts) - rank - 1), text) for rank, text in enumerate(texts)]


@pytest.mark.parametrize(
    "pied",
    [
        [f"{RECTORAT} – Page 1"],
        [f"{RECTORAT} - page 1 / 1"],
        [f"{RECTORAT} – Page 1 sur 1"],
        ["Renseignements : 03 99 00 11 22 | p. 1/1"],
        [RECTORAT, "1"],
        [RECTORAT, "Page 1/1"],
        ["1/1"],
        ["- 1 -"],
        ["Aucun retard n’est admis."],
    ],
)
def test_the_foot_of_a_page_alone_bears_its_number_or_says_again_what_the_text_says(pied: list[str]) -> None:
    found = " ".join(zones(page(*feet(pied)))["pied"])
    assert found == " ".join(pied).replace("- 1", "1")


@pytest.mark.parametrize(
    "fin",
    [
        [SIGNATURE, "Jean Aube"],
        ["Renseignements : 03 99 00 11 22"],
        ["Fait à Valmont, le 3 mai"],
        [RECTORAT],
        ["Le dossier tient en une page 1"],
        ["Voir la page 1"],
        ["Les candidats sont au nombre de 1/1"],
    ],
)
def test_the_last_line_of_a_text_is_no_footer(fin: list[str]) -> None:
    assert zones(page(*feet(fin)))["pied"] == []


@pytest.mark.parametrize(
    ("entete", "apart"),
    [
        (["Académie de Valmont", "Division des examens"], True),
        (["Académie de Valmont", "Tél. : 03 99 00 11 22"], False),
        (["Académie de Valmont", "Page 1/1"], True),
        (["Académie de Valmont", "Division des examens", "Bureau 4"], True),
        (["Académie de Valmont", "Le recteur", "à", "Mesdames et Messieurs les candidats"], False),
        (["Les inscriptions sont closes. On peut lire son dossier"], False),
        (["Les inscriptions sont closes."], False),
    ],
)
def test_the_head_of_a_page_alone_stands_outside_its_text_above_the_title(entete: list[str], apart: bool) -> None:
    found = zones(page(*[(60, 795 - 13 * rank, text) for rank, text in enumerate(entete)]))
    assert " ".join(found["entete"]) == (" ".join(entete) if apart else "")


@pytest.mark.parametrize("y", [772, 765])
def test_a_letterhead_typed_where_the_text_begins_is_text(y: float) -> None:
    assert zones(page((60, y, "Académie de Valmont")))["entete"] == []


def test_a_line_set_otherwise_under_a_head_is_text() -> None:
    head = [(60, 795, "Académie de Valmont"), (60, 782, "Division des examens"), (240, 769, "Avis officiel")]
    assert zones(page(*head))["entete"] == []


@pytest.mark.parametrize(
    ("notes", "apart"), [(["Heure légale.", "Heure locale."], False), (["Rectorat de Valmont", "Division des examens"], True)]
)
def test_small_print_at_the_foot_that_makes_sentences_is_text(notes: list[str], apart: bool) -> None:
    assert zones(page() + b"\n" + show(feet(notes), size=8))["pied"] == (notes if apart else [])


def test_a_title_at_the_top_of_the_page_is_text() -> None:
    content = show([(60, 795, "Note aux candidats")], "F2", 18) + b"\n" + show([(60, 700, LARGE), (60, 686, "et sa suite.")])
    assert zones(content)["entete"] == []


def test_letter_paper_has_a_foot_where_it_has_a_head() -> None:
    found = zones(page((60, 795, "Académie de Valmont"), (60, 38, RECTORAT)))
    assert (found["entete"], found["pied"]) == (["Académie de Valmont"], [RECTORAT])
    assert zones(page((60, 795, "Académie de Valmont"), (60, 38, SIGNATURE)))["pied"] == []


TEXTE = [(60.0, 640.0, "Une note."), (60.0, 200.0, "Sa fin.")]


@pytest.mark.parametrize(
    ("marque", "y", "zone"),
    [
        ("/Artifact <</Type/Pagination/Subtype/Footer>> BDC", 300, "pied"),
        ("/Artifact <</Attached[/Top]/Type/Pagination/BBox[0 0 9 9]>> BDC", 300, "entete"),
        ("/Artifact BMC", 660, "entete"),
        ("/Artifact BMC", 180, "pied"),
        ("/Artifact BMC", 300, ""),
        ("/Artifact <</Type/Layout/Subtype/Footer>> BDC", 300, ""),
        ("/Span BMC", 660, ""),
    ],
)
@pytest.mark.parametrize("tree", ["", "<</S/P/Pg 5 0 R/K[0]>><</S/P/Pg 5 0 R/K[1]>>"])
def test_a_mark_tells_a_margin_wherever_it_stands(marque: str, y: float, zone: str, tree: str) -> None:
    content = marked(*TEXTE) + f"\n{marque} ".encode() + show([(60, y, "Rectorat")]) + b" EMC"
    found = zones(content, tree)
    assert [name for name, texts in found.items() if texts == ["Rectorat"]] == ([zone] if zone else [])
