"""The post: an incoming édition as a document that arrives, held against the édition before it as the command line would hold it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from benchmarks.mutations.rendus import write_html, write_markdown
from benchmarks.mutations.socle import Releve, Socle, Sources
from benchmarks.mutations.terrain import Terrain, terrains
from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.document import facing
from noticegen.edition import Edition
from noticegen.facts.fait import Fait
from noticegen.facts.faute import Fautes
from noticegen.intake.reading import read_document

RENDUS = {"html": write_html, "md": write_markdown}


@dataclass(frozen=True, eq=False)
class Courrier:
    """One incoming édition in one format. `sources` holds one file: the document."""

    socle: Socle
    terrain: Terrain
    suffixe: str

    @property
    def nom(self) -> str:
        """How a report calls it."""
        return f"{self.socle.nom}/{self.terrain.edition.id}.{self.suffixe}"

    @property
    def fichier(self) -> str:
        """The document's file name."""
        return f"{self.terrain.edition.id}.{self.suffixe}"

    @cached_property
    def texte(self) -> str:
        """The document, untouched."""
        return RENDUS[self.suffixe](self.terrain.edition.document)

    def write(self, edition: Edition) -> str:
        """Another édition in the same format."""
        return RENDUS[self.suffixe](edition.document)

    @cached_property
    def releve(self) -> Releve:
        """What the check says of it untouched."""
        return self.examine({self.fichier: self.texte})

    def examine(self, sources: Sources) -> Releve:
        """What the check says of it as it arrives."""
        try:
            arrived = facing(read_document(sources[self.fichier].encode(), self.fichier), self.terrain.avant)
        except Fautes as found:
            return Releve(fautes=found.fautes)
        rapports = check_all(Confrontation(self.socle.projet.registre, ((self.terrain.avant, arrived),)))
        return Releve(tuple(one for rapport in rapports for one in rapport.constats), rapports=rapports)

    def printings(self, prefix: str, part: str = "") -> Iterator[tuple[Fait, tuple[str, ...], str]]:
        """The facts of a family that the document prints: the fact, its printings this year, its first printing last year."""
        for fait in self.terrain.edition.fiche.faits.values():
            if fait.chemin.startswith(prefix) and (not part or fait.chemin.endswith(f".{part}")):
                now, before = (_printed(edition, fait.chemin) for edition in (self.terrain.edition, self.terrain.avant))
                if now and before:
                    yield fait, now, before[0]


def courriers(socle: Socle) -> Iterator[Courrier]:
    """Every incoming édition of a project in every format, those that changed name left out: nobody knows a document's new name."""
    for terrain in terrains(socle):
        if terrain.edition.fiche.notice == terrain.avant.fiche.notice:
            yield from (Courrier(socle, terrain, suffixe) for suffixe in RENDUS)


def _printed(edition: Edition, chemin: str) -> tuple[str, ...]:
    return tuple(suite.texte for bloc in edition.document.blocs for suite in bloc.suites if suite.fait == chemin and suite.valeur)
