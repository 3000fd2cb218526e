"""Relations between the échéances of one notice: how long a window is, how far a limit stands from a closing, in which order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import Moment


@dataclass(frozen=True)
class Relations:
    """What relates the échéances of one édition, in local days, by path (`echeances.inscription`).

    `durees`: from opening to closing day, for each window that has both (18 octobre to 22 novembre is 35).
    `decalages`: (échéance, window) → days from the window's closing to the échéance's first day (« pièces = clôture + 2 j » is 2).
    `ancres`: échéance → the window it goes with: the one it was computed from, else the one that closes nearest.
    `nommees`: the échéances of which the data say that window.
    `ordre`: the échéances by their last day (a window's closing, an event's end), then by name.
    """

    durees: Mapping[str, int]
    decalages: Mapping[tuple[str, str], int]
    ancres: Mapping[str, str]
    ordre: tuple[str, ...]
    nommees: frozenset[str] = frozenset()


def relations(echeances: Iterable[Echeance]) -> Relations:
    """Compute what relates these échéances."""
    dated = [echeance for echeance in echeances if _end(echeance)]
    windows = [echeance for echeance in dated if echeance.cloture]
    others = [echeance for echeance in dated if echeance.genre != "fenetre"]
    decalages = {(one.chemin, window.chemin): _days(window.cloture, _start(one)) for one in others for window in windows}
    return Relations(
        durees={window.chemin: _days(window.ouverture, window.cloture) for window in windows if window.ouverture},
        decalages=decalages,
        ancres={one.chemin: _anchor(one, windows) for one in others if windows},
        nommees=frozenset(one.chemin for one in others if any(_named(one, window) for window in windows)),
        ordre=tuple(echeance.chemin for echeance in sorted(dated, key=lambda one: (_end(one), one.cle))),
    )


def _anchor(one: Echeance, windows: list[Echeance]) -> str:
    named = [window.chemin for window in windows if _named(one, window)]
    nearest = min(windows, key=lambda window: (abs(_days(window.cloture, _start(one))), window.cle))
    return named[0] if named else nearest.chemin


def _named(one: Echeance, window: Echeance) -> bool:
    return one.relative_a.startswith(f"{window.chemin}.")


def _start(echeance: Echeance) -> Moment:
    return echeance.ouverture or echeance.limite or (echeance.jours or (echeance.cloture,))[0]


def _end(echeance: Echeance) -> tuple[object, int] | None:
    moment = echeance.cloture or echeance.limite or (echeance.jours or (echeance.ouverture,))[-1]
    return (moment.jour, -1 if moment.minute is None else moment.minute) if moment else None


def _days(first: Moment, last: Moment) -> int:
    return (last.jour - first.jour).days
