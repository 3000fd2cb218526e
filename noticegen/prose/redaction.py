"""Writing one édition: its prose rendered with its facts masked, every fault recorded at its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Template, TemplateError
from markupsafe import Markup

from noticegen.facts.faute import Faute, Fautes, near_miss
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.cles import SLUG
from noticegen.prose.encre import Encre, EncreEpuisee
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.impression import Inimprimable
from noticegen.prose.inconnu import RACINE
from noticegen.prose.noms import build_racine
from noticegen.prose.positions import Position, failed_templates, locate, prose_first, running_templates
from noticegen.prose.syntaxe import NOM_SEUL
from noticegen.prose.textes import COMMUNS, Textes
from noticegen.prose.vues import VueGroupe

PROFONDEUR = 5
"""Shared blocks may insert others; no real notice goes beyond two."""


@dataclass(eq=False)
class Redaction:
    """The writing of one édition (it is the `Atelier` of its views). `fichiers` are the prose files used, in order of use."""

    registre: Registre
    edition: str
    textes: Textes
    gabarits: Gabarits
    encre: Encre
    fichiers: list[str] = field(default_factory=list)
    racine: VueGroupe = field(init=False)
    _ouverts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.racine = build_racine(self)

    @cached_property
    def noms(self) -> dict[str, object]:
        """What a template sees: every name of the root."""
        return {**self.racine._children(), RACINE: self.racine}

    def write(self) -> str:
        """The Markdown of the édition, facts masked; raises `Fautes`, every unknown name at once."""
        chemin = self.textes.find_prose(self.registre, self.edition)
        try:
            markdown = self._render_prose(chemin)
        except Fautes as found:
            raise Fautes([*self.encre.fautes, *found.fautes]) from None
        if self.encre.fautes:
            raise Fautes(self.encre.fautes)
        return markdown

    def render_forme(self, nom: str, variables: Mapping[str, object]) -> str:
        """A shape or a phrase, facts masked."""
        return self._run(self.gabarits.forme(nom), {**self.noms, **variables})

    def blame(self, nom: str, message: str) -> None:
        """Record a fault of the expression being printed."""
        self._record(prose_first(running_templates()), nom, message, "", "")

    def blame_unknown(self, nom: str, fault: tuple[str, str, str]) -> None:
        """Record an unknown name, where it was written: in prose or in a shape."""
        positions = running_templates()
        self._record(positions[0] if positions else None, nom, *fault)

    def _bloc(self, nom: str) -> Markup:
        """A shared block, in its place; one that is missing is a fault."""
        chemin = self.textes.find_bloc(self.registre, self.edition, nom)
        if chemin is None:
            known = self.textes.blocs
            miss = near_miss(nom, known)
            message = f"le bloc commun « {nom} » n’existe pas pour cette session" + (f" ; {miss}" if miss else "")
            chemin = f"{COMMUNS}/{nom}/{self.registre.fiches[self.edition].session}.md"
            remede = f"créez {chemin}" if SLUG.fullmatch(nom) else f"donnez le nom d’un dossier de {COMMUNS}/"
            self._record(prose_first(running_templates()), nom, message, "", remede)
            return Markup("")
        if chemin in self._ouverts or len(self._ouverts) > PROFONDEUR:
            raise Inimprimable(
                f"le bloc « {nom} » s’insère lui-même" if chemin in self._ouverts else "trop de blocs s’insèrent l’un dans l’autre"
            )
        return Markup(self._render_prose(chemin).strip("\n"))

    def _render_prose(self, chemin: str) -> str:
        if chemin not in self.fichiers:
            self.fichiers.append(chemin)
        self._ouverts.append(chemin)
        template = self.gabarits.prose(chemin, self.textes.contenus[chemin])
        rendered = self._run(template, {**self.noms, "bloc": self._bloc})
        self._ouverts.pop()
        return rendered

    def _run(self, template: Template, variables: dict[str, object]) -> str:
        pieces: list[str] = []
        try:
            for piece in template.root_render_func(template.new_context(variables)):
                self.encre.spend(len(piece))
                pieces.append(piece)
        except EncreEpuisee as error:
            raise self._stop(error, "le texte n’en finit pas : des boucles sont emboîtées l’une dans l’autre") from None
        except Inimprimable as error:
            raise self._stop(error, str(error), error.nom, error.remede) from None
        except RecursionError as error:
            raise self._stop(error, "des blocs ou des boucles sont emboîtés trop profondément") from None
        except (TemplateError, TypeError, ValueError, LookupError, AttributeError) as error:
            raise self._stop(error, "cette expression ne peut pas être évaluée", remede=NOM_SEUL) from None
        return "".join(pieces)

    def _stop(self, error: Exception, message: str, nom: str = "", remede: str = "") -> Fautes:
        self._record(prose_first(failed_templates(error.__traceback__)), nom, message, "", remede)
        return Fautes(self.encre.fautes)

    def _record(self, position: Position | None, word: str, message: str, attendu: str, remede: str) -> None:
        source = self.textes.contenus.get(position[0], "") if position else ""
        lieu = locate(position, source, word)
        extrait = source.split("\n")[lieu.ligne - 1] if source and lieu.ligne else ""
        self.encre.fautes.append(Faute(lieu, message, attendu, remede, extrait if lieu.colonne else ""))
