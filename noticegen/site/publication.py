"""Write a whole site, or nothing: a new folder is made beside the old one, then takes its place in one step."""

import contextlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticegen.site.chemins import check_chemins
from noticegen.site.echange import replace_folder
from noticegen.site.raisons import reason
from noticegen.site.verrou import locked

MARQUE = ".noticegen"
"""The file by which a folder is known as ours: only such a folder, or an empty one, is ever replaced."""

MARQUE_TEXTE = "Ce dossier est remplacé en entier à chaque publication : n’y rangez rien.\n".encode()


class PublicationImpossible(Exception):
    """Why nothing was written, in French, and what to do."""


@dataclass(frozen=True)
class Bilan:
    """What a publication did: the files written because new or different, those already right, those taken away."""

    ecrits: tuple[str, ...]
    inchanges: tuple[str, ...]
    retires: tuple[str, ...]


def publish(fichiers: Mapping[str, bytes], cible: Path) -> Bilan:
    """Make `cible` hold exactly `fichiers` (relative path → content).

    The old folder stays whole until the new one takes its place, whatever goes wrong. Nothing is touched when everything is
    already right, and files that did not change keep their date. A link is followed: the folder it leads to is replaced.
    Raises PublicationImpossible when a path is unsafe, when `cible` is not a folder of ours, or when the system refuses.
    """
    contents = {MARQUE: MARQUE_TEXTE, **fichiers}
    try:
        check_chemins(contents)
    except ValueError as error:
        raise PublicationImpossible(f"{error} ; rien n’a été écrit") from None
    try:
        cible = Path(os.path.realpath(cible, strict=cible.is_symlink()))
        cible.parent.mkdir(parents=True, exist_ok=True)
        with locked(cible.parent):
            return _publish_locked(contents, cible)
    except OSError as error:
        raise PublicationImpossible(f"{cible} ne peut pas être écrit : {reason(error)} ; rien n’a été remplacé") from error


def recover(cible: Path) -> None:
    """Undo what a crash left beside `cible`: put the old folder back if it was caught between two places, sweep the rest."""
    olds = _leftovers(cible, "ancien")
    if olds and not os.path.lexists(cible):
        olds.pop().rename(cible)
    for leftover in (*olds, *_leftovers(cible, "nouveau")):
        _remove(leftover)


def _publish_locked(contents: Mapping[str, bytes], cible: Path) -> Bilan:
    recover(cible)
    _check_ours(cible)
    present = _present(cible)
    equal = {path for path, content in contents.items() if path in present and _holds(present[path], content)}
    bilan = Bilan(
        ecrits=tuple(path for path in contents if path not in equal and path != MARQUE),
        inchanges=tuple(path for path in contents if path in equal and path != MARQUE),
        retires=tuple(path for path in present if path not in contents),
    )
    if len(equal) < len(contents) or bilan.retires:
        _replace(contents, {path: present[path] for path in equal}, cible)
    return bilan


def _replace(contents: Mapping[str, bytes], equal: Mapping[str, Path], cible: Path) -> None:
    neuf, ancien = _beside(cible, f"nouveau-{os.getpid()}"), _beside(cible, f"ancien-{os.getpid()}")
    try:
        neuf.mkdir()
        for path, content in contents.items():
            _write(neuf / path, content)
        for path, old in equal.items():
            dates = old.stat()
            os.utime(neuf / path, ns=(dates.st_atime_ns, dates.st_mtime_ns))
        if cible.is_dir():
            shutil.copymode(cible, neuf)
        replace_folder(neuf, cible, ancien)
    finally:
        _remove(neuf)
    _remove(ancien)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "xb") as file:
        file.write(content)


def _check_ours(cible: Path) -> None:
    if not os.path.lexists(cible):
        return
    if not cible.is_dir():
        raise PublicationImpossible(f"{cible} est un fichier, pas un dossier ; déplacez-le, ou choisissez un autre dossier")
    if any(cible.iterdir()) and not (cible / MARQUE).is_file():
        raise PublicationImpossible(
            f"{cible} contient des fichiers qui ne viennent pas d’ici (il lui manque {MARQUE}) ; videz-le, ou choisissez un autre dossier"
        )


def _present(cible: Path) -> dict[str, Path]:
    """Every file under the folder, links included, by relative path."""
    found: dict[str, Path] = {}
    for folder, subfolders, names in os.walk(cible):
        links = [name for name in subfolders if (Path(folder) / name).is_symlink()]
        for name in sorted(names + links):
            path = Path(folder) / name
            found[path.relative_to(cible).as_posix()] = path
    return found


def _holds(path: Path, content: bytes) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(content):
        return False
    return path.read_bytes() == content


def _leftovers(cible: Path, kind: str) -> list[Path]:
    """Folders of ours that a crash left beside the target. The mark is the first file written: without it, only an empty one is ours."""
    prefix = f".{cible.name}.{kind}-"
    folders = sorted(path for path in cible.parent.iterdir() if path.name.startswith(prefix) and path.is_dir() and not path.is_symlink())
    return [path for path in folders if (path / MARQUE).is_file() or not any(path.iterdir())]


def _beside(cible: Path, kind: str) -> Path:
    return cible.with_name(f".{cible.name}.{kind}")


def _remove(folder: Path) -> None:
    """Delete a folder of ours as far as the system lets us, its mark last: what is left is still known as ours next time."""
    if not folder.is_dir():
        return
    for child in folder.iterdir():
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child, ignore_errors=True)
        elif child.name != MARQUE:
            with contextlib.suppress(OSError):
                child.unlink()
    shutil.rmtree(folder, ignore_errors=True)
