"""A change: two éditions side by side, their facts, échéances and sentences paired. What every rule reads."""

from dataclasses import dataclass
from typing import Literal

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Suite

Operation = Literal["egal", "ajoute", "supprime"]
Ecart = Literal["egal", "typographie", "emphase", "redaction", "ajoutee", "supprimee"]


@dataclass(frozen=True)
class PaireFaits:
    """One fact on both sides; `None` where a side lacks it. A renamed path keeps both: `avant.chemin`, `apres.chemin`."""

    avant: Fait | None
    apres: Fait | None

    @property
    def chemin(self) -> str:
        """The path by which the pair is named: the incoming side's where it has one."""
        return (self.apres or self.avant).chemin


@dataclass(frozen=True)
class PaireEcheances:
    """One échéance on both sides, paired as its facts are."""

    avant: Echeance | None
    apres: Echeance | None

    @property
    def chemin(self) -> str:
        """The path by which the pair is named."""
        return (self.apres or self.avant).chemin


@dataclass(frozen=True)
class Phrase:
    """A sentence (or a heading, an item, a cell): its runs, where it stands and which block it comes from."""

    suites: tuple[Suite, ...]
    bloc: Bloc
    rang: int

    @property
    def texte(self) -> str:
        """Its words as read, facts as printed."""
        return "".join(suite.texte for suite in self.suites)

    @property
    def lieu(self) -> Lieu:
        """The place of its block."""
        return self.bloc.lieu


@dataclass(frozen=True)
class Morceau:
    """A stretch of the redline of one sentence: the words kept, added or removed."""

    operation: Operation
    texte: str


@dataclass(frozen=True)
class PairePhrases:
    """One sentence on both sides: how it differs, whether it moved, and its redline word by word."""

    avant: Phrase | None
    apres: Phrase | None
    ecart: Ecart
    deplacee: bool = False
    morceaux: tuple[Morceau, ...] = ()


@dataclass(frozen=True)
class Change:
    """Everything that differs, or not, between two éditions. `avant` is `None` for a first session.

    Pairs whose two sides are equal are there too: a rule that watches for what did not move needs them.
    """

    avant: Edition | None
    apres: Edition
    faits: tuple[PaireFaits, ...]
    echeances: tuple[PaireEcheances, ...]
    phrases: tuple[PairePhrases, ...]
