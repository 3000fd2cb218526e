"""The templates of a project: the sandbox they run in, the shapes of templates/formes, and what is worth keeping between éditions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import DictLoader, Template, TemplateSyntaxError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.prose.balisage import Balisage
from noticegen.prose.document import Bloc, Document
from noticegen.prose.filtres import FILTRES
from noticegen.prose.finition import typeset_html
from noticegen.prose.impression import Inimprimable
from noticegen.prose.inconnu import Contexte, Inconnu
from noticegen.prose.lecture import read_html
from noticegen.prose.syntaxe import NOM_SEUL, TESTS, Refus, check, check_source, join_tag_lines, syntax_error
from noticegen.prose.vues import Vue

DOSSIER = "templates/formes"
FORMES = ("academie.html.j2", "codes.html.j2", "contacts.html.j2", "entete.html.j2", "table.html.j2", "tarifs.html.j2")
PHRASES = ("evenement.txt.j2", "fenetre.txt.j2", "limite.txt.j2")


@dataclass(eq=False)
class Gabarits:
    """Shapes and phrases by file name, with the compiled templates and the masked pages already made from them.

    What it keeps depends on texts alone, never on a fact's value, so éditions of the same shape share it.
    Not thread-safe: Python-Markdown is not.
    """

    formes: Mapping[str, str]
    balisage: Balisage = field(default_factory=Balisage)
    _environment: ImmutableSandboxedEnvironment = field(init=False)
    _formes: ImmutableSandboxedEnvironment = field(init=False)
    _proses: dict[tuple[str, str], Template] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)
    _places: dict[tuple[str, ...], tuple[Bloc, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._environment = _environment(self.formes)
        self._formes = self._environment.overlay(trim_blocks=True, lstrip_blocks=True)

    def prose(self, chemin: str, source: str) -> Template:
        """The template of a prose file; raises `Fautes`."""
        template = self._proses.get((chemin, source))
        if template is None:
            template = self._proses[chemin, source] = self._compile(chemin, source)
        return template

    def forme(self, nom: str) -> Template:
        """The template of a shape or phrase; raises `Fautes` when it is missing or malformed."""
        chemin = f"{DOSSIER}/{nom}"
        if nom not in self.formes:
            raise Fautes([Faute(Lieu(chemin), "cette forme manque", remede=f"remettez le fichier {chemin}")])
        template = self._proses.get((chemin, ""))
        if template is None:
            template = self._proses[chemin, ""] = self._load(chemin, nom)
        return template

    def document(self, html: str) -> Document:
        """The blocks of a masked page, typography done."""
        document = self._documents.get(html)
        if document is None:
            document = self._documents[html] = read_html(typeset_html(html), "")
        return document

    def placed(self, cle: tuple[str, ...], place: Callable[[], tuple[Bloc, ...]]) -> tuple[Bloc, ...]:
        """The blocks of a masked page with their places, found once; `cle` is all the texts they depend on."""
        if cle not in self._places:
            self._places[cle] = place()
        return self._places[cle]

    def _compile(self, chemin: str, source: str) -> Template:
        try:
            tree = self._environment.parse(join_tag_lines(source), chemin, chemin)
            check(tree)
            check_source(source)
            code = self._environment.compile(tree, chemin, chemin)
        except TemplateSyntaxError as error:
            raise _fautes(chemin, source, syntax_error(error, source)) from None
        except Refus as refus:
            raise _fautes(chemin, source, refus) from None
        except (RecursionError, MemoryError, SyntaxError, OverflowError):
            raise Fautes([Faute(Lieu(chemin), "des crochets ou des balises sont emboîtés trop profondément")]) from None
        return Template.from_code(self._environment, code, {})

    def _load(self, chemin: str, nom: str) -> Template:
        try:
            template = self._formes.get_template(nom)
        except TemplateSyntaxError as error:
            raise Fautes([Faute(Lieu(chemin, error.lineno), f"cette forme est mal écrite : {error.message}")]) from None
        template.filename = chemin
        return template


def load_gabarits(root: Path) -> Gabarits:
    """Read templates/formes under `root`; raises `Fautes`."""
    folder = root / DOSSIER
    formes: dict[str, str] = {}
    fautes: list[Faute] = []
    for nom in (*FORMES, *PHRASES, *sorted(file.name for file in folder.glob("*.j2"))):
        try:
            formes[nom] = decode((folder / nom).read_bytes(), f"{DOSSIER}/{nom}")
        except OSError:
            fautes.append(Faute(Lieu(f"{DOSSIER}/{nom}"), "cette forme manque", remede="remettez ce fichier"))
        except Fautes as found:
            fautes += found.fautes
    if fautes:
        raise Fautes(fautes)
    return Gabarits(formes)


def _environment(formes: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=Inconnu,
        finalize=_printable,
        loader=DictLoader(dict(formes)),
        comment_start_string="{##",
        comment_end_string="##}",
        cache_size=64,
        auto_reload=False,
    )
    environment.context_class = Contexte
    environment.globals = {}
    environment.filters = dict(FILTRES)
    environment.tests = {name: environment.tests[name] for name in TESTS}
    return environment


def _printable(value: object) -> object:
    """Only facts and blocks print; a `None` or a number would be a literal that no fact answers for. `{{ a if b }}` without `else` prints nothing."""
    if isinstance(value, (Vue, Inconnu, Markup)):
        return value
    if isinstance(value, Undefined):
        return Markup("")
    raise Inimprimable("cette expression ne donne pas un fait : elle ne s’imprime pas", remede=NOM_SEUL)


def _fautes(chemin: str, source: str, refus: Refus) -> Fautes:
    lines = source.split("\n")
    extrait = lines[refus.ligne - 1] if 0 < refus.ligne <= len(lines) else ""
    colonne = refus.colonne or max(extrait.find("{"), 0) + 1
    return Fautes([Faute(Lieu(chemin, refus.ligne, colonne, refus.longueur), refus.message, remede=refus.remede, extrait=extrait)])
