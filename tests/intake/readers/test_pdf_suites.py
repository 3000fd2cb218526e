"""Ruled tables of an untagged PDF that go on over a page."""

import pytest

from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show

COLONNES = (50, 170, 290, 410)
HAUT, BAS, PAS = 770, 100, 30
LONGUE = 50
TETE = ["Jour", "Matin", "Soir"]
TEXTE = "Une phrase de la note"

Rangee = list[str]


def texts_of(cell: str, x: float, y: float) -> list[tuple[float, float, str]]:
    return [(x + 6, y - 12 - 13 * rank, line) for rank, line in enumerate(cell.split("/")) if line]


def page(rows: list[Rangee], top: float, foot: str, columns: tuple[int, ...] = COLONNES, step: int = PAS) -> bytes:
    """A page on which these rows stand from this height on, each closed by rules; « / » parts the lines of a cell."""
    texts: list[tuple[float, float, str]] = [(60, 40, foot)]
    rules = [f"{x} {top} m {x} {top - step * len(rows)} l S" for x in columns] if len(rows[0]) > 1 else [f"50 {top - step} 360 {step} re S"]
    for rank, row in enumerate(rows):
        rules.append(f"{columns[0]} {top - step * rank} m {columns[-1]} {top - step * rank} l S")
        texts += [text for cell, x in zip(row, columns, strict=False) for text in texts_of(cell, x, top - step * rank)]
    rules.append(f"{columns[0]} {top - step * len(rows)} m {columns[-1]} {top - step * len(rows)} l S")
    return show(texts) + b"\n" + "\n".join(rules).encode()


def rows_of(*pages: bytes) -> list[tuple[int, list[str]]]:
    """For each row, its table and its texts."""
    found: dict[tuple[int, int], list[str]] = {}
    for bloc in read_document(pdf(pages), "note.pdf").blocs:
        if bloc.case:
            found.setdefault((bloc.case.tableau, bloc.case.rangee), []).append(bloc.texte)
    return [(table, row) for (table, _), row in found.items()]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([["1 mai", "Dessin", "Chant"]], [["2 mai", "Calcul", "Danse"]], [["1 mai", "Dessin", "Chant"], ["2 mai", "Calcul", "Danse"]]),
        ([["1 mai", "Dessin", "Chant"]], [TETE, ["2 mai", "Calcul", "Danse"]], [["1 mai", "Dessin", "Chant"], ["2 mai", "Calcul", "Danse"]]),
        ([["1 mai", "Dessin, calcul et/chant, de 9 heures à", "Chant"]], [["", "11 heures", ""]], [["1 mai", "Dessin, calcul et chant, de 9 heures à 11 heures", "Chant"]]),
        ([["1 mai", "Dessin", "Chant"]], [["", "Calcul", "Danse"]], [["1 mai", "Dessin", "Chant"], ["1 mai", "Calcul", "Danse"]]),
        ([["1 mai", "Dessin", ""]], [["2 mai", "", "Danse"]], [["1 mai", "Dessin"], ["2 mai", "Danse"]]),
        ([["Le premier jour du/mois de mai, dès les", "Dessin et peinture à", "Chant"]], [["neuf heures", "la gouache", ""]], [["Le premier jour du mois de mai, dès les neuf heures", "Dessin et peinture à la gouache", "Chant"]]),
        ([["1 mai", "Dessin", "Chant"]], [["Les jours de remplacement"]], [["1 mai", "Dessin", "Chant"], ["Les jours de remplacement"]]),
    ],
    ids=["a row", "the head again", "a row cut", "a cell that spans both pages", "empty cells", "a row cut from its first cell on", "one cell from side to side"],
)  # fmt: skip
def test_a_table_goes_on_over_the_page(before: list[Rangee], after: list[Rangee], expected: list[list[str]]) -> None:
    found = rows_of(page([TETE, *before], BAS + 120, "1/2"), page(after, HAUT, "2/2"))
    assert found == [(0, TETE), *((0, row) for row in expected)]


def test_a_table_goes_on_over_two_pages() -> None:
    rows = [[f"{day} mai", f"Dessin {day}", f"Chant {day}"] for day in range(1, 41)]
    found = rows_of(
        page([TETE, *rows[:3]], BAS + 130, "1/3"), page([TETE, *rows[3:23]], HAUT, "2/3"), page([TETE, *rows[23:]], HAUT, "3/3")
    )
    assert found == [(0, TETE), *((0, row) for row in rows)]


def test_a_last_row_of_long_cells_is_one_row() -> None:
    last = ["Les jours/de la/semaine", "dessin/calcul/danse", "chant/lecture/musique"]
    found = rows_of(
        page([TETE, ["1 mai", "Dessin", "Chant"], ["2 mai", "Calcul", "Danse"]], BAS + 120, "1/2"), page([last], HAUT, "2/2", step=LONGUE)
    )
    assert found[-1] == (0, [cell.replace("/", " ") for cell in last])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (show([(60, 60, TEXTE)]), b""),
        (b"", show([(60, 790, TEXTE)])),
    ],
    ids=["text under it", "text over the other"],
)
def test_tables_that_a_text_parts_are_two(first: bytes, second: bytes) -> None:
    one, other = page([TETE, ["1 mai", "Dessin", "Chant"]], BAS + 70, "1/2"), page([["2 mai", "Calcul", "Danse"]] * 2, HAUT, "2/2")
    found = rows_of(one + b"\n" + first, second + b"\n" + other)
    assert [table for table, _ in found] == [0, 0, 1, 1]


def test_a_table_of_other_columns_is_another() -> None:
    one, other = page([TETE, ["1 mai", "Dessin", "Chant"]], BAS + 70, "1/2"), page([["2 mai", "Calcul"]] * 2, HAUT, "2/2", (50, 230, 410))
    assert [table for table, _ in rows_of(one, other)] == [0, 0, 1, 1]
