"""One document model for éditions and for documents that arrive: blocks of runs, facts marked by their path."""

from dataclasses import dataclass, field
from typing import Literal

from noticegen.facts.lieu import Lieu

Genre = Literal["h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th"]
Zone = Literal["entete", "corps", "pied"]


@dataclass(frozen=True, slots=True)
class Suite:
    """A run of text of one appearance.

    `lien` is the address it leads to. `fait` is the path of the fact printed here and `valeur` that
    fact's printed value in canonical notation (one member, where the fact is a list); both are empty on plain text.
    A phrase (« du … au … ») is several runs: its words carry the path of the whole (`echeances.inscription`)
    with an empty `valeur`, its dates the paths of its parts. `lien_fait` is the path of the fact that `lien` comes from.
    """

    texte: str
    gras: bool = False
    italique: bool = False
    lien: str = ""
    fait: str = ""
    valeur: str = ""
    lien_fait: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Where a cell stands: its table in the document, its row and its column, each from 0."""

    tableau: int
    rangee: int
    colonne: int


@dataclass(frozen=True, slots=True)
class Bloc:
    """A heading, paragraph, list item or cell. `marque` is a list item's bullet or number, `niveau` its depth from 0."""

    genre: Genre
    suites: tuple[Suite, ...]
    lieu: Lieu
    zone: Zone = "corps"
    niveau: int = 0
    marque: str = ""
    case: Case | None = None

    @property
    def texte(self) -> str:
        """The block's words as read, facts as printed."""
        return "".join(suite.texte for suite in self.suites)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, in reading order. `metadonnees` holds the title and what else the file says of itself."""

    source: str
    blocs: tuple[Bloc, ...]
    titre: str = ""
    metadonnees: dict[str, str] = field(default_factory=dict)
