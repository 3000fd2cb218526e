"""Échéances as a candidate's diary holds them: a moment to be there, a last moment, a day or a few days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from noticegen.facts.dates.instants import closing_instant, opening_instant
from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import MINUIT, Moment


@dataclass(frozen=True)
class RendezVous:
    """One diary entry. `debut` is an instant, or a whole day; `fin` (excluded, of the same type) is set when it lasts.

    `role` is `ouverture`, `cloture`, `limite`, `jour`; `cle` names the entry among those of its édition, whatever its date.
    """

    cle: str
    role: str
    echeance: Echeance
    debut: datetime | date
    fin: datetime | date | None = None


def rendez_vous(echeance: Echeance, fuseau: str) -> Iterator[RendezVous]:
    """The entries of one échéance: two for a window, one for a limit, one for each exam day or for the whole period."""
    if echeance.ouverture:
        yield RendezVous(f"{echeance.cle}.ouverture", "ouverture", echeance, _first(echeance.ouverture, fuseau))
    if echeance.cloture:
        yield RendezVous(f"{echeance.cle}.cloture", "cloture", echeance, _last(echeance.cloture, fuseau))
    if echeance.limite:
        last = _before(echeance.limite, fuseau) if echeance.sens == "avant" else _last(echeance.limite, fuseau)
        yield RendezVous(f"{echeance.cle}.limite", "limite", echeance, last)
    if echeance.periode:
        yield _period(echeance, fuseau)
    else:
        several = len(echeance.jours) > 1
        for rank, jour in enumerate(echeance.jours, 1):
            yield RendezVous(f"{echeance.cle}.{rank}" if several else echeance.cle, "jour", echeance, _first(jour, fuseau))


def _period(echeance: Echeance, fuseau: str) -> RendezVous:
    first, last = echeance.jours[0], echeance.jours[-1]
    if first.minute is None or last.minute is None:
        return RendezVous(echeance.cle, "jour", echeance, first.jour, last.jour + timedelta(days=1))
    return RendezVous(echeance.cle, "jour", echeance, opening_instant(first, fuseau), closing_instant(last, fuseau))


def _first(moment: Moment, fuseau: str) -> datetime | date:
    return moment.jour if moment.minute is None else opening_instant(moment, fuseau)


def _last(moment: Moment, fuseau: str) -> datetime | date:
    """A day that is included to its end is that day, not the midnight which diaries show on the next."""
    return moment.jour if moment.minute in (None, MINUIT) else closing_instant(moment, fuseau)


def _before(moment: Moment, fuseau: str) -> datetime | date:
    """« avant le 13 » leaves the 12th as the last day."""
    if not moment.minute:
        return moment.jour - timedelta(days=1)
    return _last(moment, fuseau)


def instant(debut: datetime | date, fuseau: str) -> datetime:
    """Where an entry stands among the others: a whole day, at its start."""
    if isinstance(debut, datetime):
        return debut
    return datetime(debut.year, debut.month, debut.day, tzinfo=ZoneInfo(fuseau))
