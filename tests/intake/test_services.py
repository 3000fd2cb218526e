"""Whom a number or a mailbox reaches: a service that words name, the same in every format, or nobody that has a name."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire\n\nSession 2026\n\n"


def poles(texte: str, name: str = "note.md") -> dict[str, str]:
    """The facts of the pôles of a text, by path."""
    head = TETE if name.endswith(".md") else "S’inscrire\n\nSession 2026\n\n"
    faits = recognise(read_document((head + texte).encode(), name)).edition.fiche.faits
    return {path.removeprefix("poles."): fait.canonique for path, fait in faits.items() if path.startswith("poles.")}


@pytest.mark.parametrize(
    "phrase",
    [
        "Une seule boîte : aide@ac-exemple.fr", "Les résultats arrivent par mél : aide@ac-exemple.fr",
        "Les relevés se demandent par courriel : aide@ac-exemple.fr", "La convocation arrive par courriel : aide@ac-exemple.fr",
        "Vous pouvez nous répondre : aide@ac-exemple.fr", "Demandez votre relevé : aide@ac-exemple.fr",
        "Pour tout le reste : aide@ac-exemple.fr", "Textes : arrêté du 3 mai 2019. Contact : aide@ac-exemple.fr",
        "Textes : note de service du 3 mai 2019. Contact : aide@ac-exemple.fr", "Le service : aide@ac-exemple.fr",
        "Textes : arrêté du 3 mai 2019 ; décret du 4 mai 2019.\nContact : aide@ac-exemple.fr",
    ],
)  # fmt: skip
def test_a_mailbox_that_no_service_is_named_for_has_no_name(phrase: str) -> None:
    assert poles(phrase) == {"aide.courriels": "aide@ac-exemple.fr"}


@pytest.mark.parametrize(
    ("phrase", "nom"),
    [
        ("Pôle A par courriel : aide@ac-exemple.fr", "Pôle A"),
        ("Bureau des examens (ils répondent le matin) : aide@ac-exemple.fr", "Bureau des examens"),
        ("Nord-Valmont : aide@ac-exemple.fr", "Nord-Valmont"),
        ("Candidats qui redoublent : aide@ac-exemple.fr", "Candidats qui redoublent"),
        ("Pôle A : bâtiment Nord, étage haut. Mél : aide@ac-exemple.fr", "Pôle A"),
    ],
)
def test_words_that_name_a_service_or_whom_it_answers_are_its_name(phrase: str, nom: str) -> None:
    assert [valeur for path, valeur in poles(phrase).items() if path.endswith(".nom")] == [nom]


def test_each_label_of_one_line_names_its_own_number() -> None:
    assert poles("Lise (inscriptions) : 05 19 00 41 02. Remi (paiements) : 05 19 00 41 03.") == {
        "lise.nom": "Lise",
        "lise.precision": "inscriptions",
        "lise.telephones": "+33519004102",
        "remi.nom": "Remi",
        "remi.precision": "paiements",
        "remi.telephones": "+33519004103",
    }


@pytest.mark.parametrize("name", ["note.md", "note.txt"])
def test_one_sentence_or_two_lines_give_one_service(name: str) -> None:
    assert poles("Textes : arrêté du 3 mai 2019.\nContact : 05 19 00 41 02 – aide@ac-exemple.fr", name) == {
        "aide.telephones": "+33519004102",
        "aide.courriels": "aide@ac-exemple.fr",
    }


def test_the_letterhead_of_a_table_names_its_last_service() -> None:
    texte = "| ACADÉMIE<br>DE VALMONT<br>Division des examens<br>Bureau du brevet (DEC 9) | Tél : 05 19 00 41 02 |\n| --- | --- |"
    assert poles(texte) == {"brevet.nom": "Bureau du brevet", "brevet.precision": "DEC 9", "brevet.telephones": "+33519004102"}
