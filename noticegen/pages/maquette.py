"""The shapes of pages: templates/pages and templates/theme, read once, and how a page is printed with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError

from noticegen.edition import Composition, finish
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.pages.adresses import Ici
from noticegen.prose.filtres import FILTRES
from noticegen.prose.finition import typeset_html
from noticegen.prose.syntaxe import syntax_error

PAGES = (
    "archives.html.j2",
    "gabarit.html.j2",
    "impression.html.j2",
    "index.html.j2",
    "introuvable.html.j2",
    "lignes.html.j2",
    "notice.html.j2",
    "suite.html.j2",
)
DOSSIER = "templates/pages"
STYLE = "theme/ecran.css"
EPREUVE = "ÉPREUVE – ne pas diffuser"


@dataclass(frozen=True, eq=False)
class Maquette:
    """Templates by file name, the screen style, and the mention that every page bears (`EPREUVE`, or nothing)."""

    environnement: Environment
    style: bytes
    mention: str = ""


def load_maquette(gabarits: Path, mention: str = "") -> Maquette:
    """Read the shapes under `gabarits` (the folder templates/); raises `Fautes`."""
    textes: dict[str, str] = {}
    fautes: list[Faute] = []
    for nom in (*(f"pages/{page}" for page in PAGES), STYLE):
        try:
            textes[nom] = decode((gabarits / nom).read_bytes(), f"templates/{nom}")
        except OSError:
            fautes.append(Faute(Lieu(f"templates/{nom}"), "ce fichier manque", remede="remettez-le"))
        except Fautes as found:
            fautes += found.fautes
    if fautes:
        raise Fautes(fautes)
    style = textes.pop(STYLE).encode()
    return Maquette(_environment({nom.removeprefix("pages/"): texte for nom, texte in textes.items()}), style, mention)


def print_page(maquette: Maquette, gabarit: str, ici: Ici, composition: Composition | None, variables: Mapping[str, object]) -> str:
    """A page, its facts and its typography done. `faits` in a template is every name that prose knows; raises `Fautes`."""
    try:
        html = maquette.environnement.get_template(gabarit).render(
            ici=ici, mention=maquette.mention, faits=composition.noms if composition else None, **variables
        )
    except TemplateError as error:
        raise Fautes([_faute(gabarit, error)]) from error
    return finish(composition, html) if composition else typeset_html(html)


def _environment(textes: Mapping[str, str]) -> Environment:
    def load(nom: str) -> tuple[str, str, None] | None:
        return (textes[nom], f"{DOSSIER}/{nom}", None) if nom in textes else None

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(FILTRES)
    return environment


def _faute(gabarit: str, error: TemplateError) -> Faute:
    """Where the template is wrong: the line it was parsed to, or the last of its lines that ran."""
    if isinstance(error, TemplateSyntaxError):
        refus = syntax_error(error, error.source or "")
        return Faute(Lieu(f"{DOSSIER}/{error.name or gabarit}", refus.ligne), f"ce gabarit est mal écrit : {refus.message}")
    places = [Lieu(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    ours = [place for place in places if place.source.startswith(DOSSIER)]
    return Faute(ours[-1] if ours else Lieu(f"{DOSSIER}/{gabarit}"), _unknown(error))


def _unknown(error: TemplateError) -> str:
    if isinstance(error, TemplateNotFound):
        return f"le gabarit « {error.name} » n’existe pas"
    quoted = re.findall(r"'([^']*)'", error.message or "")
    return f"« {quoted[-1]} » n’existe pas ici" if quoted else "ce gabarit ne s’imprime pas"
