"""A small project for the tests of the prose: one académie, one notice, every kind of fact."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from noticegen.edition import Composition, compose, finish
from noticegen.facts.faute import Fautes
from noticegen.facts.fiche import Fiche
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import load_registre, read_registre
from noticegen.prose.gabarits import Gabarits, load_gabarits
from noticegen.prose.textes import read_textes

RACINE = Path(__file__).parents[2]
PROJET = Path(__file__).parent / "projet"
EDITION = "essai-2032"
CHEMIN = "notices/essai/2032.md"
REGISTRE = load_registre(PROJET)
GABARITS = load_gabarits(RACINE)


def write(prose: str, blocs: Mapping[str, str] | None = None, registre: Registre = REGISTRE, gabarits: Gabarits = GABARITS) -> Composition:
    """The édition of the small project with this prose."""
    communs = {f"notices/_communs/{nom}.md": texte for nom, texte in (blocs or {}).items()}
    return compose(registre, EDITION, read_textes({CHEMIN: prose, **communs}), gabarits)


def page(prose: str, blocs: Mapping[str, str] | None = None, registre: Registre = REGISTRE) -> str:
    """The body of the édition, finished."""
    composition = write(prose, blocs, registre)
    return finish(composition, str(composition.corps)).strip()


def words(prose: str, registre: Registre = REGISTRE) -> str:
    """The words of the édition's own text, blocks joined by a line end."""
    return "\n".join(bloc.texte for bloc in write(prose, registre=registre).edition.document.blocs if bloc.zone == "corps")


def faults(prose: str, blocs: Mapping[str, str] | None = None) -> str:
    """What is told of a faulty prose; an empty string when nothing is wrong."""
    try:
        write(prose, blocs)
    except Fautes as found:
        return str(found).replace("\u00a0", " ")
    return ""


def with_echeances(yaml: str) -> Registre:
    """The small project with other échéances: the lines under `echeances:`, unindented."""
    indented = "".join(f"          {line}\n" for line in yaml.strip().splitlines())
    source = (PROJET / "sessions.yaml").read_text(encoding="utf-8")
    before, _, after = source.partition("          # échéances\n")
    return read_registre(before + indented + after.partition("          # fin des échéances\n")[2])


def with_fiche(fiche: Fiche) -> Registre:
    """The small project with another fiche for its édition, whatever the data file would have said of it."""
    return replace(REGISTRE, fiches={**REGISTRE.fiches, EDITION: fiche})
