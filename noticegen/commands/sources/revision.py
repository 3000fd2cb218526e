"""The sources as a git revision holds them, read without touching the working tree."""

import io
import os
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

from noticegen.commands.sources.contenus import FAITS, PROSE, Contenus, is_source
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu

RECENTES = 200
"""How many commits a search through history reads: years of autumns, a few seconds."""


def is_revision(racine: Path, nom: str) -> bool:
    """Whether git knows `nom` as a commit (never true outside a repository, or without git)."""
    if nom.startswith("-"):
        return False
    try:
        return _git(racine, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{nom}^{{commit}}").returncode == 0
    except FileNotFoundError:
        return False


def read_revision(racine: Path, nom: str) -> Contenus:
    """`sessions.yaml` and `notices/` at a revision; raises `Fautes` when git cannot give them."""
    if not is_revision(racine, nom):
        raise Fautes([Faute(Lieu(nom), _unknown(racine), remede="« git log --oneline » liste les révisions")])
    paths = [path for path in (FAITS, PROSE) if _git(racine, "cat-file", "-e", f"{nom}:./{path}").returncode == 0]
    if not paths:
        raise Fautes([Faute(Lieu(nom), f"cette révision n’a ni {FAITS} ni {PROSE}/ dans ce dossier")])
    archive = _git(racine, "archive", "--format=tar", nom, "--", *paths)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        members = [member for member in files if member.isfile() and is_source(member.name)]
        return {member.name: files.extractfile(member).read() for member in members}


@dataclass(frozen=True)
class Revision:
    """A commit that touched the sources: its hash, its day (`2026-11-22`), the first line of its message."""

    nom: str
    jour: str
    titre: str


def read_history(racine: Path) -> tuple[Revision, ...]:
    """The commits that touched the sources, newest first, as many as are worth looking through; none outside a repository."""
    try:
        log = _git(racine, "log", f"--max-count={RECENTES}", "--date=short", "--format=%H%x00%ad%x00%s", "--", FAITS, PROSE)
    except FileNotFoundError:
        return ()
    lines = log.stdout.decode("utf-8", "replace").splitlines() if log.returncode == 0 else []
    return tuple(Revision(*line.split("\0", 2)) for line in lines)


def _unknown(racine: Path) -> str:
    try:
        inside = _git(racine, "rev-parse", "--is-inside-work-tree").returncode == 0
    except FileNotFoundError:
        return "git n’est pas installé : aucune révision ne peut être lue"
    return "git ne connaît pas cette révision" if inside else "ce dossier n’est pas suivi par git : il n’a pas de révisions"


def _git(racine: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # The caller's GIT_DIR (set inside a hook) would point at another repository than `racine`'s own.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(["git", *arguments], cwd=racine, env=environment, capture_output=True, check=False)
