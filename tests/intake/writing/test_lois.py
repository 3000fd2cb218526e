"""Whatever a document holds, what is written from it prints the same words in the same order."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.commands.projet import PROGRAMME
from noticegen.facts.faute import Fautes
from noticegen.facts.lieu import Lieu
from noticegen.intake.proof.preuve import prove
from noticegen.intake.readers.suites import build_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.document import Bloc, Case, Suite
from noticegen.prose.gabarits import Gabarits, load_gabarits

MORCEAUX = st.sampled_from(
    [
        "Inscriptions du 6 octobre 2025 à 9h00 au 7 novembre 2025 à 17 h", "jusqu’au 7 novembre 2025 avant 17h00", "avant le jeudi 14 novembre", "Session 2026",
        "la session 2025", "05 49 16 62 00", "Bureau des examens :", "dec@ac-exemple.fr", "www.ac-exemple.fr", "https://a_b.exemple.fr/x?y=1&z=2", "Frais : 12,50 €",
        "Ouverture :", "Clôture :", "13/10/2025", "le 12 mai", "48 heures", "{{ x }}", "{% y %}", "<script>z</script>", "**", "_a_", "# b", "- c", "1. d", "|", "\\",
        "« f »", "l'été", "a : b", "(CS4)", "ACADÉMIE DE VALMONT", "Candidats individuels", "Pièces à déposer", "arrêté du 3 avril 2024", "de 9h à 12h", "lundi", "minuit", "\n", "é",
    ]
)  # fmt: skip
"""What notices are made of, and what would be markup if it could."""

SANS_TEXTE = "ce document ne contient pas de texte"


@cache
def gabarits() -> Gabarits:
    return load_gabarits(PROGRAMME)


@st.composite
def suites(draw: st.DrawFn) -> tuple[Suite, ...]:
    texts = draw(st.lists(MORCEAUX, min_size=1, max_size=5))
    liens = st.sampled_from(["", "", "", "https://a.exemple.fr/b_c", "mailto:dec@ac-exemple.fr", "javascript:x"])
    return tuple(Suite(f"{text} ", draw(st.booleans()), draw(st.booleans()), draw(liens)) for text in texts)


@st.composite
def blocs(draw: st.DrawFn) -> list[Bloc]:
    found: list[Bloc] = []
    for rank in range(draw(st.integers(1, 7))):
        genre = draw(st.sampled_from(["p", "p", "p", "li", "li", "h1", "h2", "td"]))
        lieu, runs = Lieu("note.docx", repere=f"§{rank}"), draw(suites())
        if genre == "td":
            found += [Bloc("td", runs, lieu, case=Case(rank, row, column)) for row in range(2) for column in range(2)]
        else:
            found.append(Bloc(genre, runs, lieu, marque="•" if genre == "li" else ""))
    return found


def returns(found: list[Bloc]) -> bool:
    """Whether every word comes back, whatever its facts say; a document without words cannot be imported at all."""
    try:
        reconnaissance = recognise(build_document("note.docx", found))
        importation = write_import(reconnaissance, "essai", "2026", {}, gabarits())
    except Fautes as refused:
        return all(SANS_TEXTE in faute.message for faute in refused.fautes)
    return prove(reconnaissance, importation.composition.edition).entiere


@given(blocs())
@settings(max_examples=25)
def test_every_word_of_any_document_returns(found: list[Bloc]) -> None:
    assert returns(found)


@pytest.mark.lent
@given(blocs())
@settings(max_examples=600)
def test_every_word_of_many_documents_returns(found: list[Bloc]) -> None:
    assert returns(found)
