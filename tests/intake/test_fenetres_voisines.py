"""A limit beside the window of registration that is not its closing has its own path."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# BTS – session 2027\n\nInscriptions du 13 octobre 2026 à 10h au 13 novembre 2026 à 17h.\n\n"

CAS = [
    ("Après le jeudi 11 mars 2027, toute inscription impayée est supprimée.", "paiement.jusquau"),
    ("L’inscription doit être payée avant le 11 mars 2027.", "paiement.avant"),
    ("Serveur ouvert du 13 octobre 2026 à 10h au 13 novembre 2026 à 17h – paiement possible jusqu’au 11 mars 2027", "paiement.jusquau"),
    ("Session de septembre 2027 : inscriptions jusqu’au 9 juillet 2027.", "inscription-2.cloture"),
    ("Inscriptions à la session de remplacement avant le 9 juillet 2027.", "inscription-2.cloture"),
    ("Attention : clôture des inscriptions le 20 novembre 2026.", "inscription.cloture"),
    ("Session de juin 2027 : inscriptions jusqu’au 14 novembre 2025.", "inscription.cloture"),
]


@pytest.mark.parametrize(("texte", "chemin"), CAS)
def test_a_limit_beside_the_window_has_the_path_of_what_it_limits(texte: str, chemin: str) -> None:
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    assert [vu.chemin for vu in found.liaisons if vu.chemin.startswith("echeances.")][-1] == f"echeances.{chemin}"
