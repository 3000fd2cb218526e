"""The way in: a registre from the project's folder, from a text, or with one more file of sessions."""

from pathlib import Path

from noticegen.facts.arbre.decoding import decode, unify_lines
from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import FICHIER, Registre
from noticegen.facts.saisie.lecture import read


def load_registre(root: Path) -> Registre:
    """The registre of the project in `root`; raises `Fautes`."""
    path = root / FICHIER
    if path.exists() and not path.is_file():
        raise Fautes([_no_file(path)])
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise Fautes([_unreadable(path, error)]) from None
    return read_registre(decode(octets, FICHIER), FICHIER)


def read_registre(texte: str, source: str = FICHIER) -> Registre:
    """The registre that a text holds; raises `Fautes`, all of them at once."""
    return read([Source(source, unify_lines(texte))])


def read_incoming(texte: str, source: str, registre: Registre) -> Registre:
    """The registre as it would be with one more file of sessions, whole or as `depuis:` and changes; raises `Fautes`.

    A session of the file takes the place of the one with the same key; the others join the end of their year.
    """
    return read([*registre.sources, Source(source, unify_lines(texte))])


def _unreadable(path: Path, error: OSError) -> Faute:
    lieu = Lieu(FICHIER)
    if isinstance(error, FileNotFoundError):
        return Faute(
            lieu,
            f"ce fichier n’existe pas dans {path.parent.resolve().name or '/'}",
            "le fichier des sessions",
            "vérifiez le dossier, ou « --root »",
        )
    return Faute(lieu, "ce fichier ne peut pas être ouvert", "un fichier que vous avez le droit de lire", "vérifiez les droits du fichier")


def _no_file(path: Path) -> Faute:
    """A folder, or a device that could be read for ever."""
    what, cure = ("c’est un dossier", "renommez ce dossier") if path.is_dir() else ("c’est un appareil", "remettez le fichier")
    return Faute(Lieu(FICHIER), f"{what}, pas un fichier", "le fichier des sessions", cure)
