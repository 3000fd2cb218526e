"""The sources of a project as plain contents: path from its root → bytes. What a patch changes and a revision holds."""

from collections.abc import Mapping
from pathlib import Path

Contenus = Mapping[str, bytes]

FAITS = "sessions.yaml"
PROSE = "notices"


def is_source(path: str) -> bool:
    """Whether a path, from the root, is one that the check reads."""
    return path == FAITS or path.startswith(f"{PROSE}/")


def read_contenus(racine: Path) -> Contenus:
    """What stands in the folder now; links and unreadable files are left to the readers of the folder itself."""
    files = [racine / FAITS, *sorted((racine / PROSE).rglob("*.md"))]
    return {file.relative_to(racine).as_posix(): file.read_bytes() for file in files if file.is_file() and not file.is_symlink()}
