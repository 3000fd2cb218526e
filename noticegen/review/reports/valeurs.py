"""The values of a constat as a person reads them: canonical dates and numbers back in French."""

import re
from datetime import date

from noticegen.facts.contacts import print_telephone
from noticegen.facts.moment import Moment
from noticegen.facts.notation import print_moment

NOTATION = "j mmmm aaaa à HHhMM"
ABSENT = "(absent)"

_MOMENT = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?\b")
_NUMERO = re.compile(r"\+\d{6,15}\b")


def readable(canonique: str | None) -> str:
    """`2025-11-13T19:00` → « 13 novembre 2025 à 19h00 », `+33516526455` → « 05 16 52 64 55 »; the rest as it stands."""
    if canonique is None:
        return ABSENT
    return _NUMERO.sub(lambda found: print_telephone(found.group()), _MOMENT.sub(_moment, canonique))


def _moment(found: re.Match[str]) -> str:
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        return print_moment(Moment(date(year, month, day), None if hour is None else hour * 60 + minute), NOTATION)
    except ValueError:
        return found.group()
