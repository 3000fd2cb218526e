"""Dates, years and sessions that the words of a document say: told when they were left at last year's."""

import pytest

from tests.commands.montclar import APRES, AVANT, blocking, constats

FIN = "\nLes candidats ont quinze ans au 31 décembre {age}. Les relevés arrivent au mois de juin {releve}. L’arrêté est du 12 mai 2019.\n"


@pytest.mark.parametrize(
    ("age", "releve", "told"),
    [(2026, 2026, 0), (2025, 2026, 1), (2026, 2025, 1), (2025, 2025, 2)],
    ids=["both moved on", "the age's day left", "the month left", "both left"],
)
def test_a_day_or_a_month_that_no_fact_holds_is_told_when_it_was_left(age: int, releve: int, told: int) -> None:
    before = AVANT + FIN.format(age=2025, releve=2025)
    assert blocking(APRES + FIN.format(age=age, releve=releve), before) == ["ancienne-date"] * told


RAPPEL = "\nLa session {dite} est ouverte à tous. L’attestation vaut pour l’année scolaire {scolaire}.\n\nNote, session {fin}\n"


@pytest.mark.parametrize(
    ("titre", "dite", "scolaire", "fin", "expected"),
    [
        ("2026", "2026", "2025-2026", "2026", []),
        ("2025", "2026", "2025-2026", "2026", ["« 2025 » (apres.md:3)"]),
        ("2026", "2025", "2025-2026", "2026", ["« 2025 » (apres.md:33)"]),
        ("2026", "2026", "2024-2025", "2026", ["« 2024-2025 » (apres.md:33)"]),
        ("2026", "2026", "2025-2026", "2025", ["« 2025 » (apres.md:35)"]),
        ("2025", "2025", "2024-2025", "2026", ["« 2025 » (apres.md:3), « 2025 » (apres.md:33), « 2024-2025 » (apres.md:33)"]),
    ],
    ids=["none", "the title", "a sentence", "the school year", "the last line", "all but the last line"],
)
def test_a_session_left_at_last_years_is_told_once_with_its_places(
    titre: str, dite: str, scolaire: str, fin: str, expected: list[str]
) -> None:
    """The dates are the new session's: they say which of the two is left."""
    apres = (APRES + RAPPEL.format(dite=dite, scolaire=scolaire, fin=fin)).replace("Session 2026", f"Session {titre}")
    found = constats(apres, AVANT + RAPPEL.format(dite="2025", scolaire="2024-2025", fin="2025"))
    assert [one.regle for one in found] == ["session-perimee"] * len(expected)
    assert [" ".join(one.message.split()).partition(" : ")[2].rstrip(".") for one in found] == expected
