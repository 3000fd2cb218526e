"""A project of the bench: its sources in memory, its éditions composed once, and the check of whatever is made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.contenus import FAITS, read_contenus
from noticegen.commands.sources.designation import newest_editions
from noticegen.commands.sources.projet import Projet, gather
from noticegen.edition import Edition
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.saisie.chargement import read_registre
from noticegen.prose.gabarits import Gabarits, load_gabarits
from noticegen.prose.textes import read_textes
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport

Sources = Mapping[str, str]
"""Path from the project's root → text: `sessions.yaml`, `notices/…/….md`."""

RACINE = Path(__file__).resolve().parents[2]
PROJETS = Path(__file__).parent / "projets"
LIVRE = "cs-bp"
"""The shipped notice: its sources are the project's own, and one session more."""


@dataclass(frozen=True)
class Releve:
    """What the check said of some sources: constats, or why they could not be read."""

    constats: tuple[Constat, ...] = ()
    fautes: tuple[Faute, ...] = ()
    rapports: tuple[Rapport, ...] = field(default=(), repr=False)


@dataclass(frozen=True, eq=False)
class Socle:
    """A project in which the newest session is last year's, rolled forward as it should be."""

    nom: str
    sources: Sources
    gabarits: Gabarits

    @cached_property
    def projet(self) -> Projet:
        """The project before anything is done to it."""
        return read_projet(self.sources, self.gabarits)

    @cached_property
    def entrantes(self) -> tuple[str, ...]:
        """The éditions on check: the newest session's of each series."""
        return newest_editions(self.projet.registre)

    @cached_property
    def releve(self) -> Releve:
        """What the check says of the project before anything is done to it."""
        return self.examine(self.sources)

    def precedente(self, id: str) -> Edition | None:
        """The édition that another one of this project follows."""
        earlier = self.projet.registre.precedente(id)
        return self.projet.edition(earlier) if earlier else None

    def examine(self, sources: Sources) -> Releve:
        """Check the newest session of these sources against the ones before."""
        try:
            projet = read_projet(sources, self.gabarits)
            paires = gather(
                lambda id=id: (self._followed(projet, id, sources), projet.edition(id)) for id in newest_editions(projet.registre)
            )
        except Fautes as found:
            return Releve(fautes=found.fautes)
        rapports = check_all(Confrontation(projet.registre, tuple(paires)))
        return Releve(tuple(one for rapport in rapports for one in rapport.constats), rapports=rapports)

    def _followed(self, projet: Projet, id: str, sources: Sources) -> Edition | None:
        """The édition before: as composed once and for all, unless its own text or facts were touched."""
        earlier = projet.registre.precedente(id)
        if earlier is None or earlier not in self.projet.registre.fiches:
            return projet.edition(earlier) if earlier else None
        known = self.projet.edition(earlier)
        same = all(sources.get(path) == self.sources[path] for path in known.prose)
        same = same and projet.registre.fiches[earlier].faits == known.fiche.faits
        return known if same else projet.edition(earlier)


def read_projet(sources: Sources, gabarits: Gabarits) -> Projet:
    """The project that these texts make, typed as a file would hold them; raises `Fautes`."""
    registre, textes = gather(
        [
            lambda: read_registre(decode(sources[FAITS].encode(), FAITS)),
            lambda: read_textes({path: text.encode() for path, text in sources.items()}),
        ]
    )
    return Projet(RACINE, registre, textes, gabarits)


def load_socles(noms: tuple[str, ...] = ()) -> tuple[Socle, ...]:
    """The projects of the bench, all of them or those named."""
    gabarits = load_gabarits(RACINE)
    found = sorted(folder for folder in PROJETS.iterdir() if folder.is_dir())
    return tuple(Socle(folder.name, _sources(folder), gabarits) for folder in found if not noms or folder.name in noms)


def _sources(folder: Path) -> Sources:
    shipped = folder.name == LIVRE
    sources = {path: octets.decode("utf-8") for path, octets in read_contenus(RACINE if shipped else folder).items()}
    if shipped:
        sources[FAITS] += (folder / "2027.yaml").read_text(encoding="utf-8")
    return sources
