"""A constat: one finding of the check, and the confirmation that may accept it."""

from dataclasses import dataclass
from typing import Literal

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.lieu import Lieu

Gravite = Literal["erreur", "a-confirmer", "information"]


@dataclass(frozen=True)
class Constat:
    """One finding. `avant` and `apres` are in canonical notation, so that they also identify the constat.

    `edition` is an édition's id, or a session's key when the fact belongs to the whole session (a portail, a
    pôle, a shared block). `message` is what is wrong, in one French sentence; `remede` is what to do.
    """

    regle: str
    gravite: Gravite
    edition: str
    message: str
    fait: str | None = None
    avant: str | None = None
    apres: str | None = None
    lieu: Lieu | None = None
    lieu_avant: Lieu | None = None
    remede: str = ""
    confirme: Confirmation | None = None

    @property
    def identite(self) -> tuple[str, str, str | None, str | None, str | None]:
        """What a confirmation names; a reworded message or a moved line never voids it."""
        return (self.regle, self.edition, self.fait, self.avant, self.apres)
