"""Windows and the limits that go with them: their lengths, their distances, and where they contradict one another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import MINUIT, Moment
from noticegen.review.change import Change, PaireRelations
from noticegen.review.diction import counted
from noticegen.review.faits.movement import closing_alone
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.doutes import doubtful, place
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Contradiction:
    """A limit that ends before the window it goes with."""

    limite: Echeance
    fenetre: Echeance

    @property
    def jours(self) -> int:
        """How many days before; 0 on the closing day itself."""
        return (self.fenetre.cloture.jour - self.limite.limite.jour).days


@dataclass(frozen=True)
class Ecoulement:
    """A number of days on one side: the length of a window, or the delay left after a closing."""

    jours: int
    canonique: str
    lieu: Lieu | None


@dataclass(frozen=True)
class PaireEcoulements:
    """The same length or delay on both sides; a delay is counted from the closing of the window `ancre`."""

    chemin: str
    avant: Ecoulement
    apres: Ecoulement
    ancre: str = ""

    @property
    def difference(self) -> int:
        """Days gained; negative when lost."""
        return self.apres.jours - self.avant.jours


def lengths(change: Change) -> Iterator[PaireEcoulements]:
    """The windows whose length can be compared."""
    doubts = doubtful(change)
    for one in _both(change, "duree"):
        if one.chemin not in doubts and one.apres >= 0:
            yield _paired(change, one, counted)


def delays(change: Change) -> Iterator[PaireEcoulements]:
    """The limits whose distance to their window's closing can be compared.

    Not those that kept their distance to its opening while the closing moved: the window's length tells it.
    """
    doubts = doubtful(change)
    limits = {one.chemin for one in change.apres.fiche.echeances.values() if one.genre == "limite"}
    for one in _both(change, "decalage"):
        if one.chemin in limits and not {one.chemin, one.ancre} & doubts and not closing_alone(one, change.relations):
            yield _paired(change, one, _after(one.ancre))


@remembered
def contradictions(change: Change) -> tuple[Contradiction, ...]:
    """The limits that a candidate who registers at the last moment cannot meet."""
    doubts = doubtful(change)
    windows = [one for one in change.apres.fiche.echeances.values() if one.cloture]
    free = (one for one in change.apres.fiche.echeances.values() if one.limite and not _at_closing(one) and one.chemin not in doubts)
    found = (Contradiction(one, window) for one in free for window in _contradicted(change, one, windows))
    return tuple(one for one in found if one.fenetre.chemin not in doubts)


def _contradicted(change: Change, limit: Echeance, windows: list[Echeance]) -> list[Echeance]:
    """The window that a limit contradicts, if any: the one it goes with, or one that it used to come after.

    Counted from a window where it was from another, it must still come after both.
    """
    own = _window(limit, windows)
    followed = _followed(change, limit) if own is None or _counted_otherwise(change, limit) else set()
    candidates = [window for window in windows if window is own or window.chemin in followed]
    crossed = (window for window in candidates if not _hour_unknown(limit, window) and _last_instant(limit) < _end(window.cloture))
    return sorted(crossed, key=lambda window: _end(window.cloture))[:1]


def _counted_otherwise(change: Change, limit: Echeance) -> bool:
    """Whether the data count the limit from another date than they did."""
    before = next((paire.avant for paire in change.echeances if paire.avant and paire.chemin == limit.chemin), None)
    return bool(before and before.relative_a and limit.relative_a and before.relative_a != limit.relative_a)


def _followed(change: Change, limit: Echeance) -> set[str]:
    """The windows that had closed when the limit came, last session."""
    pairs = {paire.chemin: paire.avant for paire in change.echeances if paire.avant and paire.apres}
    before = pairs.get(limit.chemin)
    if before is None or before.limite is None:
        return set()
    return {path for path, window in pairs.items() if window.cloture and window.cloture.jour <= before.limite.jour}


def _paired(change: Change, one: PaireRelations, canonical: Callable[[int, str], str]) -> PaireEcoulements:
    before, after = _earlier_path(change, one.chemin), one.chemin
    return PaireEcoulements(
        one.chemin,
        Ecoulement(one.avant, canonical(one.avant, "jour"), _place(change.avant, before)),
        Ecoulement(one.apres, canonical(one.apres, "jour"), _place(change.apres, after)),
        one.ancre,
    )


def _after(ancre: str) -> Callable[[int, str], str]:
    """« inscription.cloture + 2 jours », as a relative limit is typed."""
    closing = f"{ancre.removeprefix('echeances.')}.cloture"
    return lambda days, noun: f"{closing} {'+-'[days < 0]} {counted(abs(days), noun)}" if days else closing


def _earlier_path(change: Change, chemin: str) -> str:
    """The path the échéance had on the earlier side."""
    return next((one.avant.chemin for one in change.echeances if one.avant and one.chemin == chemin), chemin)


def _place(edition: Edition, chemin: str) -> Lieu | None:
    """Where an échéance's last date stands."""
    echeance = next((one for one in edition.fiche.echeances.values() if one.chemin == chemin), None)
    part = "cloture" if echeance and echeance.cloture else (echeance.sens if echeance else None)
    return place(edition, f"{chemin}.{part}")


def _both(change: Change, genre: str) -> Iterator[PaireRelations]:
    """Nothing between two states of one session: there, every date that moves is told as such."""
    found = change.relations if new_session(change) else ()
    return (one for one in found if one.genre == genre and one.avant is not None and one.apres is not None)


def _window(limit: Echeance, windows: list[Echeance]) -> Echeance | None:
    """The window it is computed from, else the last one closed by then, else the one then open; the only one in any case."""
    named = [window for window in windows if limit.relative_a.removeprefix("echeances.").startswith(f"{window.cle}.")]
    closed = [window for window in windows if window.cloture.jour < limit.limite.jour]
    running = [window for window in windows if window.ouverture is None or window.ouverture.jour <= limit.limite.jour]
    waiting = [window for window in running if window not in closed]
    choice = named or waiting[:1] or (windows if len(windows) == 1 else [])
    return None if closed and not named else next(iter(choice), None)


def _at_closing(limit: Echeance) -> bool:
    """Whether the limit is the closing itself, by construction."""
    return limit.relative_a.endswith(".cloture") and limit.decalage == 0


def _hour_unknown(limit: Echeance, window: Echeance) -> bool:
    """Whether the window closes on the limit's day at an hour that nobody says: the limit's hour cannot be held against it."""
    same_day = limit.limite.jour == window.cloture.jour
    return same_day and window.cloture.minute is None and limit.limite.minute is not None


def _last_instant(limit: Echeance) -> tuple[object, int]:
    """The last minute at which the limit can be met, as (day, minute)."""
    if limit.limite.minute is None and limit.sens == "avant":
        return (limit.limite.jour, -1)
    return _end(limit.limite)


def _end(moment: Moment) -> tuple[object, int]:
    return (moment.jour, MINUIT if moment.minute is None else moment.minute)
