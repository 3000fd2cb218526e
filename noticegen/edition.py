"""An édition: facts and prose made one document in which every fact can be traced."""

from dataclasses import dataclass

from noticegen.facts.fiche import Fiche
from noticegen.prose.document import Document


@dataclass(frozen=True)
class Edition:
    """One notice for one session, whether composed from the sources or read from a document that arrived.

    `prose` names the files its words come from. `document` is the notice as read: letterhead in zone
    `entete`, the notice's own text in zone `corps`; runs that print a fact carry its path.
    """

    fiche: Fiche
    document: Document
    prose: tuple[str, ...]

    @property
    def id(self) -> str:
        """The édition's identifier, or the document's file name."""
        return self.fiche.id
