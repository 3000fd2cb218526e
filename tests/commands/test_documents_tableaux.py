"""Tables of a document that arrives: rows and columns known by what they say, words and days that left their place."""

import pytest

from tests.commands.montclar import APRES, AVANT, Edit, blocking, columns_exchanged, exchanged, replaced, upside_down

PARTAGE = """
## Épreuves écrites

| Diplôme | Épreuve | Date |
|---|---|---|
| {A} | Dessin d’art | {un} |
| {B} | Technologie | {deux} |
| Reliure | Dessin d’art | {trois} |
| {C} | Technologie | {quatre} |
"""
JOURS = {"un": "5 mai 2026", "deux": "6 mai 2026", "trois": "11 mai 2026", "quatre": "12 mai 2026"}
HIER = {"un": "6 mai 2025", "deux": "7 mai 2025", "trois": "12 mai 2025", "quatre": "13 mai 2025"}
REPETES = {"A": "Verrerie", "B": "Verrerie", "C": "Reliure"}


@pytest.mark.parametrize(
    ("jours", "expected"),
    [
        (JOURS, []),
        (JOURS | {"quatre": HIER["quatre"]}, ["date-inchangee"]),
        (JOURS | {"un": JOURS["trois"], "trois": JOURS["un"]}, ["ordre-change", "ordre-change"]),
    ],
    ids=["moved on", "one left", "two exchanged"],
)
def test_rows_that_share_a_label_are_known_by_the_next_cell_too(jours: dict[str, str], expected: list[str]) -> None:
    before = AVANT + PARTAGE.format(**REPETES, **HIER)
    assert blocking(APRES + PARTAGE.format(**REPETES, **jours), before) == expected


HORAIRES = """
## Horaires des épreuves écrites

| Jour | Matin | Après-midi |
|---|---|---|
| {un} | Dessin d’art, 9 h – 12 h | Technologie, 14 h – 16 h |
{perdue}| {trois} | Dessin d’art, 9 h – 12 h | Technologie, 14 h – 16 h |
"""
PERDUE = "| {deux} | Histoire de l’art, 9 h – 11 h | Gestion, 13 h – 14 h |\n"


@pytest.mark.parametrize(("perdue", "expected"), [(PERDUE, []), ("", ["echeance-supprimee"])], ids=["all there", "one lost"])
def test_rows_that_days_begin_are_known_by_their_words(perdue: str, expected: list[str]) -> None:
    """Two of them say the same of two days: they face each other in their order."""
    before = AVANT + HORAIRES.format(perdue=PERDUE, **HIER).format(**HIER)
    assert blocking(APRES + HORAIRES.format(perdue=perdue, **JOURS).format(**JOURS), before) == expected


PIECES = """
## Pièces et horaires

| Pièce | Verrerie | Reliure |
|---|---|---|
| Diplôme | X |   |
| Photographie | X | X |

| Jour | Matin | Après-midi |
|---|---|---|
| {un} | Dessin | Gestion |
| {deux} | Technologie | Histoire |
| {trois} | Croquis | Oral |

| Atelier | Salle |
|---|---|
| Soufflage | Hall B |
| Taille | Gymnase |
| Dorure | Annexe |
"""


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (replaced("Diplôme | X |   |", "Diplôme |   | X |"), ["cellule-deplacee"]),
        (exchanged("Dessin", "Histoire"), ["cellule-deplacee"]),
        (replaced("Dessin | Gestion", "Gestion | Dessin"), ["cellule-deplacee"]),
        (replaced("Dessin | Gestion", "Dessin Gestion | "), ["cellule-deplacee"]),
        (lambda texte: exchanged("Hall B", "Gymnase")(exchanged("Gymnase", "Annexe")(texte)), ["cellule-deplacee"]),
        (exchanged("Hall B", "Gymnase"), ["cellules-interverties"]),
        (replaced("Matin | Après-midi", "Après-midi | Matin"), ["colonnes-interverties"]),
        (columns_exchanged, []),
        (upside_down("Soufflage", "Dorure"), []),
    ],
    ids=[
        "a cross in the next column",
        "two cells of two rows and two columns",
        "two cells of a row",
        "two cells joined",
        "three cells in a round",
        "two cells of a column",
        "two headings",
        "columns in another order",
        "rows in another order",
    ],
)
def test_words_that_left_their_cell_are_told_once(edit: Edit, expected: list[str]) -> None:
    before, after = AVANT + PIECES.format(**HIER), APRES + PIECES.format(**JOURS)
    assert edit(after) != after
    assert blocking(edit(after), before) == expected


ENSEMBLE = """
| Épreuve | Date |
|---|---|
| Dessin d’art | {un} |
| Technologie | {deux} |
| Histoire de l’art | {deux} |
| Gestion | {trois} |
| Croquis | {trois} |
"""


@pytest.mark.parametrize(
    ("jour", "expected"),
    [("deux", []), ("un", ["jour-commun-change"]), ("trois", ["jour-commun-change"]), ("quatre", ["ordre-change"])],
    ids=["no day", "the day before", "the day after", "a day past the others"],
)
def test_an_exam_that_leaves_the_day_of_another_is_told_once(jour: str, expected: list[str]) -> None:
    before, after = AVANT + ENSEMBLE.format(**HIER), APRES + ENSEMBLE.format(**JOURS)
    moved = after.replace(f"Histoire de l’art | {JOURS['deux']}", f"Histoire de l’art | {JOURS[jour]}")
    assert blocking(moved, before) == expected
