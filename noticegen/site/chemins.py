"""Which relative paths a site may hold: the same file everywhere, on a Windows share too."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))})


def check_chemins(chemins: Iterable[str]) -> None:
    """Raise ValueError (French) at the first path that leaves the folder, that some system cannot write, or that hides another."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for chemin in chemins:
        _check_one(chemin)
        key = chemin.casefold()
        if key in files or key in folders:
            raise ValueError(f"« {chemin} » et « {files.get(key) or folders[key]} » désignent le même fichier")
        files[key] = chemin
        for parent in PurePosixPath(chemin).parents:
            name = str(parent).casefold()
            if name in files:
                raise ValueError(f"« {files[name]} » est à la fois un fichier et le dossier de « {chemin} »")
            folders.setdefault(name, chemin)


def _check_one(chemin: str) -> None:
    for part in chemin.split("/"):
        if part in ("", ".", ".."):
            raise ValueError(f"« {chemin} » n’est pas un chemin relatif à l’intérieur du site")
        if FORBIDDEN.search(part) or part.endswith((" ", ".")) or part.split(".")[0].lower() in DEVICES:
            raise ValueError(f"« {chemin} » n’est pas un nom de fichier que tous les systèmes acceptent")
