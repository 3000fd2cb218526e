"""Where local hours stand in time, on both sides of the clock change."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.dates import DateIllisible, read_moment
from noticegen.facts.dates.instants import (
    FuseauInconnu,
    HeureImpossible,
    closing_instant,
    datetime_attribute,
    opening_instant,
    read_datetime_attribute,
    zone,
)
from noticegen.facts.moment import MINUIT, Moment


@pytest.mark.parametrize(
    ("texte", "ouverture", "cloture"),
    [
        ("21 octobre 2025 à 09h00", "2025-10-21T09:00:00+02:00", "2025-10-21T09:00:00+02:00"),
        ("13 novembre 2025 à 19h00", "2025-11-13T19:00:00+01:00", "2025-11-13T19:00:00+01:00"),
        ("13 novembre 2025", "2025-11-13T00:00:00+01:00", "2025-11-13T23:59:59+01:00"),
        ("13 novembre 2025 à minuit", "2025-11-14T00:00:00+01:00", "2025-11-14T00:00:00+01:00"),
        ("13 novembre 2025 à 0h00", "2025-11-13T00:00:00+01:00", "2025-11-13T00:00:00+01:00"),
        ("26 octobre 2025", "2025-10-26T00:00:00+02:00", "2025-10-26T23:59:59+01:00"),
        ("29 mars 2026", "2026-03-29T00:00:00+01:00", "2026-03-29T23:59:59+02:00"),
        ("31 décembre 2025 à minuit", "2026-01-01T00:00:00+01:00", "2026-01-01T00:00:00+01:00"),
    ],
)
def test_opens_and_closes_at_the_right_instant(texte: str, ouverture: str, cloture: str) -> None:
    moment = read_moment(texte)
    assert opening_instant(moment).isoformat() == ouverture
    assert closing_instant(moment).isoformat() == cloture


@pytest.mark.parametrize(
    ("texte", "fuseau", "attribut"),
    [
        ("21 octobre 2025 à 09h00", "Europe/Paris", "2025-10-21T09:00:00+02:00"),
        ("13 novembre 2025 à 19h00", "Europe/Paris", "2025-11-13T19:00:00+01:00"),
        ("13 novembre 2025", "Europe/Paris", "2025-11-13"),
        ("13 novembre 2025 à minuit", "Europe/Paris", "2025-11-14T00:00:00+01:00"),
        ("13 novembre 2025 à 19h00", "Indian/Reunion", "2025-11-13T19:00:00+04:00"),
        ("13 novembre 2025 à 19h00", "America/Cayenne", "2025-11-13T19:00:00-03:00"),
    ],
)
def test_writes_the_datetime_attribute(texte: str, fuseau: str, attribut: str) -> None:
    assert datetime_attribute(read_moment(texte), fuseau) == attribut


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("29 mars 2026 à 2h30", "2h30 n’existe pas le 29 mars 2026"),
        ("29 mars 2026 à 2h00", "2h00 n’existe pas"),
        ("26 octobre 2025 à 2h30", "2h30 existe deux fois le 26 octobre 2025"),
        ("26 octobre 2025 à 2h00", "2h00 existe deux fois"),
    ],
)
def test_refuses_hours_that_the_clock_change_skips_or_repeats(texte: str, message: str) -> None:
    for read in (opening_instant, closing_instant, datetime_attribute):
        with pytest.raises(HeureImpossible) as refus:
            read(read_moment(texte))
        assert message in refus.value.message.replace("\xa0", " ")


@pytest.mark.parametrize("texte", ["29 mars 2026 à 1h59", "29 mars 2026 à 3h00", "26 octobre 2025 à 1h59", "26 octobre 2025 à 3h00"])
def test_takes_the_hours_around_the_clock_change(texte: str) -> None:
    assert opening_instant(read_moment(texte)).isoformat()[:16] == str(read_moment(texte))


def test_a_day_that_begins_without_midnight_opens_at_its_first_instant() -> None:
    """In Havana the clock goes from 0h00 to 1h00 on 8 March 2026."""
    assert opening_instant(Moment(date(2026, 3, 8)), "America/Havana").isoformat() == "2026-03-08T01:00:00-04:00"


@pytest.mark.parametrize("fuseau", ["", "Paris", "../Europe/Paris", "/etc/passwd", "Europe/Paris\0", "é"])
def test_refuses_an_unknown_time_zone(fuseau: str) -> None:
    with pytest.raises(FuseauInconnu, match="fuseau horaire"):
        zone(fuseau)


@pytest.mark.parametrize("texte", ["", "bientôt", "2025-13-01", "2025-11-13T25:00", "13/11/2025"])
def test_refuses_a_wrong_datetime_attribute(texte: str) -> None:
    with pytest.raises(DateIllisible):
        read_datetime_attribute(texte)


def test_reads_an_attribute_written_elsewhere() -> None:
    assert read_datetime_attribute("2025-11-13T18:00:00Z") == Moment(date(2025, 11, 13), 19 * 60)
    assert read_datetime_attribute("2025-11-13T19:00") == Moment(date(2025, 11, 13), 19 * 60)


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.none() | st.integers(0, MINUIT))
def test_the_attribute_is_read_back_but_for_midnight(jour: date, minute: int | None) -> None:
    moment = Moment(jour, minute)
    try:
        attribut = datetime_attribute(moment)
    except HeureImpossible:
        return
    expected = Moment(jour + timedelta(days=1), 0) if minute == MINUIT else moment
    assert read_datetime_attribute(attribut) == expected


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.integers(0, MINUIT - 1))
def test_an_instant_exists_and_is_told_once(jour: date, minute: int) -> None:
    paris, utc = ZoneInfo("Europe/Paris"), ZoneInfo("UTC")
    naive = datetime(jour.year, jour.month, jour.day, *divmod(minute, 60))
    readings = {naive.replace(tzinfo=paris, fold=fold).astimezone(utc) for fold in (0, 1)}
    real = {reading for reading in readings if reading.astimezone(paris).replace(tzinfo=None) == naive}
    if len(real) == 1:
        assert opening_instant(Moment(jour, minute)) == real.pop()
    else:
        with pytest.raises(HeureImpossible):
            opening_instant(Moment(jour, minute))
