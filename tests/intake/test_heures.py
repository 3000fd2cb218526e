"""Hours that stand apart from their date, and the two ends of a window that stand apart from each other."""

from itertools import product

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# Inscription aux examens\n\nSession 2026\n\n"


def bound(texte: str) -> list[tuple[str, str]]:
    """The dated expressions bound in a text: type and value."""
    liaisons = recognise(read_document((TETE + texte).encode(), "note.md")).liaisons
    return [(vu.type, vu.valeur) for vu in liaisons if vu.type in ("fenetre", "limite", "date")]


JUSQU_A = [
    ", fermeture à 17 h", " (fermeture à 17 h)", " (clôture : 17 h)", " ; fermeture du serveur : 17 h", " – clôture à 17h00", " (jusqu’à 17 heures)", ", à 17 h",
    " inclus, à 17 h", " au plus tard, à 17 heures", " dernier délai (17 h)", ", délai de rigueur, 17 h", " (inclus) à 17h",
]  # fmt: skip


@pytest.mark.parametrize("heure", JUSQU_A)
def test_the_hour_of_an_end_may_stand_apart_from_its_day(heure: str) -> None:
    assert bound(f"Le dossier est à rendre avant le 14 novembre 2025{heure}.")[0][1] == "2025-11-14T17:00"
    assert bound(f"Inscriptions du 13 octobre au 14 novembre 2025{heure}.") == [("fenetre", "2025-10-13/2025-11-14T17:00")]


@pytest.mark.parametrize("remarque", [" (ouverture à 9 h)", " (ouverture du serveur : 9 h)", " (ouverture dès 9h)"])
def test_what_stands_in_brackets_between_two_ends_parts_no_window(remarque: str) -> None:
    texte = f"Inscriptions du 13 octobre{remarque} au 14 novembre 2025 (fermeture à 17 h)."
    assert bound(texte) == [("fenetre", "2025-10-13T09:00/2025-11-14T17:00")]


def test_an_opening_has_its_own_hour() -> None:
    assert bound("Le 13 octobre 2025, ouverture à 10 h du registre.") == [("date", "2025-10-13T10:00")]


PLAGES = [", de 8 h à 12 h", " de 8h à 12h", " (de 8h00 à 12h00)", ", entre 8 h et 12 h", " : de 8 heures à midi"]


@pytest.mark.parametrize("plage", PLAGES)
@pytest.mark.parametrize("phrase", ["Écrit de français : mardi 5 mai 2026{}", "Le dossier est déposé le mardi 5 mai 2026{}."])
def test_the_hours_between_which_something_is_done_are_no_hour_of_its_day(phrase: str, plage: str) -> None:
    assert bound(phrase.format(plage)) == [("date", "2026-05-05")]


CASE = "| Voie | Dates |\n| --- | --- |\n| Scolaire | {} |"
LIGNE = "- Scolaire : {}"
DANS_UNE_LIGNE = [" / ", " puis ", ", jusqu’au ", " – ", " → "]
DANS_UNE_CASE = [*DANS_UNE_LIGNE, "<br>", "<br>puis ", " ; "]


@pytest.mark.parametrize(("forme", "separe"), [*product([LIGNE], DANS_UNE_LIGNE), *product([CASE], DANS_UNE_CASE)])
def test_two_days_alone_with_their_hours_are_one_window(forme: str, separe: str) -> None:
    texte = forme.format(f"13 octobre 2025 à 9 h{separe}14 novembre 2025 à 17 h")
    assert bound(texte) == [("fenetre", "2025-10-13T09:00/2025-11-14T17:00")]


@pytest.mark.parametrize(
    ("texte", "types"),
    [
        ("| Écrit | Dates |\n| --- | --- |\n| Français | 5 mai 2026 à 9 h / 12 mai 2026 à 9 h |", ["date", "date"]),
        ("| Dossier | Dates limites |\n| --- | --- |\n| CAP | 13 octobre 2025 à 9 h / 14 novembre 2025 à 17 h |", ["limite", "limite"]),
    ],
)
def test_two_days_of_an_exam_and_two_limits_are_no_window(texte: str, types: list[str]) -> None:
    assert [kind for kind, _ in bound(texte)] == types


@pytest.mark.parametrize(
    ("texte", "types"),
    [
        ("Brevet : du 12 mai 2026, 9h, au 12 juin 2026, 17h\nMention : du 4 mai 2026, 9h, au 5 juin 2026, 17h", ["fenetre", "fenetre"]),
        ("Brevet : du 12 mai 2026 (9h) au 12 juin 2026 (17h)", ["fenetre"]),
        ("Brevet : du 12 mai 2026 au 12 juin 2026 à 17h", ["fenetre"]),
        ("Dessin : du 12 mai 2026, 9h, au 14 mai 2026, 17h", []),
        ("Dessin : du 12 mai 2026 au 12 juin 2026", []),
    ],
)
def test_a_long_period_that_ends_at_an_hour_among_the_exams_is_a_registration(texte: str, types: list[str]) -> None:
    assert [kind for kind, _ in bound(f"## S’inscrire\n\n{texte}")] == types


def kept(texte: str) -> dict[str, str]:
    """The constants of a text: name → text."""
    faits = recognise(read_document((TETE + texte).encode(), "note.md")).edition.fiche.faits
    return {path.removeprefix("constantes."): fait.canonique for path, fait in faits.items() if path.startswith("constantes.")}


@pytest.mark.parametrize(
    ("texte", "constantes"),
    [
        ("Réponse assurée les jours ouvrables, de 9 h à 12 h et de 14 h à 16 h.", {"horaires": "9 h à 12 h et de 14 h à 16 h"}),
        ("Accueil téléphonique de 9h à 12h.", {"horaires": "9h à 12h"}),
        ("Permanence : 9h-12h", {"horaires": "9h-12h"}),
        ("L’accueil des candidats se fait de 7h40 à 8h.", {}),
        ("La présence est exigée à 7h40.", {}),
        ("Le dessin dure 3 h.", {"delai": "3 h"}),
        ("La salle sert de 8 h à 12 h.", {}),
    ],
)
def test_hours_at_which_somebody_answers_are_opening_hours_without_a_weekday_or_a_number(texte: str, constantes: dict[str, str]) -> None:
    assert kept(texte) == constantes
