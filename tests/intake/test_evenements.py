"""What happens on a day and is known by its own words: by the subject of its verb, by the label it stands beside."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire aux examens\n\nSession 2026\n\n"


def dated(texte: str) -> dict[str, str]:
    """The dates bound in a text: path → value."""
    faits = recognise(read_document((TETE + texte).encode(), "note.md")).edition.fiche.faits
    return {path.removeprefix("echeances."): fait.canonique for path, fait in faits.items() if fait.genre == "moment"}


LIEU = ["a lieu", "aura lieu", "se tiendra", "se déroule", "se déroulera"]
SUJETS = [
    ("La visite médicale", "visite-medicale.le"), ("Une journée de rentrée", "journee-rentree.le"), ("L’atelier de maquillage", "atelier-maquillage.le"),
    ("L’épreuve de chant", "epreuves.le"), ("La délibération", "resultats.le"), ("La réunion d’information", "reunions.le"),
]  # fmt: skip


@pytest.mark.parametrize("verbe", LIEU)
@pytest.mark.parametrize(("sujet", "chemin"), SUJETS)
def test_what_takes_place_is_called_by_its_subject_on_either_side(sujet: str, chemin: str, verbe: str) -> None:
    assert dated(f"{sujet} {verbe} le 12 mars 2026.") == {chemin: "2026-03-12"}
    assert dated(f"Le 12 mars 2026 {verbe} {sujet[0].lower()}{sujet[1:]}.") == {chemin: "2026-03-12"}


def test_the_subject_is_its_label_as_printed() -> None:
    faits = recognise(read_document(f"{TETE}La visite médicale a lieu le 12 mars 2026.".encode(), "note.md")).edition.fiche.faits
    assert faits["echeances.visite-medicale.libelle"].canonique == "visite médicale"


@pytest.mark.parametrize(
    ("texte", "dates"),
    [
        ("Philosophie : lundi 15 juin 2026 de 8h à 12h", {"philosophie.le": "2026-06-15"}),
        ("- Philosophie : lundi 15 juin, de 8 h à 12 h", {"philosophie.le": "2026-06-15"}),
        ("Atelier : samedi 7 mars 2026 (14h-16h)", {"atelier.le": "2026-03-07T14:00"}),
        ("| Matière | Jour |\n| --- | --- |\n| Physique | 16 juin 2026 à 14 h |", {"physique.le": "2026-06-16T14:00"}),
        (
            "| Langue | Niveau | Jour et heure |\n| --- | --- | --- |\n| Russe | A2 | 7 mars 2026, 9 h |\n| Russe | B2 | 8 mars 2026, 9 h |",
            {"russe-a2.le": "2026-03-07T09:00", "russe-b2.le": "2026-03-08T09:00"},
        ),
        ("| UE | Date et heure |\n| --- | --- |\n| 2e année | 7 mars 2026, 9 h |", {"evenement-2e-annee.le": "2026-03-07T09:00"}),
    ],
)
def test_a_day_with_its_hours_is_called_by_the_label_beside_it(texte: str, dates: dict[str, str]) -> None:
    assert dated(texte) == dates


@pytest.mark.parametrize(
    "texte",
    [
        "CAP : 24 octobre 2025 à 17h", "Permanence : lundi 15 juin 2026 de 8h à 12h", "Philosophie : lundi 15 juin 2026",
        "Le 15 juin 2026 de 8h à 12h.", "Le stage a lieu le 12 mars 2026.",
    ],
)  # fmt: skip
def test_a_day_of_which_nothing_says_what_happens_is_bound_to_nothing(texte: str) -> None:
    assert dated(texte) == {}


TETES = ["Jour et heure (mars 2026)", "Dates 2026", "Jours, mars 2026"]


@pytest.mark.parametrize("tete", TETES)
def test_a_date_takes_the_year_that_the_head_of_its_column_prints(tete: str) -> None:
    assert dated(f"| Inscription | {tete} |\n| --- | --- |\n| Ouverture | 9 mars à 9 h |\n| Clôture | 20 mars à 17 h |") == {
        "inscription.ouverture": "2026-03-09T09:00",
        "inscription.cloture": "2026-03-20T17:00",
    }


@pytest.mark.parametrize(
    ("texte", "jour"),
    [
        ("## Calendrier 2026\n\n- Clôture du registre : 20 mars", "2026-03-20"),
        ("## Calendrier 2025\n\n- Clôture du registre : 20 mars", "2025-03-20"),
        ("Au printemps 2025 :\n\n- Clôture du registre : 20 mars", "2025-03-20"),
        ("| Étape | Automne 2025 | Printemps 2026 |\n| --- | --- | --- |\n| Clôture | 12 décembre | 20 mars |", "2025-12-12"),
    ],
)
def test_a_date_takes_the_year_that_stands_over_it(texte: str, jour: str) -> None:
    assert next(iter(dated(texte).values())) == jour


@pytest.mark.parametrize(
    ("texte", "dates"),
    [
        ("- mercredi 17 juin à 8 h : dessin (durée 3 h)", {"dessin.le": "2026-06-17T08:00"}),
        ("- Le 17 juin 2026 à 8h – dessin d’art", {"dessin-art.le": "2026-06-17T08:00"}),
        ("17 juin 2026, 8 h : Dessin. 18 juin 2026, 14 h : Verre.", {"dessin.le": "2026-06-17T08:00", "verre.le": "2026-06-18T14:00"}),
        ("17 juin 2026 à 8h : résultats", {"resultats.le": "2026-06-17T08:00"}),
        (
            "| Mai 2026 | 5 mai 2026 : convocations |\n| --- | --- |\n| Juin 2026 | 17 juin à 8 h : dessin. 18 juin à 14 h : verre. |",
            {"convocations.le": "2026-05-05", "dessin.le": "2026-06-17T08:00", "verre.le": "2026-06-18T14:00"},
        ),
        ("17 novembre 2025, 8 h : dessin", {}),
        ("17 juin 2026 : dessin", {}),
    ],
)
def test_the_label_of_a_day_with_its_hours_may_stand_after_it(texte: str, dates: dict[str, str]) -> None:
    """Among the days of the exams: another one may be anything, and is bound to nothing."""
    assert dated(texte) == dates


def test_a_date_that_opens_a_clause_run_on_to_another_s_owes_it_nothing() -> None:
    texte = "| Mai | 5 mai 2026 : convocations. du 11 au 13 mai 2026 : épreuves de dessin. 18 mai 2026 : résultats. |\n| --- | --- |\n| Juin | Rien |"
    assert dated(texte) == {
        "convocations.le": "2026-05-05", "epreuves.du": "2026-05-11", "epreuves.au": "2026-05-13", "resultats.le": "2026-05-18",
    }  # fmt: skip
