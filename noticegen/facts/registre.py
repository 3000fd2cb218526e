"""The registre: every session's facts, read, typed, inherited and placed. The way in for every other layer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.decoding import decode, unify_lines
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.facts.source import Source

FICHIER = "sessions.yaml"


@dataclass(frozen=True)
class Registre:
    """What `sessions.yaml` holds.

    `sessions` and `fiches` are in order of time. `precedentes`: édition → the one it follows. `successeurs`: notice
    that is no more → the notice that continues it. `sources` are the texts read, by name.
    """

    sessions: tuple[str, ...]
    fiches: Mapping[str, Fiche]
    precedentes: Mapping[str, str]
    successeurs: Mapping[str, str]
    acceptations: Mapping[str, tuple[Confirmation, ...]]
    sources: tuple[Source, ...] = field(repr=False, compare=False)

    def precedente(self, edition: str) -> str | None:
        """The édition that this one follows."""
        return self.precedentes.get(edition)

    def lignee(self, edition: str) -> tuple[str, ...]:
        """An édition, the one it follows, and so on back to the first."""
        line = [edition]
        while (earlier := self.precedentes.get(line[-1])) is not None:
            line.append(earlier)
        return tuple(line)

    def courante(self, notice: str) -> str | None:
        """The newest édition of a notice that is no draft."""
        return next((fiche.id for fiche in reversed(self.fiches.values()) if fiche.notice == notice and not fiche.brouillon), None)

    def successeur(self, notice: str) -> str | None:
        """The notice that continues one which is no more (renamed, merged, split)."""
        return self.successeurs.get(notice)

    def confirmations(self, session: str) -> tuple[Confirmation, ...]:
        """The confirmations written in a session."""
        return self.acceptations.get(session, ())


def load_registre(root: Path) -> Registre:
    """The registre of the project in `root`; raises `Fautes`."""
    path = root / FICHIER
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise Fautes([_unreadable(path, error)]) from None
    return read_registre(decode(octets, FICHIER), FICHIER)


def read_registre(texte: str, source: str = FICHIER) -> Registre:
    """The registre that a text holds; raises `Fautes`, all of them at once."""
    return _build([Source(source, unify_lines(texte))])


def read_incoming(texte: str, source: str, registre: Registre) -> Registre:
    """The registre as it would be with one more file of sessions, whole or as `depuis:` and changes; raises `Fautes`.

    A session of the file takes the place of the one with the same key; the others join the end of their year.
    """
    return _build([*registre.sources, Source(source, unify_lines(texte))])


def _build(sources: list[Source]) -> Registre:
    from noticegen.facts.lecture import read  # pydantic: a tenth of a second that `--help` does not pay

    return read(sources)


def _unreadable(path: Path, error: OSError) -> Faute:
    lieu = Lieu(FICHIER)
    if isinstance(error, FileNotFoundError):
        return Faute(
            lieu,
            f"ce fichier n’existe pas dans {path.parent.resolve().name or '/'}",
            "le fichier des sessions",
            "vérifiez le dossier, ou « --root »",
        )
    if path.is_dir():
        return Faute(lieu, "c’est un dossier, pas un fichier", "le fichier des sessions", "renommez ce dossier")
    return Faute(lieu, "ce fichier ne peut pas être ouvert", "un fichier que vous avez le droit de lire", "vérifiez les droits du fichier")
