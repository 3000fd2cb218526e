"""The postmark counts for the date it is said of, not for what the same sentence dates otherwise."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

CAS = [
    ("Le dossier papier est retiré avant le 6 novembre 2026 et renvoyé au plus tard le 20 novembre 2026, cachet de la poste faisant foi.", ["pieces"]),
    ("Le dossier papier est retiré avant le 6 novembre 2026 puis renvoyé, cachet de la poste faisant foi, avant le 20 novembre 2026.", ["pieces"]),
    ("Les pièces sont renvoyées avant le 6 novembre 2026, cachet de la poste faisant foi ; le mémoire est remis avant le 3 mai 2027.", ["pieces"]),
    ("Les pièces sont renvoyées avant le 6 novembre 2026, délai de rigueur, cachet de la poste faisant foi, et le mémoire avant le 3 mai 2027.", ["pieces"]),
    ("Le dossier est renvoyé, cachet de la poste faisant foi, au plus tard le 20 novembre 2026.", ["pieces"]),
    ("Renvoi du dossier : 20 novembre 2026 au plus tard (le cachet de la poste fait foi).", ["pieces"]),
]  # fmt: skip


@pytest.mark.parametrize(("texte", "cles"), CAS)
def test_the_postmark_counts_for_the_date_it_is_said_of(texte: str, cles: list[str]) -> None:
    faits = recognise(read_document(f"# BTS – session 2027\n\n{texte}".encode(), "note.md")).edition.fiche.faits
    assert [path.split(".")[1] for path in faits if path.endswith(".preuve")] == cles
