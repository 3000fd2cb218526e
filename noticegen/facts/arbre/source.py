"""A source: a text with its name, able to say where something stands in it."""

from dataclasses import dataclass, field

from noticegen.facts.faute import Faute
from noticegen.facts.illisible import spaced
from noticegen.facts.lieu import Lieu

LONGEST_EXCERPT = 240
"""Beyond this a source line tells a reader nothing; the place alone is given."""


@dataclass(frozen=True, eq=False)
class Source:
    """A text that was read: its name as messages give it, and its lines as its author typed them."""

    nom: str
    texte: str
    lignes: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lignes", tuple(self.texte.split("\n")))

    def faute(self, place: tuple[int, int, int], message: str, attendu: str = "", remede: str = "") -> Faute:
        """A fault at a place (line, column, length; from 1), with the line it stands on."""
        ligne, colonne, longueur = place
        return Faute(Lieu(self.nom, ligne, colonne, longueur), spaced(message), spaced(attendu), spaced(remede), self.extrait(ligne))

    def extrait(self, ligne: int) -> str:
        """A line as it can be shown: nothing in it may drive a terminal, and its columns hold."""
        if not 0 < ligne <= len(self.lignes) or len(self.lignes[ligne - 1]) > LONGEST_EXCERPT:
            return ""
        return "".join(
            char if char.isprintable() or char in "\t\xa0\u202f" else "\N{REPLACEMENT CHARACTER}" for char in self.lignes[ligne - 1]
        )
