"""Flaws of a text that show without its previous version."""

from dataclasses import dataclass

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc


@dataclass(frozen=True)
class Malfacon:
    """One flaw: the words that show it, and the block where it is. `attendu` is what the text itself says should be there."""

    texte: str
    bloc: Bloc
    attendu: str = ""
    place: Lieu | None = None

    @property
    def lieu(self) -> Lieu:
        """Its place, or that of its block."""
        return self.place or self.bloc.lieu
