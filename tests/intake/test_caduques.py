"""Dates that bind nobody though the words of a limit or an opening stand before them."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# BTS – session 2027\n\nInscriptions du 13 octobre 2026 à 10h au 13 novembre 2026 à 17h.\n\n"


def dated(texte: str) -> tuple[dict[str, str], list[str]]:
    """The dates bound in a text below a window, path → value, and those left unbound."""
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    moments = {path: fait.canonique for path, fait in found.edition.fiche.faits.items() if fait.genre == "moment"}
    kept = {path.removeprefix("echeances."): value for path, value in moments.items() if not path.startswith("echeances.inscription.")}
    return kept, [vu.texte for vu in found.nonlies]


INTERDITS = [
    "Ne vous connectez pas avant le 5 octobre 2026.",
    "Ne déposez jamais vos pièces avant le 5 octobre 2026.",
    "Aucun dossier ne peut être déposé avant le 5 octobre 2026.",
    "Les pièces ne seront pas acceptées avant le 5 octobre 2026.",
]


@pytest.mark.parametrize("texte", INTERDITS)
def test_what_may_not_be_done_yet_is_no_limit(texte: str) -> None:
    assert dated(texte) == ({}, ["5 octobre 2026"])


NEGATIONS = [
    "N’oubliez pas de déposer vos pièces avant le 27 novembre 2026.",
    "Les candidats qui n’ont pas déposé leurs pièces avant le 27 novembre 2026 sont rayés.",
    "Tout dossier qui ne sera pas parvenu avant le 27 novembre 2026 est rejeté.",
    "Un candidat ne disposant pas d’une adresse dépose son dossier avant le 27 novembre 2026.",
    "Si vous ne pouvez pas venir, déposez le dossier avant le 27 novembre 2026.",
]


@pytest.mark.parametrize("texte", NEGATIONS)
def test_a_negation_of_something_else_leaves_a_limit_one(texte: str) -> None:
    assert dated(texte) == ({"pieces.avant": "2026-11-27"}, [])


DEPLACEES = [
    ("La date limite de dépôt des pièces, initialement fixée au 20 novembre 2026, est reportée au 27 novembre 2026.", ["20 novembre 2026"]),
    ("La date limite de dépôt des pièces, fixée au 20 novembre 2026, est repoussée au 27 novembre 2026.", ["20 novembre 2026"]),
    ("La date limite de dépôt des pièces est le 27 novembre 2026 (et non le 20 novembre 2026).", ["20 novembre 2026"]),
    ("La date limite de dépôt des pièces est le 27 novembre 2026 au lieu du 20 novembre 2026.", ["20 novembre 2026"]),
    ("La date limite de dépôt des pièces est reportée du 20 au 27 novembre 2026.", ["20"]),
    ("La date limite de dépôt des pièces est reportée du 20 novembre au 27 novembre 2026.", ["20 novembre"]),
]


@pytest.mark.parametrize(("texte", "ancienne"), DEPLACEES)
def test_of_a_date_and_the_one_it_is_put_off_to_only_the_latter_binds(texte: str, ancienne: list[str]) -> None:
    assert dated(texte) == ({"pieces.jusquau": "2026-11-27"}, ancienne)


DEPUIS = [
    "À compter du 1er janvier 2026, le diplôme est délivré sous forme numérique (circulaire du ministère).",
    "À partir du 1er janvier 2026, en application du décret, les résultats sont affichés en ligne.",
    "La plateforme est ouverte depuis le 1er janvier 2026.",
    "La plateforme a ouvert le 1er janvier 2026.",
    "Ce règlement des épreuves est entré en vigueur le 1er janvier 2026.",
]


@pytest.mark.parametrize("texte", DEPUIS)
def test_the_day_since_when_something_is_so_binds_nothing(texte: str) -> None:
    assert dated(texte) == ({}, ["1er janvier 2026"])


A_VENIR = [
    ("À compter du 5 juillet 2027, les résultats sont disponibles en ligne.", {"resultats.le": "2027-07-05"}),
    ("À compter du 7 décembre 2026, le serveur de modification est ouvert.", {"modification.ouverture": "2026-12-07"}),
]


@pytest.mark.parametrize(("texte", "dates"), A_VENIR)
def test_the_day_from_which_something_will_be_so_still_binds(texte: str, dates: dict[str, str]) -> None:
    assert dated(texte) == (dates, [])
