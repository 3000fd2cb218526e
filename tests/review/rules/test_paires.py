"""Every rule on every pair: each folder yields exactly the constats that its `attendu.txt` lists, first of all its own rule's."""

from functools import cache

import pytest

from noticegen.edition import Edition
from noticegen.review.catalogue import regles, regles_edition
from noticegen.review.change import Change
from noticegen.review.check import find
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat
from tests.review.rules.paires import Paire, paires, told

PAIRES = paires()
NOMS = [paire.nom for paire in PAIRES]


@cache
def change_of(nom: str) -> Change:
    """A pair compared, once for all tests."""
    return next(paire for paire in PAIRES if paire.nom == nom).change()


@cache
def constats_of(nom: str) -> tuple[Constat, ...]:
    """What the check finds in a pair."""
    return find(change_of(nom))


@cache
def new_sides() -> dict[str, list[Edition]]:
    """The éditions of each pair that no earlier pair has."""
    seen: set[int] = set()
    sides: dict[str, list[Edition]] = {}
    for nom in NOMS:
        change = change_of(nom)
        sides[nom] = [side for side in (change.avant, change.apres) if id(side) not in seen]
        seen |= {id(side) for side in sides[nom]}
    return sides


@pytest.mark.parametrize("paire", PAIRES, ids=NOMS)
def test_a_pair_yields_what_it_lists_and_nothing_else(paire: Paire) -> None:
    assert [told(constat) for constat in constats_of(paire.nom)] == paire.attendu


@pytest.mark.parametrize("paire", PAIRES, ids=NOMS)
def test_a_pair_shows_its_own_rule_alone(paire: Paire) -> None:
    """One cause, one constat; a sound pair shows none."""
    assert [line.split(" | ")[1] for line in paire.attendu] == [regle for regle in [paire.regle] if regle]


def test_every_rule_of_an_edition_has_its_pair() -> None:
    assert {paire.regle for paire in PAIRES} - {""} == {entry.regle.id for entry in regles_edition()}


@pytest.mark.parametrize("nom", NOMS)
def test_identical_editions_yield_only_what_is_wrong_in_the_edition_itself(nom: str) -> None:
    for side in new_sides()[nom]:
        alone = {constat.regle for constat in find(compare(None, side))}
        same = {constat.regle for constat in find(compare(side, side))}
        assert same <= alone


@pytest.mark.parametrize("nom", NOMS)
def test_constats_name_known_rules_and_speak(nom: str) -> None:
    known = regles()
    for constat in constats_of(nom):
        assert constat.gravite == known[constat.regle].gravite
        assert constat.message.endswith((".", "?", "!")) and constat.remede
        assert constat.lieu or constat.lieu_avant
        assert "'" not in constat.message and "« " not in constat.message and " »" not in constat.message
