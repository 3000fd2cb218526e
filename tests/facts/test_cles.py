"""Keys: safe as addresses and file names, and never in the way of the prose's own names."""

import pytest

from noticegen.facts.saisie.cles import ACRONYM, LABEL, RESERVED_ECHEANCES, SESSION, SLUG, series_of, year_of
from noticegen.prose.noms import RESERVES


def test_an_echeance_may_not_take_a_name_of_the_prose() -> None:
    assert set(RESERVES) <= RESERVED_ECHEANCES


@pytest.mark.parametrize(
    ("pattern", "accepted", "refused"),
    [
        (SLUG, ["cs-bp", "86", "a1-b2"], ["", "../x", "a/b", "-a", "a-", "a--b", "Cs", "é", "a_b", "a b", "a.b", "a\n"]),
        (SESSION, ["2026", "2026-remplacement", "2026-2e-groupe"], ["", "26", "2026-", "2026/1", "2026-Été", "juin-2026", "20260"]),
        (
            ACRONYM,
            ["CS", "Bac pro", "BTS/BTSA", "C.A.P.", "MC (niveau 4)", "BTS « x »"[:3], "École"],
            ["", "<b>", "*CS*", "_CS", "{{x}}", " CS"],
        ),
        (LABEL, ["Boulanger", "Cuisine : option A", "Droits d’inscription", "12 €"], ["", "<b>", "{x}", "a|b", "`a`", "[a](b)"]),
    ],
)
def test_what_a_key_may_be(pattern: object, accepted: list[str], refused: list[str]) -> None:
    assert [key for key in accepted if not pattern.fullmatch(key)] == []
    assert [key for key in refused if pattern.fullmatch(key)] == []


@pytest.mark.parametrize(
    ("session", "year", "series"), [("2026", 2026, ""), ("2026-remplacement", 2026, "remplacement"), ("2026-a-b", 2026, "a-b")]
)
def test_a_session_s_key_says_its_year_and_series(session: str, year: int, series: str) -> None:
    assert (year_of(session), series_of(session)) == (year, series)
