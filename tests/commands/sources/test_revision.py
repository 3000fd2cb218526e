"""A git revision is read as it was, and the working tree is not touched."""

import subprocess
from pathlib import Path

import pytest

from noticegen.commands.sources.revision import is_revision, read_revision
from noticegen.facts.faute import Fautes


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """A repository whose project stands in a subfolder, with one commit and a later change in the working tree."""
    racine = tmp_path / "projet"
    (racine / "notices" / "a").mkdir(parents=True)
    (racine / "sessions.yaml").write_bytes("libellé: avant\n".encode())
    (racine / "notices" / "a" / "2026.md").write_bytes(b"Avant.\n")
    (racine / "README.md").write_bytes(b"hors sujet\n")
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "avant"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    (racine / "sessions.yaml").write_bytes("libellé: après\n".encode())
    return racine


def test_a_revision_gives_the_sources_of_its_day(depot: Path) -> None:
    assert read_revision(depot, "HEAD") == {"sessions.yaml": "libellé: avant\n".encode(), "notices/a/2026.md": b"Avant.\n"}


def test_the_working_tree_keeps_its_change(depot: Path) -> None:
    read_revision(depot, "HEAD")
    assert (depot / "sessions.yaml").read_bytes() == "libellé: après\n".encode()


@pytest.mark.parametrize(("nom", "known"), [("HEAD", True), ("HEAD~9", False), ("", False), ("--help", False), ("cs-bp-2026", False)])
def test_what_is_a_revision(depot: Path, nom: str, known: bool) -> None:
    assert is_revision(depot, nom) is known


def test_an_unknown_revision_is_told(depot: Path) -> None:
    with pytest.raises(Fautes, match="git ne connaît pas cette révision"):
        read_revision(depot, "absente")


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fautes, match="n’est pas suivi par git"):
        read_revision(tmp_path, "HEAD")
