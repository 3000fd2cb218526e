"""Public holidays, against the `holidays` library and the law's own list."""

from datetime import date

import holidays
import pytest

from noticegen.facts.dates.feries import feries, paques


def test_the_days_of_one_year_have_their_french_names() -> None:
    assert {jour.isoformat(): nom for jour, nom in feries(2025).items()} == {
        "2025-01-01": "jour de l’An",
        "2025-04-21": "lundi de Pâques",
        "2025-05-01": "fête du Travail",
        "2025-05-08": "Victoire de 1945",
        "2025-05-29": "Ascension",
        "2025-06-09": "lundi de Pentecôte",
        "2025-07-14": "fête nationale",
        "2025-08-15": "Assomption",
        "2025-11-01": "Toussaint",
        "2025-11-11": "Armistice de 1918",
        "2025-12-25": "Noël",
    }


@pytest.mark.parametrize("annee", range(2008, 2100))
def test_agrees_with_the_library(annee: int) -> None:
    assert set(feries(annee)) == set(holidays.France(years=annee))
    assert set(feries(annee, "alsace-moselle")) == set(holidays.France(subdiv="57", years=annee))


def test_two_on_one_day_are_both_named() -> None:
    assert feries(2008)[date(2008, 5, 1)] == "Ascension et fête du Travail"


def test_alsace_moselle_adds_two_days() -> None:
    added = {jour: nom for jour, nom in feries(2026, "alsace-moselle").items() if jour not in feries(2026)}
    assert added == {date(2026, 4, 3): "Vendredi saint", date(2026, 12, 26): "Saint-Étienne"}


@pytest.mark.parametrize(("annee", "jour"), [(1818, (3, 22)), (2038, (4, 25)), (2024, (3, 31)), (2000, (4, 23))])
def test_easter_at_its_extremes(annee: int, jour: tuple[int, int]) -> None:
    assert paques(annee) == date(annee, *jour)
