"""Years in session keys and in labels."""

import re

from noticegen.facts.fiche import Fiche

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SESSION = re.compile(r"(?i)session\s+(?:[^\W\d]+\s+){0,2}((?:19|20)\d\d)(?!\d)")


def year_of(session: str) -> int | None:
    """The year a session's key begins with (`2026`, `2026-remplacement`); None for a document that names no session."""
    found = _YEAR.match(session)
    return int(found.group()) if found else None


def years_in(texte: str) -> tuple[int, ...]:
    """The years a text names, in order."""
    return tuple(int(year) for year in _YEAR.findall(texte))


def without_years(texte: str) -> str:
    """The text with every year replaced by one sign, case and spaces folded: what should not change in a label."""
    return " ".join(_YEAR.sub("#", texte).casefold().split())


def session_years(texte: str) -> tuple[int, ...]:
    """The years that a text gives as a session's (« session juin 2025 »), in order."""
    return tuple(int(year) for year in _SESSION.findall(texte))


def foreign_years(texte: str, fiche: Fiche) -> tuple[int, ...]:
    """The years a text gives as its session's (« session juin 2025 ») that are not, and any other that its campagne does not touch."""
    year = year_of(fiche.session)
    start, end = fiche.campagne
    named = set(session_years(texte))
    wrong = (one for one in years_in(texte) if one != year and (one in named or not start.year <= one <= end.year))
    return tuple(dict.fromkeys(wrong)) if year else ()
