"""Whole projects built once for every test of this folder: the shipped one, and an invented académie of other shapes."""

from functools import cache
from pathlib import Path

from noticegen.edition import Composition, compose
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import load_registre
from noticegen.pages.maquette import Maquette, load_maquette
from noticegen.pages.sorties import outputs
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.textes import load_textes

RACINE = Path(__file__).parents[2]
HAUTEMER = Path(__file__).parent / "hautemer"
PROJETS = {"livré": RACINE, "hautemer": HAUTEMER, "valmont": RACINE / "tests/projets/valmont"}
PDF = b"%PDF-1.7\n" + b"0" * 23_500


@cache
def registre(projet: Path) -> Registre:
    """The facts of a project."""
    return load_registre(projet)


@cache
def compositions(projet: Path, *, drafts: bool = False) -> dict[str, Composition]:
    """Its éditions, drafts only where they are asked for."""
    facts, textes, formes = registre(projet), load_textes(projet), load_gabarits(RACINE)
    return {edition: compose(facts, edition, textes, formes) for edition, fiche in facts.fiches.items() if drafts or not fiche.brouillon}


@cache
def maquette(mention: str = "") -> Maquette:
    """The shapes of the program."""
    return load_maquette(RACINE / "templates", mention)


@cache
def site(projet: Path, mention: str = "") -> dict[str, bytes]:
    """Everything it publishes, with a stand-in for each PDF; with a mention, drafts too."""
    made = compositions(projet, drafts=bool(mention))
    return outputs(registre(projet), made, maquette(mention), dict.fromkeys(made, PDF))


def page(projet: Path, chemin: str) -> str:
    """A text file of its site."""
    return site(projet)[chemin].decode()
