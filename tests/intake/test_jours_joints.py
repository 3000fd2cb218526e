"""Days written as one are seen, and bound to nothing."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.recognition.restes import JOINTS

CAS = [
    ("Oraux : 7-11/06/2027.", [("7-11/06/2027", "2027-06-07/2027-06-11")]),
    ("Oraux : 7–11.06.2027.", [("7–11.06.2027", "2027-06-07/2027-06-11")]),
    ("Rattrapage les 5/6 juillet 2027.", [("5/6 juillet 2027", "2027-07-05/2027-07-06")]),
    ("Rattrapage le 5/6 juillet 2027.", [("5/6 juillet 2027", "2027-07-05/2027-07-06")]),
    ("Rattrapage les 5 / 6 juillet 2027.", [("5 / 6 juillet 2027", "2027-07-05/2027-07-06")]),
    ("Rattrapage les 7-8 juillet 2027.", []),
    ("1 – 13/11/2026 : clôture des inscriptions", []),
    ("Clôture des inscriptions : 12 h 10 / 13/11/2026", []),
    ("Oraux du 7 au 11/06/2027.", []),
    ("Dossier 2027-11/06/2027.", []),
    ("Appelez le 05-55/01/02/17.", []),
]


@pytest.mark.parametrize(("texte", "vus"), CAS)
def test_days_written_as_one_are_listed_once_and_bound_to_nothing(texte: str, vus: list[tuple[str, str]]) -> None:
    found = recognise(read_document(f"# BTS – session 2027\n\n{texte}".encode(), "note.md"))
    assert [(vu.texte, vu.valeur) for vu in found.nonlies if vu.raison == JOINTS] == vus
    assert not vus or {vu.chemin for vu in found.liaisons} <= {"session.annee", "session.libelle"}
    assert not vus or len(found.liaisons) == 1
