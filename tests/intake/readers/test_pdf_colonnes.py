"""A PDF set in two columns: each column is as wide as its own lines, whatever stands above both."""

import pytest

from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show

HAUT = "Une ligne qui va presque jusqu’au bord droit de la page, au-dessus de deux colonnes étroites"
PARAGRAPHE = ["Chacun vient avec une carte", "à son nom et avec de quoi", "écrire, signe la feuille que", "l’on tend et sort."]
ENTIER = " ".join(PARAGRAPHE)
GAUCHE, DROITE, PAS, BLANC = 60.0, 320.0, 14.0, 10.0


def column(x: float, paragraphs: list[list[str]]) -> list[tuple[float, float, str]]:
    """Paragraphs under one another from the same height, white between them."""
    places: list[tuple[float, float, str]] = []
    y = 680.0
    for lines in paragraphs:
        for line in lines:
            places.append((x, y, line))
            y -= PAS
        y -= BLANC
    return places


def read(left: list[list[str]], right: list[list[str]]) -> list[str]:
    places = [(GAUCHE, 720.0, HAUT), *column(GAUCHE, left), *column(DROITE, right)]
    return [bloc.texte for bloc in read_document(pdf((show(places),)), "note.pdf").blocs]


def test_the_lines_of_a_column_are_joined_though_a_wide_line_stands_above() -> None:
    assert read([PARAGRAPHE] * 3, [PARAGRAPHE] * 2) == [HAUT, *[ENTIER] * 5]


@pytest.mark.parametrize(
    ("cut", "rest", "whole"),
    [
        ("écrire, signe la feuille que", ["l’on tend et sort."], [ENTIER]),
        ("https://www.orvaux.fr/les-", ["4-pages/note.pdf ou sort."], [" ".join([*PARAGRAPHE[:2], "https://www.orvaux.fr/les-4-pages/note.pdf ou sort."])]),
        ("écrire, et voilà tout.", ["Un autre paragraphe suit."], [" ".join([*PARAGRAPHE[:2], "écrire, et voilà tout."]), "Un autre paragraphe suit."]),
    ],
)  # fmt: skip
def test_a_paragraph_goes_on_at_the_head_of_the_next_column(cut: str, rest: list[str], whole: list[str]) -> None:
    found = read([PARAGRAPHE, PARAGRAPHE, [*PARAGRAPHE[:2], cut]], [rest, PARAGRAPHE, PARAGRAPHE])
    assert found == [HAUT, ENTIER, ENTIER, *whole, ENTIER, ENTIER]


def test_blocks_of_names_side_by_side_are_no_columns_of_text() -> None:
    left, right = ["Rectorat d’Orvaux", "Service des examens", "4 quai Haut"], ["Madame Aube", "Bureau 12", "Tél. 01 99 00 11 22"]
    assert all(line in "\n".join(read([left], [right])) for line in (*left, *right))
    assert not any("examens 4 quai" in text or "12 Tél." in text for text in read([left], [right]))
