"""Plain text as people type it: tables made of tabs, bars or spaces, and lines cut by the writer's width."""

import pytest

from noticegen.intake.reading import read_document


def rows(texte: str) -> list[list[str]]:
    """The cells of the tables of a text, row by row."""
    found: dict[tuple[int, int], list[str]] = {}
    for bloc in read_document(texte.encode(), "note.txt").blocs:
        if bloc.case:
            found.setdefault((bloc.case.tableau, bloc.case.rangee), []).append(bloc.texte)
    return list(found.values())


def texts(texte: str) -> list[str]:
    """The paragraphs and items of a text."""
    return [bloc.texte for bloc in read_document(texte.encode(), "note.txt").blocs if not bloc.case]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Examen\tDébut\tFin\nCAP\t6/10/2025\t24/10/2025", [["Examen", "Début", "Fin"], ["CAP", "6/10/2025", "24/10/2025"]]),
        (
            "Dépôt du dossier\t\t28 novembre 2025\nJury\t3 juillet 2026",
            [["Dépôt du dossier", "28 novembre 2025"], ["Jury", "3 juillet 2026"]],
        ),
        ("Voie\t\tJour\nA\t\t3 mai\nB\t\t4 mai", [["Voie", "Jour"], ["A", "3 mai"], ["B", "4 mai"]]),
        ("Voie   Jour\nA      3 mai\nLycée  4 mai", [["Voie", "Jour"], ["A", "3 mai"], ["Lycée", "4 mai"]]),
        ("Droits        12 €\nDuplicata      5 €", [["Droits", "12 €"], ["Duplicata", "5 €"]]),
        ("Voie   Jour\n-----  -----\nA      3 mai", [["Voie", "Jour"], ["A", "3 mai"]]),
        ("| Voie | Jour |\n|---|---|\n| A | 3 mai |", [["Voie", "Jour"], ["A", "3 mai"]]),
        ("Élèves et        3 mai\nétudiants\nApprentis        4 mai", [["Élèves et étudiants", "3 mai"], ["Apprentis", "4 mai"]]),
        ("Élèves     du 3 mai\n           au 5 mai\nApprentis  le 4 mai", [["Élèves", "du 3 mai au 5 mai"], ["Apprentis", "le 4 mai"]]),
        ("Calendrier\nVoie   Jour\nA      3 mai\nFin du calendrier, et la suite du texte", [["Voie", "Jour"], ["A", "3 mai"]]),
    ],
)
def test_lines_cut_alike_are_a_table(texte: str, expected: list[list[str]]) -> None:
    assert rows(texte) == expected


@pytest.mark.parametrize(
    "texte",
    [
        "1.\tCréez votre compte\n2.\tValidez",
        "a)  Créez votre compte\nb)  Validez",
        "Une phrase.  Une autre phrase.\nUne phrase.  Une troisième ici.",
        "Le  texte justifié  avec des  blancs qui   ne\nsont pas  alignés du tout  dans cette   phrase",
        "Accueil | Examens | Plan du site\nAccueil > Examens",
        "                   NOTE AUX CANDIDATS\n                      Session 2026",
        "Une seule\tligne",
        "Un  seul  blanc",
    ],
)
def test_other_lines_are_none(texte: str) -> None:
    assert rows(texte) == []


COURTE = "une ligne plus courte que son auteur a finie exprès."
LIGNE = "Une ligne de soixante-dix caractères environ que son auteur a coupée là,"


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        (f"{LIGNE} jusqu’au\nvendredi 3 mai.", [f"{LIGNE} jusqu’au vendredi 3 mai."]),
        (f"{LIGNE}\n{LIGNE}\n{LIGNE}\n{COURTE}\nFin.", [f"{LIGNE} {LIGNE} {LIGNE} {COURTE}\nFin."]),
        (f"{LIGNE}\n{LIGNE}\n{LIGNE}\nAutorisation.", [f"{LIGNE} {LIGNE} {LIGNE} Autorisation."]),
        (f"{LIGNE}\nTél. : 05 19 00 41 02", [f"{LIGNE}\nTél. : 05 19 00 41 02"]),
        (f"{LIGNE}\n2) la suite", [f"{LIGNE}\n2) la suite"]),
        (f"{LIGNE}\n======", [f"{LIGNE}\n======"]),
        ("Rectorat\nDivision", ["Rectorat\nDivision"]),
        (f"- {LIGNE} avant\n  le 3 mai", [f"{LIGNE} avant le 3 mai"]),
    ],
)
def test_a_line_without_room_for_the_next_word_goes_on(texte: str, expected: list[str]) -> None:
    assert texts(texte) == expected
