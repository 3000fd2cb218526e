"""Instants: where a local date and hour stand in time, right on both sides of the clock change."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from noticegen.facts.dates.illisible import DateIllisible
from noticegen.facts.dates.partielle import spelled
from noticegen.facts.illisible import Illisible, quoted
from noticegen.facts.moment import MINUIT, Moment

FUSEAU = "Europe/Paris"
ATTENDU_ATTRIBUT = "« 2025-11-13 » ou « 2025-11-13T19:00:00+01:00 »"
ATTENDU_HORS_CHANGEMENT = "une heure hors du changement d’heure"


class FuseauInconnu(Illisible):
    """A time zone that the IANA database does not hold."""

    def __init__(self, fuseau: str) -> None:
        super().__init__(f"{quoted(fuseau)} n’est pas un fuseau horaire", "« Europe/Paris », « Indian/Reunion », « America/Cayenne »…")


class HeureImpossible(DateIllisible):
    """A local hour that the clock change skips or repeats."""


def opening_instant(moment: Moment, fuseau: str = FUSEAU) -> datetime:
    """When something opens; without an hour, the first instant of the day."""
    if moment.minute is None:
        return _first_of_day(moment, fuseau)
    return _instant(moment, fuseau)


def closing_instant(moment: Moment, fuseau: str = FUSEAU) -> datetime:
    """When something closes; without an hour, the last second of the day."""
    if moment.minute is None:
        return _first_of_day(_next_day(moment), fuseau) - timedelta(seconds=1)
    return _instant(moment, fuseau)


def datetime_attribute(moment: Moment, fuseau: str = FUSEAU) -> str:
    """The value of `<time datetime>`: the day alone, or the hour with its offset (`2025-11-13T19:00:00+01:00`).

    HTML knows no `24:00`: the end of a day is written as the first instant of the next.
    """
    return moment.jour.isoformat() if moment.minute is None else _instant(moment, fuseau).isoformat()


def read_datetime_attribute(texte: str, fuseau: str = FUSEAU) -> Moment:
    """The inverse of `datetime_attribute`; the end of a day comes back as the first minute of the next."""
    try:
        read = datetime.fromisoformat(texte)
    except ValueError:
        raise DateIllisible(f"{quoted(texte)} n’est pas une valeur de « datetime »", ATTENDU_ATTRIBUT) from None
    if "T" not in texte and " " not in texte:
        return Moment(read.date())
    local = read.astimezone(zone(fuseau)) if read.tzinfo else read
    return Moment(local.date(), local.hour * 60 + local.minute)


@lru_cache(maxsize=64)
def zone(fuseau: str) -> ZoneInfo:
    """The time zone of that name; `FuseauInconnu` otherwise."""
    try:
        return ZoneInfo(fuseau)
    except (ValueError, OSError, KeyError):
        raise FuseauInconnu(fuseau) from None


def _instant(moment: Moment, fuseau: str) -> datetime:
    if moment.minute == MINUIT:
        return _first_of_day(_next_day(moment), fuseau)
    naive = datetime(moment.jour.year, moment.jour.month, moment.jour.day, *divmod(moment.minute, 60))
    early, late = (naive.replace(tzinfo=zone(fuseau), fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early
    hour = f"{moment.minute // 60}h{moment.minute % 60:02}"
    what = "existe deux fois" if early.utcoffset() > late.utcoffset() else "n’existe pas"
    raise HeureImpossible(f"{hour} {what} le {spelled(moment.jour)} ({fuseau}) : l’heure change ce jour-là", ATTENDU_HORS_CHANGEMENT)


def _first_of_day(moment: Moment, fuseau: str) -> datetime:
    """Midnight, or the first instant after a clock change that skips it."""
    local = datetime(moment.jour.year, moment.jour.month, moment.jour.day, tzinfo=zone(fuseau))
    if local.utcoffset() < local.replace(fold=1).utcoffset():
        return local + (local.replace(fold=1).utcoffset() - local.utcoffset())
    return local


def _next_day(moment: Moment) -> Moment:
    return Moment(moment.jour + timedelta(days=1))
