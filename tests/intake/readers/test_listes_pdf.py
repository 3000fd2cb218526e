"""Lists of an untagged PDF: items by their marks and their indents, numbers told from those that somebody typed."""

import pytest

from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show

LARGE = "Une ligne qui va presque jusqu’au bord droit de la page et donne ainsi sa largeur au texte entier"
LONG = "Un point assez long pour occuper toute la largeur de la page, et même un petit peu plus"

Lignes = list[tuple[float, str, float, str]]
"""Each line of a list: where its mark stands, its mark, where its text stands, its text; an empty mark for the rest of an item."""


def read(lignes: Lignes) -> list[tuple[str, int, str, str]]:
    """Kind, level, mark and text of each block of the list, which stands between two paragraphs."""
    content = [(60.0, 760.0, LARGE), (60.0, 746.0, "et sa suite :")]
    y = 732.0
    for mark_x, mark, text_x, text in lignes:
        content += ([(mark_x, y, mark)] if mark else []) + [(text_x, y, text)]
        y -= 14
    content += [(60.0, y - 14, LARGE), (60.0, y - 28, "et sa fin.")]
    blocs = read_document(pdf([show(content)]), "note.pdf").blocs
    return [(bloc.genre, bloc.niveau, bloc.marque, bloc.texte) for bloc in blocs[1:-1]]


@pytest.mark.parametrize(
    ("lignes", "expected"),
    [
        ([(78, "1.", 96, "Un"), (78, "2.", 96, "Deux")], [("li", 0, "1.", "Un"), ("li", 0, "2.", "Deux")]),
        ([(78, "1.", 96, LONG), (0, "", 96, "et sa suite"), (78, "2.", 96, "Deux")], [("li", 0, "1.", f"{LONG} et sa suite"), ("li", 0, "2.", "Deux")]),
        ([(72, "9.", 96, "Un"), (72, "10.", 96, "Deux")], [("p", 0, "", "9. Un"), ("p", 0, "", "10. Deux")]),
        ([(78, "1.", 96, "Un"), (78, "3.", 96, "Trois")], [("p", 0, "", "1. Un"), ("p", 0, "", "3. Trois")]),
        ([(78, "1.", 96, "Seul")], [("p", 0, "", "1. Seul")]),
        ([(78, "", 78, "1. Un"), (78, "", 78, "2. Deux")], [("p", 0, "", "1. Un"), ("p", 0, "", "2. Deux")]),
        ([(78, "1.", 96, LONG), (0, "", 78, "et sa suite"), (78, "2.", 96, "Deux")], [("p", 0, "", f"1. {LONG} et sa suite"), ("p", 0, "", "2. Deux")]),
        ([(78, "", 78, f"1. {LONG}"), (0, "", 92, "et sa suite"), (78, "", 78, "2. Deux")], [("li", 0, "1.", f"{LONG} et sa suite"), ("li", 0, "2.", "Deux")]),
        ([(78, "o", 96, "Un")], [("li", 0, "o", "Un")]),
        ([(78, "", 78, "o Un")], [("p", 0, "", "o Un")]),
    ],
)  # fmt: skip
def test_numbers_that_white_sets_apart_count_items(lignes: Lignes, expected: list[tuple[str, int, str, str]]) -> None:
    assert read(lignes) == expected


@pytest.mark.parametrize(
    ("indents", "levels"),
    [
        ([78, 78, 78], [0, 0, 0]),
        ([78, 96, 96, 78], [0, 1, 1, 0]),
        ([78, 96, 114, 78], [0, 1, 2, 0]),
        ([78, 96, 114, 96], [0, 1, 2, 1]),
        ([96, 78, 96], [0, 0, 1]),
        ([78, 82, 78], [0, 0, 0]),
        ([78 + 18 * rank for rank in range(11)], [*range(9), 8, 8]),
    ],
)
def test_an_item_is_as_deep_as_its_mark_is_indented(indents: list[float], levels: list[int]) -> None:
    found = read([(x, "-", x + 12, f"Un point {rank}") for rank, x in enumerate(indents)])
    assert [niveau for _, niveau, _, _ in found] == levels


def test_bullets_under_numbers_leave_their_count() -> None:
    found = read([(78, "1.", 96, "Un"), (96, "\\225", 114, "a"), (96, "\\225", 114, "b"), (78, "2.", 96, "Deux")])
    assert found == [("li", 0, "1.", "Un"), ("li", 1, "•", "a"), ("li", 1, "•", "b"), ("li", 0, "2.", "Deux")]


def test_a_second_list_counts_from_one_again() -> None:
    lignes = [(78, f"{number}.", 96, f"Point {rank}") for rank, number in enumerate((1, 2, 1, 2))]
    assert [marque for _, _, marque, _ in read(lignes)] == ["1.", "2.", "1.", "2."]


def test_centred_items_are_not_indented() -> None:
    found = read([(200, "", 200, "- nnnnnnnn"), (187.76, "", 187.76, "- nnnnnnnnnnnn")])
    assert [niveau for _, niveau, _, _ in found] == [0, 0]


def late(*marks: tuple[float, float, str]) -> list[tuple[str, str]]:
    """Kind and text of the blocks between a paragraph and the last one, their marks drawn after all the text."""
    text = [(60, 760, LARGE), (60, 746, "et sa suite :"), (92, 720, "Un"), (92, 706, "Deux"), (60, 670, LARGE), (60, 656, "et sa fin.")]
    return [(bloc.marque, bloc.texte) for bloc in read_document(pdf([show([*text, *marks])]), "note.pdf").blocs][1:]


def test_marks_drawn_after_the_text_are_those_of_their_items() -> None:
    assert late((80, 720, "\\225 "), (80, 706, "\\225 "))[:2] == [("•", "Un"), ("•", "Deux")]


@pytest.mark.parametrize("mark", [(20, 720, "\\225 "), (80, 735, "\\225 "), (300, 720, "\\225 ")])
def test_a_mark_that_stands_elsewhere_is_nobodys(mark: tuple[float, float, str]) -> None:
    assert [marque for marque, _ in late(mark) if marque] == []


def test_a_number_in_a_cell_is_no_mark_of_the_next_one() -> None:
    rows = [(60, "1.", 100, "Oral"), (60, "2.", 100, "Écrit")]
    content = [(x, 700 - 20 * rank, text) for rank, row in enumerate(rows) for x, text in (row[:2], row[2:])]
    blocs = read_document(pdf([show([(60, 760, LARGE), *content, (60, 600, "Fin.")])]), "note.pdf").blocs
    assert [bloc.texte for bloc in blocs if bloc.case] == ["1.", "Oral", "2.", "Écrit"]
