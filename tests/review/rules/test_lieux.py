"""A constat stands where the mistake was typed, and names what it speaks of: the pairs whose place is not that of a fact's value."""

import pytest

from noticegen.review.check import find
from noticegen.review.constat import Constat
from tests.review.rules.paires import paires


def constat_of(nom: str) -> Constat:
    """The one constat of a pair."""
    (constat,) = find(next(paire for paire in paires() if paire.nom == nom).change())
    return constat


@pytest.mark.parametrize(
    ("nom", "source"),
    [
        ("texte_a_completer__fait", "sessions.yaml"),
        ("texte_a_completer", "notices/note/2026.md"),
        ("heure_perdue", "sessions.yaml"),
        ("heure_perdue__a_l_impression", "notices/note/2026.md"),
        ("fait_perime", "sessions.yaml"),
    ],
)
def test_the_place_is_where_the_mistake_was_typed(nom: str, source: str) -> None:
    assert constat_of(nom).lieu.source == source


def test_the_order_has_both_places_and_names_the_one_that_moved() -> None:
    constat = constat_of("ordre_change")
    assert constat.lieu and constat.lieu_avant


@pytest.mark.parametrize(
    ("nom", "words"),
    [
        ("limite_avant_cloture__comptee_d_une_autre", "la fenêtre «\xa0Seconde phase\xa0» ferme"),
        ("limite_avant_cloture", "la fenêtre ferme"),
        ("libelle_change", "Le libellé de"),
    ],
)
def test_the_message_names_what_it_speaks_of(nom: str, words: str) -> None:
    assert words in constat_of(nom).message
