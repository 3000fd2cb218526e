"""A confirmation: somebody's written reason for accepting one constat."""

from dataclasses import dataclass
from datetime import date

from noticegen.facts.lieu import Lieu


@dataclass(frozen=True)
class Confirmation:
    """The identity of the constat it accepts (rule, session or édition, fait, before, after), and who answers for it."""

    regle: str
    edition: str
    fait: str | None
    avant: str | None
    apres: str | None
    motif: str
    par: str
    le: date
    lieu: Lieu

    @property
    def identite(self) -> tuple[str, str, str | None, str | None, str | None]:
        """What it names of a constat."""
        return (self.regle, self.edition, self.fait, self.avant, self.apres)
