"""The prose files of a project: read safely, kept by path, chosen by lineage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from noticegen.facts.arbre.characters import refused_characters
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.arbre.source import Source
from noticegen.facts.faute import Faute, Fautes, near_miss
from noticegen.facts.lieu import Lieu
from noticegen.facts.registre import Registre

DOSSIER = "notices"
COMMUNS = "notices/_communs"
TAILLE_MAXIMALE = 200_000
"""In bytes. The longest real notices have some 20,000."""


@dataclass(frozen=True)
class Textes:
    """The prose of a project: path from its root (`notices/cs-bp/2026.md`) → text."""

    contenus: Mapping[str, str] = field(default_factory=dict)

    def find_prose(self, registre: Registre, edition: str) -> str:
        """Path of the file that holds for an édition: its own, or the nearest earlier one it follows."""
        candidates = [_path_of(registre, ancestor) for ancestor in registre.lignee(edition)]
        for path in candidates:
            if path in self.contenus:
                return path
        raise Fautes([_missing_prose(candidates, edition, registre.fiches[edition].lieu)])

    def find_bloc(self, registre: Registre, edition: str, nom: str) -> str | None:
        """Path of the shared block that holds for an édition: its session's, or the nearest earlier one's; `None` when there is none.

        The sessions that count are those of the édition's own series, of the series it follows, and the ordinary ones.
        """
        dated = self._sessions_by_bloc.get(nom, ())
        ancestors = [registre.fiches[ancestor].session for ancestor in registre.lignee(edition)]
        series = {"", *map(_serie, ancestors)}
        last = registre.sessions.index(registre.fiches[edition].session)
        ranks = [registre.sessions.index(session) for session in dated if session in registre.sessions and _serie(session) in series]
        earlier = [rank for rank in ranks if rank <= last]
        return f"{COMMUNS}/{nom}/{registre.sessions[max(earlier)]}.md" if earlier else None

    def unused(self, registre: Registre) -> tuple[Faute, ...]:
        """A fault for each file that no édition will ever use: its name is nearly always a slip, and last year's text would be printed."""
        return tuple(fault for path in self.contenus if (fault := _unknown_name(path, registre)))

    @property
    def blocs(self) -> tuple[str, ...]:
        """Names of the shared blocks, sorted."""
        return tuple(sorted(self._sessions_by_bloc))

    @cached_property
    def _sessions_by_bloc(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self.contenus:
            if path.startswith(f"{COMMUNS}/"):
                nom, _, file = path.removeprefix(f"{COMMUNS}/").partition("/")
                found.setdefault(nom, []).append(file.removesuffix(".md"))
        return found


def load_textes(root: Path) -> Textes:
    """Read every prose file under `root`; raises `Fautes`, all of them at once."""
    contents: dict[str, bytes] = {}
    fautes: list[Faute] = []
    for file in _prose_files(root / DOSSIER):
        path = file.relative_to(root).as_posix()
        try:
            contents[path] = _read(file, root)
        except _Refus as refus:
            fautes.append(Faute(Lieu(path), refus.message, remede=refus.remede))
    return _decode_all(contents, fautes)


def read_textes(contents: Mapping[str, str | bytes]) -> Textes:
    """The same from a mapping path → content (a patch applied, a git revision); other paths are left aside."""
    prose = {path: content for path, content in contents.items() if is_prose(path)}
    return _decode_all({path: text.encode("utf-8", "replace") if isinstance(text, str) else text for path, text in prose.items()}, [])


def is_prose(path: str) -> bool:
    """Whether a path, from the root, is one of a notice's or of a shared block's texts."""
    parts = path.split("/")
    expected = 4 if path.startswith(f"{COMMUNS}/") else 3
    return parts[0] == DOSSIER and len(parts) == expected and path.endswith(".md") and not any(part in ("", "..") for part in parts)


class _Refus(Exception):
    def __init__(self, message: str, remede: str) -> None:
        self.message = message
        self.remede = remede
        super().__init__(message)


def _prose_files(folder: Path) -> list[Path]:
    communs = folder / "_communs"
    notices = (file for file in folder.glob("*/*.md") if file.parent != communs)
    return sorted([*notices, *communs.glob("*/*.md")])


def _read(file: Path, root: Path) -> bytes:
    try:
        target = file.resolve(strict=True)
        if not target.is_relative_to((root / DOSSIER).resolve()):
            raise _Refus("ce fichier est un lien vers l’extérieur du dossier « notices »", "mettez le texte lui-même dans le dossier")
        if not target.is_file():
            raise _Refus("un texte était attendu ici, et ce n’est pas un fichier", "renommez ou supprimez ce dossier")
        if target.stat().st_size > TAILLE_MAXIMALE:
            raise _Refus("ce fichier est trop gros pour être le texte d’une notice", "gardez-en moins de 200 000 octets")
        return target.read_bytes()
    except (OSError, RuntimeError):
        raise _Refus("ce fichier ne peut pas être lu", "vérifiez qu’il existe et que vous avez le droit de le lire") from None


def _decode_all(contents: Mapping[str, bytes], fautes: list[Faute]) -> Textes:
    found = list(fautes)
    texts: dict[str, str] = {}
    for path, content in contents.items():
        try:
            texts[path] = decode(content, path)
        except Fautes as refused:
            found += refused.fautes
        else:
            found += refused_characters(Source(path, texts[path]))
    if found:
        raise Fautes(found)
    return Textes(texts)


def _path_of(registre: Registre, edition: str) -> str:
    fiche = registre.fiches[edition]
    return f"{DOSSIER}/{fiche.notice}/{fiche.session}.md"


def _missing_prose(candidates: list[str], edition: str, lieu: Lieu) -> Faute:
    message = f"la notice « {edition} » n’a pas de texte"
    remede = f"écrivez-le dans {candidates[0]}"
    return Faute(lieu, message, f"l’un de ces fichiers : {', '.join(candidates)}", remede)


def _unknown_name(path: str, registre: Registre) -> Faute | None:
    *_, dossier, fichier = path.split("/")
    session = fichier.removesuffix(".md")
    if path.startswith(f"{COMMUNS}/"):
        known = session in registre.sessions
    else:
        known = any((fiche.notice, fiche.session) == (dossier, session) for fiche in registre.fiches.values())
    if known:
        return None
    notices = sorted({fiche.notice for fiche in registre.fiches.values()})
    if session not in registre.sessions:
        message, miss = f"il n’y a pas de session « {session} » dans sessions.yaml", near_miss(session, registre.sessions)
    elif dossier not in notices:
        message, miss = f"il n’y a pas de notice « {dossier} » dans sessions.yaml", near_miss(dossier, notices)
    else:
        message, miss = f"la session « {session} » n’a pas de notice « {dossier} »", ""
    return Faute(Lieu(path), message + (f" ; {miss}" if miss else ""), remede="renommez ce fichier, ou complétez sessions.yaml")


def _serie(session: str) -> str:
    """`remplacement` of `2026-remplacement`; an ordinary session has none."""
    return session.partition("-")[2]
