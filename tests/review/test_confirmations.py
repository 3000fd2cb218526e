"""Naming a constat on the command line: one and only one, by as few words as it takes."""

import pytest

from noticegen.facts.lieu import Lieu
from noticegen.review.confirmations import SelectionImpossible, designate, select
from noticegen.review.constat import Constat

FENETRE = Constat("fenetre-raccourcie", "a-confirmer", "cs-2026", "La fenêtre…", "echeances.inscription", "35 jours", "23 jours")
AUTRE = Constat("fenetre-raccourcie", "a-confirmer", "cs-2026", "L’autre…", "echeances.voeux", "9 jours", "8 jours")
SOEUR = Constat("fenetre-raccourcie", "a-confirmer", "mc-2026", "La sœur…", "echeances.inscription", "35 jours", "23 jours")
PHRASES = [
    Constat("phrase-modifiee", "a-confirmer", "cs-2026", f"Phrase {line}.", None, "a", f"b{line}", Lieu("notices/cs/2026.md", line, 1))
    for line in (7, 12)
]
VOISINES = [Constat("phrase-supprimee", "a-confirmer", "cs-2026", f"{mot}.", None, mot, None, None, Lieu("n.md", 7, 1)) for mot in "ab"]
TOUS = [FENETRE, AUTRE, SOEUR, *PHRASES, *VOISINES]

NAMED = [
    ([FENETRE], "fenetre-raccourcie", FENETRE),
    ([FENETRE, FENETRE], "fenetre-raccourcie", FENETRE),
    ([FENETRE, AUTRE], "fenetre-raccourcie:echeances.voeux", AUTRE),
    (TOUS, "fenetre-raccourcie:mc-2026:echeances.inscription", SOEUR),
    (TOUS, "fenetre-raccourcie:mc-2026", SOEUR),
    (TOUS, "phrase-modifiee:notices/cs/2026.md:12", PHRASES[1]),
    (TOUS, "phrase-modifiee:notices/cs/2026.md:12:1", PHRASES[1]),
]


@pytest.mark.parametrize(("constats", "designation", "named"), NAMED)
def test_a_designation_names_one_constat(constats: list[Constat], designation: str, named: Constat) -> None:
    assert select(constats, designation) == named


REFUSED = [
    ([], "fenetre-raccourcie", "aucun constat « fenetre-raccourcie »"),
    (TOUS, "fenetre-allongee", "aucun constat « fenetre-allongee »"),
    (TOUS, "fenetre-racourcie", "vouliez-vous dire « fenetre-raccourcie » ?"),
    (TOUS, "fenetre-raccourcie", "3 constats répondent"),
    (TOUS, "fenetre-raccourcie:echeances.inscription", "2 constats répondent"),
    (TOUS, "phrase-modifiee:echeances.inscription", "aucun constat ne répond"),
    (TOUS, "", "aucun constat"),
]


@pytest.mark.parametrize(("constats", "designation", "words"), REFUSED)
def test_what_names_none_or_several_is_refused(constats: list[Constat], designation: str, words: str) -> None:
    with pytest.raises(SelectionImpossible, match=words):
        select(constats, designation)


@pytest.mark.parametrize("constat", TOUS, ids=lambda constat: constat.message)
def test_the_reports_suggest_a_designation_that_works(constat: Constat) -> None:
    assert select(TOUS, designate(constat, TOUS)) == constat


def test_a_refusal_lists_designations_that_work() -> None:
    with pytest.raises(SelectionImpossible) as refusal:
        select(TOUS, "fenetre-raccourcie")
    offered = [line.split(" : ")[0].strip() for line in str(refusal.value).splitlines()[1:]]
    assert [select(TOUS, designation) for designation in offered] == [FENETRE, AUTRE, SOEUR]
