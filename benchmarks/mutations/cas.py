"""A case: what is done to a project's sources, and what the check should say of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from benchmarks.mutations.socle import Releve, Sources
from benchmarks.mutations.terrain import Terrain

CHARGEMENT = "chargement"
"""Stands among the rules for a mistake that the sources refuse to be read with."""


Attendu = Literal["un", "plusieurs", "information", "rien"]
"""What the design wants said: one constat that blocks, several where the mistake is several, something that does not block, nothing."""


class Banc(Protocol):
    """What a case is run on: a project, or the post that brings its documents."""

    nom: str
    releve: Releve

    def examine(self, sources: Sources) -> Releve:
        """What the check says of these sources."""


@dataclass(frozen=True, eq=False)
class Cas:
    """One mistake (`regles`: those that may report it) or one variant (no rule) in one place of one project."""

    banc: Banc
    theme: str
    nom: str
    detail: str
    sources: Sources
    attendu: Attendu
    regles: frozenset[str] = frozenset()

    @property
    def titre(self) -> str:
        """How a report calls it."""
        return f"{self.banc.nom} : {self.nom}" + (f" ({self.detail})" if self.detail else "")


class Retouche(NamedTuple):
    """The sources once something was done to them, and where."""

    detail: str
    sources: Sources


Retouches = Callable[[Terrain], Iterator[Retouche]]


@dataclass(frozen=True)
class Sorte:
    """A kind of mistake or of variant, wherever it can be made; `regles` is empty for a variant."""

    theme: str
    nom: str
    attendu: Attendu
    regles: frozenset[str]
    find: Retouches

    def cases(self, terrain: Terrain) -> Iterator[Cas]:
        """Every case of this kind in one édition."""
        for detail, sources in self.find(terrain):
            yield Cas(terrain.socle, self.theme, self.nom, detail, sources, self.attendu, self.regles)


class Catalogue:
    """The kinds of one theme, in the order they are declared."""

    def __init__(self, theme: str) -> None:
        self.theme = theme
        self.sortes: list[Sorte] = []

    def faute(self, nom: str, *regles: str) -> Callable[[Retouches], Retouches]:
        """Declare a kind of mistake that one constat should report and hold up, and the rules that may."""
        return self._declare(nom, "un", regles)

    def fautes(self, nom: str, *regles: str) -> Callable[[Retouches], Retouches]:
        """Declare a kind of mistake that is several by nature: a paragraph of several sentences, lost."""
        return self._declare(nom, "plusieurs", regles)

    def signalement(self, nom: str, *regles: str) -> Callable[[Retouches], Retouches]:
        """Declare a kind of slip that the design wants told without holding anything up."""
        return self._declare(nom, "information", regles)

    def variante(self, nom: str) -> Callable[[Retouches], Retouches]:
        """Declare a kind of variant."""
        return self._declare(nom, "rien", ())

    def _declare(self, nom: str, attendu: Attendu, regles: tuple[str, ...]) -> Callable[[Retouches], Retouches]:
        def declare(find: Retouches) -> Retouches:
            self.sortes.append(Sorte(self.theme, nom, attendu, frozenset(regles), find))
            return find

        return declare
