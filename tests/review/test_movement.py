"""Relations between échéances, how dates moved, and which movements are the yearly ones."""

import pytest

from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change
from noticegen.review.comparison import compare
from noticegen.review.faits.relations import relations
from tests.review.manuscrit import edition, fait, fenetre, limite, moment

AVANT = (fenetre("inscription", "2024-10-15T10:00", "2024-11-14T17:00"), limite("pieces", "2024-11-16"))


def _rolled(
    ouverture: str = "2025-10-14T10:00", cloture: str = "2025-11-13T17:00", pieces: str = "2025-11-15", sens: str = "avant"
) -> Change:
    after = (fenetre("inscription", ouverture, cloture), limite("pieces", pieces, sens))
    return compare(edition("", "2025", AVANT), edition("", "2026", after))


def test_relations_of_nothing() -> None:
    assert relations([]).durees == {} and relations([]).ordre == ()


def test_relations_of_a_notice() -> None:
    convocation = Echeance("convocation", jours=(moment("2025-03-02"),))
    found = relations(
        [convocation, *AVANT, fenetre("rattrapage", "2025-01-06", "2025-01-24"), fenetre("sans-fin", "2025-02-01", "2025-02-01")]
    )
    assert found.durees == {"echeances.inscription": 30, "echeances.rattrapage": 18, "echeances.sans-fin": 0}
    assert found.decalages["echeances.pieces", "echeances.inscription"] == 2
    assert found.ancres == {"echeances.pieces": "echeances.inscription", "echeances.convocation": "echeances.sans-fin"}
    assert found.ordre[:2] == ("echeances.inscription", "echeances.pieces")


def test_a_relative_limit_goes_with_what_it_was_computed_from() -> None:
    near, far = fenetre("a", "2024-10-01", "2024-11-14"), fenetre("b", "2024-10-01", "2024-12-01")
    assert relations([near, far, limite("pieces", "2024-11-14", relative_a="echeances.b.cloture")]).ancres == {
        "echeances.pieces": "echeances.b"
    }


def test_days_are_local_days_across_the_clock_change() -> None:
    assert relations([fenetre("a", "2025-10-21T09:00", "2025-11-13T24:00")]).durees == {"echeances.a": 23}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_rolled(), {"inscription.ouverture", "inscription.cloture", "pieces.avant"}),
        (
            _rolled(ouverture="2025-10-15T10:00", cloture="2025-11-14T17:00", pieces="2025-11-16"),
            {"inscription.ouverture", "inscription.cloture", "pieces.avant"},
        ),
        (_rolled(cloture="2025-11-06T17:00", pieces="2025-11-08"), {"pieces.avant"}),
        (_rolled(cloture="2025-11-06T17:00"), {"pieces.avant"}),
        (_rolled(pieces="2025-11-13"), {"inscription.ouverture", "inscription.cloture"}),
        (_rolled(ouverture="2025-10-14T09:00"), {"inscription.cloture", "pieces.avant"}),
        (_rolled(sens="jusquau"), {"inscription.ouverture", "inscription.cloture"}),
        (_rolled(ouverture="2024-10-14T10:00", cloture="2024-11-13T17:00", pieces="2024-11-15"), set()),
    ],
    ids=["weekdays hold", "days hold", "window shorter", "closing alone", "delay shorter", "hour", "side", "year forgotten"],
)
def test_expected_movements(change: Change, expected: set[str]) -> None:
    assert {one.fait.removeprefix("echeances.") for one in change.attendus} == expected


def test_expected_movements_of_the_session() -> None:
    facts = [
        [fait("session.libelle", f"juin {year}", volatilite="annuel"), fait("session.precedente", year - 1, "annee", "derive")]
        for year in (2025, 2026)
    ]
    change = compare(edition("", "2025", faits=facts[0]), edition("", "2026", faits=facts[1]))
    assert [(one.fait, one.avant, one.apres) for one in change.attendus] == [
        ("session.libelle", "juin 2025", "juin 2026"),
        ("session.precedente", "2024", "2025"),
    ]


def test_a_stable_fact_never_moves_as_expected() -> None:
    change = compare(
        edition("", "2025", faits=[fait("constantes.delai", "48 h")]), edition("", "2026", faits=[fait("constantes.delai", "24 h")])
    )
    assert change.attendus == ()


def test_a_stamp_that_grows_and_a_year_that_moves_on_are_expected() -> None:
    before = [fait("poles.sah.verifie_le", moment("2024-09-02"), "moment"), fait("notice.titre", "Note 2025")]
    after = [fait("poles.sah.verifie_le", moment("2025-09-01"), "moment"), fait("notice.titre", "Note 2026")]
    change = compare(edition("", "2025", faits=before), edition("", "2026", faits=after))
    assert [one.fait for one in change.attendus] == ["poles.sah.verifie_le", "notice.titre"]


def test_nothing_is_expected_to_move_within_a_session() -> None:
    after = (fenetre("inscription", "2024-10-16T10:00", "2024-11-15T17:00"), limite("pieces", "2024-11-17"))
    assert compare(edition("", "2025", AVANT), edition("", "2025", after)).attendus == ()


def test_movements_say_how_far_from_the_same_day() -> None:
    found = {one.fait: one for one in _rolled().mouvements}
    closing = found["echeances.inscription.cloture"]
    assert (closing.annees, closing.derive, closing.meme_jour_de_semaine, closing.meme_heure) == (1, -1, True, True)
    assert found["echeances.pieces.avant"].meme_jour_de_semaine


def test_29_february_has_a_day_each_year() -> None:
    change = compare(edition("", "2024", [limite("a", "2024-02-29")]), edition("", "2025", [limite("a", "2025-02-28")]))
    assert [one.derive for one in change.mouvements] == [0]


def test_relations_of_both_sides_face_each_other() -> None:
    assert [(one.genre, one.chemin, one.ancre, one.avant, one.apres) for one in _rolled(pieces="2025-11-13").relations] == [
        ("duree", "echeances.inscription", "", 30, 30),
        ("decalage", "echeances.pieces", "echeances.inscription", 2, 0),
    ]


def test_a_relation_that_is_gone_has_one_side() -> None:
    change = compare(edition("", "2025", AVANT), edition("", "2026", [fenetre("inscription", "2025-10-14", "2025-11-13")]))
    assert [(one.chemin, one.avant, one.apres) for one in change.relations] == [
        ("echeances.inscription", 30, 30),
        ("echeances.pieces", 2, None),
    ]
