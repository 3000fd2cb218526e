"""What is read of a dated expression: the dates it prints, the fields they fill, what it is for, where it stands."""

from dataclasses import dataclass
from typing import Literal

from noticegen.facts.moment import Moment
from noticegen.intake.recognition.passages import Passage

Champ = Literal["ouverture", "cloture", "avant", "jusquau", "le", "du", "au", "des"]


@dataclass(frozen=True)
class Borne:
    """One printed date: the field it fills, its moment, and the places it takes (two when its hour stands apart)."""

    champ: Champ
    moment: Moment
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Mention:
    """A dated expression: its bounds, its role, where it stands with the words that introduce it, and why it was read so.

    `loin` when only words that stand away from it say its role.
    """

    passage: Passage
    debut: int
    fin: int
    bornes: tuple[Borne, ...]
    role: str
    raison: str
    cachet: bool = False
    provisoire: bool = False
    loin: bool = False

    @property
    def limite(self) -> bool:
        """Whether it is a limit, before or until a day."""
        return self.bornes[0].champ in ("avant", "jusquau")
