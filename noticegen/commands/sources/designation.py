"""What a name on the check's command line stands for: éditions, in the project they come from."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from noticegen.commands.sources.contenus import read_contenus
from noticegen.commands.sources.projet import Projet, read_projet
from noticegen.commands.sources.revision import is_revision, read_revision
from noticegen.edition import Edition
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes, near_miss
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import read_incoming
from noticegen.facts.saisie.cles import series_of

SESSIONS = (".yaml", ".yml")
RUSTINES = (".diff", ".patch")
ENTREE = "-"
DOCUMENTS = (
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".docx",
    ".odt",
    ".pdf",
    ".txt",
    ".text",
    ".doc",
    ".docm",
    ".rtf",
    ".png",
    ".jpg",
)
"""Endings by which a name is a document's, files that no reader accepts included: the reader's own refusal is then what is told."""
ATTENDU = "une édition (cs-bp-2026), une session (2026), un fichier de session (.yaml), un diff, une révision git ou un document"


@dataclass(frozen=True)
class Designation:
    """Éditions by id, and the project that composes them."""

    projet: Projet
    editions: tuple[str, ...]

    def counterpart(self, fiche: Fiche, lignee: tuple[str, ...]) -> Edition | None:
        """What an édition of the other side is held against here: its namesake, the nearest of its line, its notice's newest."""
        named = [id for id in lignee if id in self.editions]
        same_notice = [id for id in reversed(self.editions) if self.projet.registre.fiches[id].notice == fiche.notice]
        chosen = [*named, *same_notice, *(self.editions if len(self.editions) == 1 else ())]
        return self.projet.edition(chosen[0]) if chosen else None


def designate(nom: str, racine: Path, projet: Projet) -> Designation:
    """The éditions that `nom` stands for; raises `Fautes` when it stands for nothing.

    An édition's id comes before a session's key, a file and a git revision, in this order.
    """
    registre = projet.registre
    if nom in registre.fiches:
        return Designation(projet, (nom,))
    if nom in registre.sessions:
        return Designation(projet, tuple(id for id, fiche in registre.fiches.items() if fiche.session == nom))
    suffix = Path(nom).suffix.lower()
    if suffix in SESSIONS:
        return _session_file(nom, projet)
    if nom == ENTREE or suffix in RUSTINES:
        return _rustine(nom, racine, projet)
    if is_revision(racine, nom):
        return _revision(nom, racine)
    hint = near_miss(nom, [*registre.fiches, *registre.sessions])
    raise Fautes([Faute(Lieu(nom), "rien ne porte ce nom ici" + (f" ; {hint}" if hint else ""), ATTENDU)])


def is_document(nom: str) -> bool:
    """Whether a name on the command line is a document's, by its ending."""
    return Path(nom).suffix.lower() in DOCUMENTS


def newest_of(projet: Projet) -> Designation:
    """The éditions on which the check stands by default: the newest session's."""
    return Designation(projet, newest_editions(projet.registre))


def together(designations: Iterable[Designation]) -> Iterator[Designation]:
    """One designation a project: an édition that several names stand for is one, and a session's constats are told once."""
    projets: dict[int, tuple[Projet, dict[str, None]]] = {}
    for one in designations:
        projets.setdefault(id(one.projet), (one.projet, {}))[1].update(dict.fromkeys(one.editions))
    yield from (Designation(projet, tuple(editions)) for projet, editions in projets.values())


def _session_file(nom: str, projet: Projet) -> Designation:
    registre = read_incoming(decode(_read(nom), nom), nom, projet.registre)
    incoming = tuple(id for id, fiche in registre.fiches.items() if fiche.lieu.source == nom)
    return Designation(replace(projet, registre=registre, _compositions={}, _editions={}), incoming)


def _rustine(nom: str, racine: Path, projet: Projet) -> Designation:
    """The éditions that a diff changes, whether it is a proposal or, as `git diff` writes it, what the folder already holds."""
    from noticegen.commands.sources.rustine import apply_rustine, revert_rustine  # only a diff needs the library that reads diffs

    title = "entrée standard" if nom == ENTREE else nom
    diff = decode(sys.stdin.buffer.read() if nom == ENTREE else _read(nom), title)
    contenus = read_contenus(racine)
    try:
        patched = read_projet(apply_rustine(contenus, diff, title), racine)
    except Fautes as misfit:
        try:
            before = revert_rustine(contenus, diff, title)
        except Fautes:
            raise misfit from None
        return Designation(projet, changed_editions(projet, read_projet(before, racine)))
    return Designation(patched, changed_editions(patched, projet))


def _revision(nom: str, racine: Path) -> Designation:
    return newest_of(read_projet(read_revision(racine, nom), racine))


def newest_editions(registre: Registre) -> tuple[str, ...]:
    """The éditions, drafts left out, of the newest session of each series."""
    newest: dict[str, str] = {}
    published = [fiche for fiche in registre.fiches.values() if not fiche.brouillon]
    for fiche in published:
        newest[series_of(fiche.session)] = fiche.session
    return tuple(fiche.id for fiche in published if fiche.session in newest.values())


def changed_editions(projet: Projet, before: Projet) -> tuple[str, ...]:
    """The éditions, drafts left out, whose pages are not what another state of the project makes them."""
    published = [id for id, fiche in projet.registre.fiches.items() if not fiche.brouillon]
    known = {id for id, fiche in before.registre.fiches.items() if not fiche.brouillon}
    return tuple(id for id in published if id not in known or projet.shows(id) != before.shows(id))


def _read(nom: str) -> bytes:
    try:
        return Path(nom).read_bytes()
    except OSError as error:
        reason = "ce fichier n’existe pas" if isinstance(error, FileNotFoundError) else "ce fichier ne peut pas être lu"
        raise Fautes([Faute(Lieu(nom), reason, ATTENDU)]) from None
