"""Ruled tables of an untagged PDF: the rules say which cells there are, wherever the texts stand in them."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.prose.document import Document
from tests.intake.fichiers import pdf, show

COLONNES = (50, 170, 290, 410, 530)
RANGEES = (720, 690, 660, 630, 600)
FIN = (60, 400, "Fin de la note.")

Texte = tuple[float, float, str]


def rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{x1} {y1} m {x2} {y2} l S"


def across(y: float, start: int = 0, end: int = 4) -> str:
    """A rule at this height from one column's left to another's."""
    return rule(COLONNES[start], y, COLONNES[end], y)


def down(column: int, start: int = 0, end: int = 4) -> str:
    """A rule on the left of a column from the top of one row to the top of another."""
    return rule(COLONNES[column], RANGEES[start], COLONNES[column], RANGEES[end])


CADRE = [across(RANGEES[0]), across(RANGEES[4]), down(0), down(4)]
PLEINE = [*CADRE, *map(across, RANGEES[1:4]), *map(down, (1, 2, 3))]


def read(texts: list[Texte], rules: list[str]) -> Document:
    return read_document(pdf([show([*texts, FIN]) + b"\n" + "\n".join(rules).encode()]), "note.pdf")


def rows(document: Document) -> list[dict[int, str]]:
    """The texts of the table, by column, of each row that has some."""
    found: dict[int, dict[int, str]] = {}
    for bloc in document.blocs:
        if bloc.case:
            found.setdefault(bloc.case.rangee, {})[bloc.case.colonne] = bloc.texte
    return list(found.values())


def at(row: float, column: int, text: str) -> Texte:
    """A text at a height told in rows, on the left of a column."""
    return COLONNES[column] + 6, RANGEES[0] - 30 * row - 18, text


TETE = [at(0.5, 0, "Examen"), at(0, 1, "Inscription"), at(0.5, 3, "Bureau"), at(1, 1, "Ouverture"), at(1, 2, "Clôture")]
CORPS = [
    at(2.5, 0, "CAP"),
    at(2, 1, "3 mai"),
    at(2, 2, "5 juin"),
    at(2, 3, "DEC 1"),
    at(3, 1, "4 mai"),
    at(3, 2, "6 juin"),
    at(3, 3, "DEC 2"),
]


def test_a_head_of_two_rows_and_cells_set_in_the_middle_of_their_rows_are_read_as_they_are_ruled() -> None:
    rules = [*CADRE, down(1), down(3), down(2, 1), across(RANGEES[1], 1, 3), across(RANGEES[2]), across(RANGEES[3], 1)]
    assert rows(read([*TETE, *CORPS], rules)) == [
        {0: "Examen", 1: "Inscription", 3: "Bureau"},
        {0: "Examen", 1: "Ouverture", 2: "Clôture", 3: "Bureau"},
        {0: "CAP", 1: "3 mai", 2: "5 juin", 3: "DEC 1"},
        {0: "CAP", 1: "4 mai", 2: "6 juin", 3: "DEC 2"},
    ]


def test_a_row_of_one_cell_from_side_to_side_is_one_of_the_table() -> None:
    texts = [at(row, column, f"{row} mai {2027 + column}") for row in (0, 1, 3) for column in range(4)]
    rules = [*CADRE, *map(across, RANGEES[1:4]), *(down(column, *part) for column in (1, 2, 3) for part in ((0, 2), (3, 4)))]
    document = read([*texts, at(2, 0, "Session de remplacement")], rules)
    assert [len(row) for row in rows(document)] == [4, 4, 1, 4]
    assert rows(document)[2] == {0: "Session de remplacement"}
    assert document.metadonnees["fusions"].startswith("cellules fusionnées (note.pdf:p1)")


def test_lines_of_a_cell_stay_together_whatever_stands_beside_them() -> None:
    texts = [
        at(0, 0, "Jour"), at(0, 1, "Matin"), at(0, 2, "Soir"),
        at(1, 0, "Jeudi 25"), at(0.85, 1, "Histoire et"), at(1.25, 1, "géographie, 9h"), at(0.85, 2, "Sciences,"), at(1.25, 2, "13h"),
        at(2, 1, "Rien le matin"), at(3, 0, "Samedi 27"),
    ]  # fmt: skip
    assert rows(read(texts, PLEINE)) == [
        {0: "Jour", 1: "Matin", 2: "Soir"},
        {0: "Jeudi 25", 1: "Histoire et géographie, 9h", 2: "Sciences, 13h"},
        {1: "Rien le matin"},
        {0: "Samedi 27"},
    ]


@pytest.mark.parametrize(
    "rules",
    [
        [f"{x} {y} 119.5 29.5 re S" for x in COLONNES[:4] for y in RANGEES[1:]],
        [
            *(f"{x} {y} 119.4 0.5 re f" for x in COLONNES[:4] for y in RANGEES),
            *(f"{x} {y} 0.5 29.4 re f" for x in COLONNES for y in RANGEES[1:]),
            *(f"{x} {y} 0.5 0.5 re f" for x in COLONNES for y in RANGEES),
        ],
        [*CADRE[:2], *map(across, RANGEES[1:4]), *map(down, (1, 2, 3))],
        ["q 0.5 0 0 0.5 0 0 cm", *(f"{2 * x} {1200} {238} {240} re S" for x in COLONNES[:4]), *(f"100 {2 * y} m 1060 {2 * y} l S" for y in RANGEES), "Q"],
    ],
    ids=["a box a cell", "thin boxes and their corners", "open at its sides", "another scale"],
)  # fmt: skip
def test_however_a_grid_is_drawn(rules: list[str]) -> None:
    texts = [
        at(row, column, f"{row}{column}")
        for row in range(4)
        for column in range(4)
        if (row, column) not in ((0, 0), (1, 1), (2, 0), (2, 1), (2, 2))
    ]
    assert rows(read(texts, rules)) == [
        {1: "01", 2: "02", 3: "03"},
        {0: "10", 2: "12", 3: "13"},
        {3: "23"},
        {0: "30", 1: "31", 2: "32", 3: "33"},
    ]


@pytest.mark.parametrize(
    ("texts", "rules"),
    [
        ([at(0, 0, "Un texte seul dans un cadre")], PLEINE),
        ([at(0, 0, "Un texte"), at(1, 0, "sous un autre")], CADRE),
        ([at(0, 0, "Un texte qui passe"), (200, 702, "par-dessus tous les filets de la page, jusqu’au bord")], PLEINE),
        ([at(0, 0, "Un texte"), at(0, 1, "et un autre")], [down(1), across(RANGEES[0])]),
        ([at(0, 0, "Un texte"), at(0, 1, "et un autre")], [*PLEINE, *(rule(9, 3.2 * y, 590, 3.2 * y) for y in range(260))]),
    ],
    ids=["one cell", "a box", "text over the rules", "a corner", "too many rules"],
)  # fmt: skip
def test_rules_that_hold_no_cells_make_no_table(texts: list[Texte], rules: list[str]) -> None:
    assert rows(read(texts, rules)) == []


def test_rows_that_no_rule_parts_are_told_by_their_places() -> None:
    texts = [at(row, column, f"{row} mai {2027 + column}") for row in range(4) for column in range(4)]
    found = rows(read(texts, [*CADRE, across(RANGEES[1]), *map(down, (1, 2, 3))]))
    assert [len(row) for row in found] == [4, 4, 4, 4]


@pytest.mark.parametrize("ruled", [(0,), (0, 2)], ids=["the head", "every other row"])
def test_columns_that_rules_leave_open_are_told_by_their_places(ruled: tuple[int, ...]) -> None:
    texts = [at(row, column, f"{row} mai {2027 + column}") for row in range(4) for column in range(4)]
    rules = [*CADRE, *map(across, RANGEES[1:4]), *(down(column, row, row + 1) for row in ruled for column in (1, 2, 3))]
    assert [len(row) for row in rows(read(texts, rules))] == [4, 4, 4, 4]


def test_rules_in_the_middle_of_a_table_leave_its_other_rows_in_it() -> None:
    texts = [at(row, column, f"{row} mai {2027 + column}") for row in range(4) for column in range(3)]
    found = rows(read(texts, [f"{COLONNES[column]} {RANGEES[2]} 119 29 re S" for column in (1, 2)]))
    assert [len(row) for row in found] == [3, 3, 3, 3]


def test_a_grid_around_another_sets_the_page_out() -> None:
    texts = [at(row, column, f"{row} mai {2027 + column}") for row in range(4) for column in range(4)]
    around = ["20 100 560 700 re S", rule(545, 100, 545, 800), rule(20, 300, 580, 300)]
    assert [len(row) for row in rows(read(texts, [*PLEINE, *around]))] == [4, 4, 4, 4]
