"""A number shaped like a year is the session's only where it can be a year."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise


def years(texte: str) -> int:
    found = recognise(read_document(f"# BTS – session 2027\n\n{texte}".encode(), "note.md"))
    return sum(vu.type == "session" for vu in found.liaisons) - 1


@pytest.mark.parametrize("texte", ["2027 places", "Salle 2027", "Formulaire CERFA 2027*03", "Bureau n° 2027", "Droits : 2027 €"])
def test_a_number_of_something_is_no_year(texte: str) -> None:
    assert years(texte) == 0


@pytest.mark.parametrize(
    "texte",
    [
        "Tarifs 2027",
        "BTS 2027",
        "Calendrier 2027 des épreuves",
        "BP 2027",
        "BTS 2027 candidats individuels",
        "Les admis de la session 2027 inscrits",
        "Session 2027 postes offerts",
    ],
)
def test_the_year_of_a_short_line_still_is(texte: str) -> None:
    assert years(texte) == 1
