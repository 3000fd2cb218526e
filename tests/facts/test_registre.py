"""The registre: what the other layers ask of it."""

from pathlib import Path

from noticegen.facts.registre import load_registre

ROOT = Path(__file__).parents[2]


def test_the_shipped_sessions_load() -> None:
    registre = load_registre(ROOT)
    assert registre.sessions[:2] == ("2023", "2026")
    assert registre.lignee("cs-bp-2026") == ("cs-bp-2026", "cs-bp-2023")
    assert registre.courante("cs-bp") == "cs-bp-2026"
