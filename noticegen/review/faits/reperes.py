"""Dates that words say and no échéance holds: « au mois d’avril 2026 », « 15 ans au 31 décembre 2025 », « nés avant le 1er septembre 2009 ».

They move with the session too: a month by its year, a day by its year or, where its weekday is what counts, by some days more.
"""

import re
from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta

from noticegen.facts.moment import read_day
from noticegen.facts.pliage import fold
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.review.phrases.notation import written_key

GENRES = ("date", "mois", "annee")
SIGNE = "\N{REFERENCE MARK}"
"""Stands for a date while the words around it are compared."""

DERIVE = 3
"""The same weekday of the year after is at most so many days off."""

_SESSIONS = re.compile(r"(?i)\bsessions? (?:(?:de |d[’'])?[^\W\d]+ )?$")
"""What makes a year a session's, however old: « notes obtenues depuis la session 2021 »."""

RECUL = 6
"""How many years back a date may still move each year: « unités obtenues après 2021 », « recevabilité d’après le 1er janvier 2023 »."""

_DEPUIS = re.compile(r"\b(?:depuis|en vigueur(?: depuis| a compter)?)(?: du| le| la| de| de l')?(?: sessions?(?: de)?)? ?$")
_A_COMPTER = re.compile(r"\b(?:a compter|a partir|des)(?: du| de| le| la| de la| de l')*(?: sessions?(?: de)?)? ?$")
"""A rule that began this year began then next year too; what begins on another day than the first of a month is no rule."""

_AGE = re.compile(r"(?<!\w)(?:nees?|nes|ages?|agee?s?|naissance|ans|majeure?s?|mineure?s?)(?!\w)")
"""Words by which a date is the one at which an age is counted."""

_NE = re.compile(r"(?<!\w)n(?:é|e\N{COMBINING ACUTE ACCENT})(?!\w)", re.IGNORECASE)
"""The one of them that is another word without its accent: « ne »."""

_STAMP = re.compile(
    r"(?:(?:mise? à jour|\bmaj\b|version|édité|imprimé)|(?:^|[(–—|-])\s*(?:document |notice |note )?publié)[es]{0,2}[^.]{0,20}$",
    re.IGNORECASE,
)
"""What comes before the date of a document, which is its own business."""


def dated(texte: str) -> tuple[Trouvaille, ...]:
    """The whole dates, the months with their year and the years of a text, in reading order."""
    leaves = (leaf for whole in scan(texte) for leaf in whole.feuilles)
    return tuple(leaf for leaf in leaves if leaf.genre in GENRES and leaf.valeur[:4].isdecimal() and not leaf.faute)


def moved_dates(avant: str, apres: str, campagne: tuple[date, date], years: int) -> tuple[tuple[str, str], ...]:
    """The dates by which alone two texts differ, as printed on both sides, each so many years later; none where anything else differs.

    An old date is a rule's or a birth's: only a text that speaks of an age, or of sessions, may move it. A recent one from before
    `campagne`, the earlier one, moves with the others or none does; one of that campagne that stayed is told as left behind.
    """
    ones, others = dated(avant), dated(apres)
    if not ones or len(ones) != len(others) or years <= 0 or _frame(avant, ones) != _frame(apres, others):
        return ()
    free = tells_age(avant)
    moving = [_may_move(one, avant[: one.debut], campagne, free) for one in ones]
    moved = [(one, other) for one, other in zip(ones, others) if one.valeur != other.valeur]
    right = all(_follows(one, other, years) for one, other in moved) and all(
        may if one.valeur != other.valeur else not may or _is_of(campagne, one) for may, one, other in zip(moving, ones, others)
    )
    return tuple((one.texte, other.texte) for one, other in moved) if right else ()


def _is_of(campagne: tuple[date, date], found: Trouvaille) -> bool:
    day = first_day(found)
    return day is not None and campagne[0] <= day


def tells_age(texte: str) -> bool:
    """Whether a text speaks of an age or a birth."""
    return bool(_AGE.search(fold(texte)) or _NE.search(texte))


def first_day(found: Trouvaille) -> date | None:
    """The day of a date, the middle of its month, the first of March of its year."""
    return read_day({"mois": f"{found.valeur}-15", "annee": f"{found.valeur}-03-01"}.get(found.genre, found.valeur[:10]))


def _frame(texte: str, finds: Sequence[Trouvaille]) -> str:
    for found in reversed(finds):
        texte = f"{texte[: found.debut]}{SIGNE}{found.genre}{texte[found.fin :]}"
    return written_key(texte)


def is_session(before: str) -> bool:
    """Whether the words before a year make it a session's."""
    return bool(_SESSIONS.search(before))


def is_stamp(before: str) -> bool:
    """Whether the words before a date make it that of the document itself."""
    return bool(_STAMP.search(before))


def begins_a_rule(found: Trouvaille, before: str) -> bool:
    """Whether a date, after the words `before`, is that since when something is so: « depuis la session 2026 », « à compter du 1er janvier 2026 »."""
    words = fold(before)
    return bool(_DEPUIS.search(words)) or (bool(_A_COMPTER.search(words)) and found.valeur[8:10] in ("", "01"))


def _may_move(found: Trouvaille, before: str, campagne: tuple[date, date], free: bool) -> bool:
    """Whether a date, after the words `before`, may move with the session; `free` where the text speaks of an age.

    Of the days before the campagne only the first and last of a month are limits that roll on; what began on a day began on it.
    """
    day = first_day(found)
    if day is None or free:
        return free
    if begins_a_rule(found, before):
        return found.genre == "annee" and day < campagne[0] and is_session(before)
    if day >= campagne[0]:
        return True
    bound = found.genre != "date" or 1 in (day.day, (day + timedelta(days=1)).day)
    return bound and (day.year >= campagne[0].year - RECUL or is_session(before))


def _follows(one: Trouvaille, other: Trouvaille, years: int) -> bool:
    return one.genre == other.genre and _LATER[one.genre](one.valeur, other.valeur, years)


def _later_year(one: str, other: str, years: int) -> bool:
    return one.isdecimal() and other.isdecimal() and int(other) == int(one) + years


def _later_month(one: str, other: str, years: int) -> bool:
    return one[4:] == other[4:] and int(other[:4]) == int(one[:4]) + years


def _later_day(one: str, other: str, years: int) -> bool:
    """The same day that many years later, or the same weekday next to it; and the same hour."""
    before, after = read_day(one[:10]), read_day(other[:10])
    if before is None or after is None or one[10:] != other[10:]:
        return False
    drift = (after - same_day_later(before, years)).days
    return not drift or (before.weekday() == after.weekday() and abs(drift) <= DERIVE)


def same_day_later(day: date, years: int) -> date:
    """The same day that many years later; 28 février for a 29 where there is none."""
    year = min(max(day.year + years, MINYEAR), MAXYEAR)  # a document that arrives may name the year 9999, or no session
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


_LATER: dict[str, Callable[[str, str, int], bool]] = {"date": _later_day, "mois": _later_month, "annee": _later_year}
