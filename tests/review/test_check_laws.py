"""What holds of the check for every pair of éditions: it never fails, speaks once of each thing, and takes back exactly what is accepted."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.edition import Edition
from noticegen.facts.saisie.chargement import read_registre
from noticegen.review.acceptation import accept
from noticegen.review.check import check, find
from noticegen.review.comparison import compare
from noticegen.review.confirmations import designate, select
from noticegen.review.reports.formes import FORMES
from tests.review.test_comparison_laws import editions

SESSIONS = "sessions:\n  2026:\n    libelle: juin 2026\n    academie: {nom: Académie de Cormeilles}\n"
LE = date(2025, 9, 1)


@settings(max_examples=25)
@given(st.none() | editions(), editions())
def test_no_pair_stops_the_check_or_a_report(avant: Edition | None, apres: Edition) -> None:
    rapport = check(compare(avant, apres))
    assert len({constat.identite for constat in rapport.constats}) == len(rapport.constats)
    for render in FORMES.values():
        assert render([rapport]) == render([rapport])


@settings(max_examples=25)
@given(editions(), editions())
def test_an_edition_against_itself_yields_only_what_it_yields_alone(one: Edition, other: Edition) -> None:
    alone = {constat.regle for constat in find(compare(None, one))}
    assert {constat.regle for constat in find(compare(one, one))} <= alone


@settings(max_examples=25)
@given(editions(), editions(), st.data())
def test_accepting_a_constat_removes_exactly_it(avant: Edition, apres: Edition, data: st.DataObject) -> None:
    change = compare(avant, apres)
    before = check(change)
    open_ones = [one for one in before.bloquants if one.gravite == "a-confirmer"]
    if not open_ones:
        return
    accepted = data.draw(st.sampled_from(open_ones))
    assert select(before.constats, designate(accepted, before.constats)) in before.constats
    text = accept(SESSIONS, "2026", accepted, "voulu : oui", "M. l’inspecteur", LE)
    after = check(change, read_registre(text).confirmations("2026"))
    assert {one.identite for one in before.bloquants} - {one.identite for one in after.bloquants} == {accepted.identite}
    assert [one.identite for one in after.constats] == [one.identite for one in before.constats]
