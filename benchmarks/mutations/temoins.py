"""The witnesses: what nothing was done to. A session rolled forward as it should be, and each of its éditions arriving as a document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.mutations.cas import Cas
from benchmarks.mutations.courrier import Courrier, courriers
from benchmarks.mutations.socle import Releve, Socle, Sources

THEME = "sessions telles quelles"


@dataclass(frozen=True, eq=False)
class Projet:
    """A project of which nothing is known yet: whatever blocks is a false alarm."""

    socle: Socle

    @property
    def nom(self) -> str:
        """How a report calls it."""
        return self.socle.nom

    @property
    def releve(self) -> Releve:
        """Nothing."""
        return Releve()

    def examine(self, sources: Sources) -> Releve:
        """What the check says of it."""
        return self.socle.examine(sources)


@dataclass(frozen=True, eq=False)
class Envoi:
    """A document of which the officer confirmed, in the data, what truly changed; whatever else blocks is a false alarm."""

    courrier: Courrier

    @property
    def nom(self) -> str:
        """How a report calls it."""
        return self.courrier.nom

    @property
    def releve(self) -> Releve:
        """What was confirmed."""
        confirmed = (one for one in self.courrier.socle.releve.constats if one.confirme)
        return Releve(tuple(replace(one, confirme=None, edition=self._called(one.edition)) for one in confirmed))

    def _called(self, edition: str) -> str:
        """A document's constats carry its name."""
        return self.courrier.fichier if edition == self.courrier.terrain.edition.id else edition

    def examine(self, sources: Sources) -> Releve:
        """What the check says of it."""
        return self.courrier.examine(sources)


def witnesses(socle: Socle) -> Iterator[Cas]:
    """The project untouched, and each of its documents."""
    yield Cas(Projet(socle), THEME, "session préparée comme il faut", "", socle.sources, "rien")
    for courrier in courriers(socle):
        yield Cas(Envoi(courrier), THEME, "document arrivé tel quel", "", {courrier.fichier: courrier.texte}, "rien")
