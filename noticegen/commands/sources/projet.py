"""A project, loaded: its registre, its prose and its shapes, from the folder or from contents held in memory."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from noticegen.commands.projet import PROGRAMME
from noticegen.commands.sources.contenus import FAITS, Contenus
from noticegen.commands.sources.relecture import read_again
from noticegen.edition import Composition, Edition, compose
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import load_registre, read_registre
from noticegen.prose.gabarits import Gabarits, load_gabarits
from noticegen.prose.textes import Textes, load_textes, read_textes


@dataclass(frozen=True, eq=False)
class Projet:
    """What éditions are composed from; each is composed once. `racine` is the folder whose shapes it uses."""

    racine: Path
    registre: Registre
    textes: Textes
    gabarits: Gabarits
    _compositions: dict[str, Composition] = field(default_factory=dict)
    _editions: dict[str, Edition] = field(default_factory=dict)

    def composition(self, id: str) -> Composition:
        """The édition ready for pages; raises `Fautes`."""
        if id not in self._compositions:
            self._compositions[id] = compose(self.registre, id, self.textes, self.gabarits)
        return self._compositions[id]

    def compositions(self, ids: Iterable[str]) -> Mapping[str, Composition]:
        """Several at once; raises the `Fautes` of all of them."""
        return dict(zip(ids, gather(lambda id=id: self.composition(id) for id in ids), strict=True))

    def edition(self, id: str) -> Edition:
        """The édition as it is compared, what contradicts its facts bound to them; raises `Fautes`."""
        if id not in self._editions:
            self._editions[id] = read_again(self.composition(id).edition)
        return self._editions[id]

    def shows(self, id: str) -> object:
        """Everything that the édition's pages are made of, as a value to compare: is the page the same elsewhere?"""
        edition = self.edition(id)
        printed = tuple((bloc.genre, bloc.zone, bloc.niveau, bloc.suites) for bloc in edition.document.blocs)
        facts = tuple((path, fait.valeur, fait.textes) for path, fait in edition.fiche.faits.items())
        return printed, facts


def folder_of_shapes(racine: Path) -> Path:
    """The project's folder if it has its own `templates/`, else the program's."""
    return racine if (racine / "templates").is_dir() else PROGRAMME


def load_projet(racine: Path) -> Projet:
    """The project as it stands in a folder; raises the `Fautes` of all its sources."""
    registre, textes, gabarits = gather(
        [lambda: load_registre(racine), lambda: load_textes(racine), lambda: load_gabarits(folder_of_shapes(racine))]
    )
    return Projet(folder_of_shapes(racine), registre, textes, gabarits)


def read_projet(contenus: Contenus, racine: Path) -> Projet:
    """The project that contents held in memory make, printed with the shapes of the folder `racine`; raises `Fautes`."""
    if FAITS not in contenus:
        raise Fautes([Faute(Lieu(FAITS), "ce fichier n’existe pas ici", "le fichier des sessions")])
    registre, textes, gabarits = gather(
        [
            lambda: read_registre(decode(contenus[FAITS], FAITS)),
            lambda: read_textes(contenus),
            lambda: load_gabarits(folder_of_shapes(racine)),
        ]
    )
    return Projet(folder_of_shapes(racine), registre, textes, gabarits)


def gather(tasks: Iterable[Callable[[], object]]) -> list:
    """The results of all the tasks; raises together the `Fautes` of those that fail."""
    results, fautes = [], []
    for task in tasks:
        try:
            results.append(task())
        except Fautes as found:
            fautes += found.fautes
    if fautes:
        raise Fautes(fautes)
    return results
