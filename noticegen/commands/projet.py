"""Where a project stands: the folder of its sessions.yaml, and the shapes it is printed with."""

from collections.abc import Callable
from pathlib import Path

import click

PROGRAMME = Path(__file__).resolve().parents[2]
"""The folder that holds build.py: the default project, and the shapes of a project that has none of its own."""


def racine_option(function: Callable[..., object]) -> Callable[..., object]:
    """`--root DIR`, wherever on the line it is typed: before the command's name or after it."""
    return click.option(
        "--root",
        "racine",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DOSSIER",
        callback=_remember,
        help="Dossier du projet (celui de sessions.yaml) ; par défaut, celui de build.py.",
    )(function)


def _remember(context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path:
    root = context.find_root()
    if value is not None:
        root.obj = value
    return root.obj or PROGRAMME
