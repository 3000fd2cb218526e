"""A date, with or without an hour, as an officer commits to it."""

from dataclasses import dataclass
from datetime import date

MINUIT = 24 * 60
"""« minuit » is the end of the day named, so its minute is 1440, never 0."""


@dataclass(frozen=True, order=True)
class Moment:
    """A local day and, when one is stated, the minute of that day (0 to 1440; `None`: no hour stated)."""

    jour: date
    minute: int | None = None

    def __str__(self) -> str:
        """Canonical notation: `2025-11-13`, `2025-11-13T19:00`, `2025-11-13T24:00`."""
        if self.minute is None:
            return self.jour.isoformat()
        return f"{self.jour.isoformat()}T{self.minute // 60:02}:{self.minute % 60:02}"


def read_day(canonique: str) -> date | None:
    """The day a value in canonical notation begins with; None where a document names one that no calendar has (`2025-11-31`)."""
    try:
        return date.fromisoformat(canonique[:10])
    except ValueError:
        return None
