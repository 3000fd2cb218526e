"""Échéances: dated commitments, with their two legal readings (included, excluded)."""

from dataclasses import dataclass
from typing import Literal

from noticegen.facts.moment import Moment

Sens = Literal["avant", "jusquau"]


@dataclass(frozen=True)
class Echeance:
    """A dated commitment of a notice; exactly one of the three groups of fields is set.

    window: `ouverture`, `cloture` (either may be alone) · limit: `limite` with its `sens` (`avant` excludes
    the moment, `jusquau` includes it) · event: `jours`, in order (one day, a period's two ends when
    `periode`, or a list of days). `relative_a` is the path a limit was computed from, with its offset in days.
    """

    cle: str
    libelle: str = ""
    ouverture: Moment | None = None
    cloture: Moment | None = None
    limite: Moment | None = None
    sens: Sens | None = None
    relative_a: str = ""
    decalage: int = 0
    jours: tuple[Moment, ...] = ()
    periode: bool = False
    cachet: bool = False
    provisoire: bool = False

    @property
    def genre(self) -> Literal["fenetre", "limite", "evenement"]:
        """Which of the three it is."""
        if self.ouverture or self.cloture:
            return "fenetre"
        return "limite" if self.limite else "evenement"

    @property
    def chemin(self) -> str:
        """Its path, the parent of its facts' paths."""
        return f"echeances.{self.cle}"
