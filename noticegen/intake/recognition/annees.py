"""Dates printed without their year: which year they mean, from the campagne of the session and from the dates around."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from noticegen.facts.moment import Moment

_ANCIEN = timedelta(days=731)


@dataclass(frozen=True)
class Repere:
    """A whole date of the document and the passage it stands in."""

    passage: int
    jour: date


@dataclass(frozen=True)
class Calendrier:
    """What is known of the years: the session's, when the document names it, and the whole dates of the document."""

    session: int | None
    serie: str = ""
    reperes: tuple[Repere, ...] = ()

    @property
    def campagne(self) -> tuple[date, date] | None:
        """Where the dates of the session are expected."""
        return usual_campagne(self.session, self.serie) if self.session else None

    def complete(self, valeur: str, passage: int, evenement: bool, annee: int | None = None) -> Moment | None:
        """The moment of a canonical value, its year found when it lacks one (`annee`: printed over it); None when nothing tells the year."""
        whole = read_canonical(valeur)
        if whole or not valeur.startswith("--"):
            return whole
        years = sorted({repere.jour.year for repere in self.reperes} | ({self.session - 1, self.session} if self.session else set()))
        candidates = [found for year in years if (found := read_canonical(f"{year}{valeur[1:]}")) and self.expects(found.jour)]
        candidates = [found for found in candidates if found.jour.year == annee] or candidates
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        if evenement and self.session:
            return max(candidates)
        return min(candidates, key=lambda found: self._distance(found.jour, passage)) if self.reperes else None

    def expects(self, jour: date) -> bool:
        """Whether a day is one of the session's, as far as that is known."""
        return self.campagne is None or self.campagne[0] <= jour <= self.campagne[1]

    def follows(self, jour: date) -> bool:
        """Whether a day is one of the session's, or of the autumn after it, when late jurys decide."""
        return self.expects(jour) or (self.session is not None and self.campagne[1] < jour <= date(self.session, 12, 31))

    def prepares(self, jour: date) -> bool:
        """Whether a day is of the autumn before the session: candidates register and send papers, and no exam is held."""
        return self.session is not None and not self.serie and date(self.session - 1, 9, 1) <= jour <= date(self.session - 1, 12, 31)

    def examines(self, jour: date) -> bool:
        """Whether a day is among those of the exams: May to August of the session's year, when it is no special session."""
        return self.session is not None and not self.serie and date(self.session, 5, 1) <= jour <= date(self.session, 8, 31)

    def is_past(self, jour: date) -> bool:
        """Whether a day is so far before the session that it is a rule's or a text's; last year's, left by mistake, is not."""
        return self.campagne is not None and jour < self.campagne[0] - _ANCIEN

    def _distance(self, jour: date, passage: int) -> tuple[int, int]:
        nearest = min(self.reperes, key=lambda repere: abs(repere.passage - passage))
        return abs((jour - nearest.jour).days), jour.toordinal()


def usual_campagne(annee: int, serie: str) -> tuple[date, date]:
    """From March of the year before to August; a special session (replacement, autumn) may last until December."""
    return date(annee - 1, 3, 1), date(annee, 12, 31) if serie else date(annee, 8, 31)


def read_canonical(valeur: str) -> Moment | None:
    """`2025-11-13T19:00` as a moment; None when it is not one."""
    day, _, hour = valeur.partition("T")
    try:
        jour = date.fromisoformat(day)
        minute = int(hour[:2]) * 60 + int(hour[3:5]) if hour else None
    except ValueError:
        return None
    return Moment(jour, minute)


def whole_dates(valeurs: Sequence[tuple[int, str]]) -> tuple[Repere, ...]:
    """The whole dates among canonical values, each with its passage."""
    moments = [(passage, read_canonical(valeur)) for passage, valeur in valeurs]
    return tuple(Repere(passage, moment.jour) for passage, moment in moments if moment)
