"""Writing the sources of a project: every file whole, each in its place in one step."""

import os
from collections.abc import Mapping
from pathlib import Path

from noticegen.commands.echecs import ILLISIBLE, Echec
from noticegen.site.raisons import reason


def write_files(racine: Path, fichiers: Mapping[str, str]) -> None:
    """Write texts under `racine` (relative path → text, as typed); raises `Echec`, nothing half written.

    All are written beside their places before the first one takes its own.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, text in fichiers.items():
            target = racine / path
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.{os.getpid()}")
            ready.append((beside, target))
            with open(beside, "x", encoding="utf-8", newline="") as stream:
                stream.write(text)
        for beside, target in ready:
            os.replace(beside, target)
    except OSError as error:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)
        raise Echec(f"{racine} ne peut pas être écrit : {reason(error)}.", ILLISIBLE) from error
