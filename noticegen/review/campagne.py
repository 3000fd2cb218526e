"""A campagne: the éditions of one session on check together, and what the registre knows around them."""

from dataclasses import dataclass

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.fiche import Fiche
from noticegen.review.change import Change


@dataclass(frozen=True)
class Campagne:
    """The éditions of one session, each against the one it follows, and their surroundings.

    `disparues`: the fiches of the session before, in the same series, that no édition of this one follows.
    `confirmations`: those the session holds for these éditions and for itself.
    `sans_objet`: those of them that accepted nothing, known once every other rule has run.
    `entiere`: whether every édition of the session is on check; what concerns the session may else be about one that is not.
    """

    session: str
    precedente: str | None
    changes: tuple[Change, ...]
    disparues: tuple[Fiche, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    sans_objet: tuple[Confirmation, ...] = ()
    entiere: bool = True

    def answers_for(self, confirmation: Confirmation) -> bool:
        """Whether this campagne can tell that a confirmation accepts nothing: it accepts what differs from an earlier session."""
        restated = {change.apres.id for change in self.changes if change.avant and change.avant.fiche.session == self.session}
        return (
            not restated if confirmation.edition == self.session and self.entiere else confirmation.edition not in {self.session, *restated}
        )
