"""What a document says of itself: the day it was brought up to date, and the académie it comes from."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire\n\nSession 2027\n\nLes inscriptions ont lieu du 5 octobre 2026 au 6 novembre 2026.\n\n"


def facts(texte: str) -> dict[str, str]:
    """Every fact of a text: path → value."""
    return {path: fait.canonique for path, fait in recognise(read_document(texte.encode(), "note.md")).edition.fiche.faits.items()}


@pytest.mark.parametrize(
    "phrase",
    [
        "Informations actualisées le 7 septembre 2026.",
        "Données actualisées au 7 septembre 2026",
        "Informations à jour au 7 septembre 2026",
        "Renseignements révisés le 7 septembre 2026.",
        "4 quai des Ormes – Brochure arrêtée au 7 septembre 2026",
        "Plaquette éditée le 7 septembre 2026",
        "Ce guide, document établi le 7 septembre 2026",
        "Fiche revue le 7 septembre 2026.",
        "Notice BTS – édition du 7 septembre 2026",
        "Rectorat de Valmont (version du 7 septembre 2026)",
        "Dernière révision : 7 septembre 2026",
        "Dernière modification le 7 septembre 2026",
    ],
)
def test_a_document_says_of_which_day_it_is(phrase: str) -> None:
    found = facts(TETE + phrase)
    assert found["notice.mise_a_jour"] == "2026-09-07"
    assert {path.split(".")[1] for path in found if path.startswith("echeances.")} == {"inscription"}


@pytest.mark.parametrize(
    "phrase",
    [
        "Les informations sur les épreuves seront publiées le 7 mai 2027.",
        "La fiche sera éditée le 7 mai 2027.",
        "Le centre a reçu l’édition du 7 mai 2027.",
        "Le dossier est à renvoyer avant le 7 mai 2027.",
    ],
)
def test_what_will_be_published_says_nothing_of_the_document(phrase: str) -> None:
    assert "notice.mise_a_jour" not in facts(TETE + phrase)


@pytest.mark.parametrize(
    ("tete", "nom"),
    [
        ("Académie de Valmont DCG 2027", "Académie de Valmont"),
        ("Académie d’Orlagne BTS", "Académie d’Orlagne"),
        ("ACADÉMIE DE VALMONT BTS SESSION 2027", "Académie de Valmont"),
        ("Académie de Valmont Brevet professionnel", "Académie de Valmont"),
        ("Académie de Valmont Examens et concours", "Académie de Valmont"),
        ("Académie de Valmont\\\nMaison des examens", "Académie de Valmont"),
        ("Académie de Haute Valmont – CAP", "Académie de Haute Valmont"),
        ("Académie de Saint-Brécy Sud", "Académie de Saint-Brécy Sud"),
    ],
)
def test_the_name_of_an_academie_ends_where_that_of_an_exam_begins(tete: str, nom: str) -> None:
    assert facts(f"{tete}\n\n{TETE}")["academie.nom"] == nom
