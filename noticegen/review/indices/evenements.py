"""Events side by side: on how many days they are held, and how these days follow one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change
from noticegen.review.diction import counted
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.doutes import place_of, sound_echeances


@dataclass(frozen=True)
class Tenue:
    """On how many days an event is held, and how many days each comes after the first."""

    jours: int
    ecarts: tuple[int, ...]
    lieu: Lieu | None

    @property
    def canonique(self) -> str:
        """As a constat compares it: « 3 jours », « 3 jours (+1 +3) » where they do not follow one another."""
        days = counted(self.jours, "jour")
        return days if self.suivis else f"{days} ({' '.join(f'+{gap}' for gap in self.ecarts[1:])})"

    @property
    def suivis(self) -> bool:
        """Whether its days follow one another."""
        return self.ecarts == tuple(range(len(self.ecarts)))

    @property
    def repartis(self) -> str:
        """How its days follow one another, in words."""
        return f"{counted(self.jours, 'jour')} {'de suite' if self.suivis else f'étalés sur {self.ecarts[-1] + 1}'}"


@dataclass(frozen=True)
class PaireTenues:
    """The same event on both sides."""

    chemin: str
    avant: Tenue
    apres: Tenue


DEMESURE = 7
"""How many days more, if they also double an event, look like a month mistyped rather than like a longer event."""


def oversized(paire: PaireTenues) -> bool:
    """Whether an event grew as events do not grow: « du 11 mai au 15 juin », where it lasted five days."""
    return paire.apres.jours >= 2 * paire.avant.jours and paire.apres.jours - paire.avant.jours >= DEMESURE


def tenues(change: Change) -> Iterator[PaireTenues]:
    """The events of both sides whose days can be compared; an end that came or went, or comes before the beginning, is told as such."""
    for paire in sound_echeances(change) if new_session(change) else ():
        if paire.avant and _comparable(paire.avant, paire.apres):
            sides = (_tenue(one, place_of(edition, one)) for edition, one in ((change.avant, paire.avant), (change.apres, paire.apres)))
            yield PaireTenues(paire.chemin, *sides)


def _comparable(one: Echeance, other: Echeance) -> bool:
    backwards = other.periode and other.jours[-1].jour < other.jours[0].jour
    return one.genre == other.genre == "evenement" and one.periode == other.periode and not backwards


def _tenue(echeance: Echeance, lieu: Lieu | None) -> Tenue:
    days = sorted({moment.jour for moment in echeance.jours})
    gaps = tuple((day - days[0]).days for day in days)
    return Tenue(gaps[-1] + 1, tuple(range(gaps[-1] + 1)), lieu) if echeance.periode else Tenue(len(days), gaps, lieu)
