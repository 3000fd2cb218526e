"""A date written in the prose: told as the second value of a fact where it contradicts one, as a literal everywhere else."""

from pathlib import Path

import pytest

from noticegen.commands.sources.projet import load_projet
from noticegen.review.check import find
from noticegen.review.comparison import compare

TOLD = ("fait-litteral", "valeurs-contradictoires", "echeance-non-imprimee")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "\nAucune inscription ne sera reçue après le 14 novembre 2025 à 19h00.\n", {"valeurs-contradictoires"}),
        ("", "\nAucune inscription ne sera reçue après le 13 novembre 2025 à 19h00.\n", {"fait-litteral"}),
        ("", "\nAucune inscription ne sera reçue après le 13 novembre 2025.\n", {"fait-litteral"}),
        ("", "\nAucune inscription ne sera reçue après le 13 novembre 2024 à 19h00.\n", {"valeurs-contradictoires"}),
        ("", "\nAucune inscription ne sera reçue après le 12 mars 2025 à 19h00.\n", {"fait-litteral"}),
        ("", "\nUne réunion d’information a lieu le 8 octobre 2025.\n", {"fait-litteral"}),
        ("{{ modification }}", "avant le 12 novembre 2025 à 19h00", {"fait-litteral", "echeance-non-imprimee"}),
        ("", "\nLes dossiers sont traités dans l’ordre d’arrivée.\n", set()),
    ],
    ids=[
        "another day",
        "the same date",
        "the same day",
        "last year’s",
        "a day far from it",
        "a date of nothing known",
        "another day, where alone the fact was printed",
        "no date",
    ],
)
def test_a_date_in_the_prose(projet: Path, before: str, after: str, expected: set[str]) -> None:
    prose = projet / "notices" / "cs-bp" / "2026.md"
    texte = prose.read_text(encoding="utf-8")
    assert before in texte
    changed = texte.replace(before, after) if before else texte + after
    prose.write_text(changed, encoding="utf-8", newline="\n")
    constats = find(compare(None, load_projet(projet).edition("cs-bp-2026")))
    assert {constat.regle for constat in constats} & set(TOLD) == expected
