"""Writing several files: all of them or none, whatever the system refuses, and in French."""

import os
from pathlib import Path

import pytest

from noticegen.commands.echecs import Echec
from noticegen.commands.ecriture import write_files

FICHIERS = {"sessions.yaml": "neuf\n", "notices/cap/2028.md": "# Neuf\n", "notices/bp/2028.md": "# Neuf aussi\n"}


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    (tmp_path / "notices" / "bp").mkdir(parents=True)
    (tmp_path / "sessions.yaml").write_text("ancien\r\n", encoding="utf-8", newline="")
    return tmp_path


def tree(racine: Path) -> dict[str, bytes | None]:
    """Every path under a folder, with its content when it is a file."""
    return {str(path.relative_to(racine)): path.read_bytes() if path.is_file() else None for path in sorted(racine.rglob("*"))}


def test_every_file_takes_its_place(projet: Path) -> None:
    write_files(projet, FICHIERS)
    assert {path: content.decode() for path, content in tree(projet).items() if content is not None} == FICHIERS


@pytest.mark.parametrize(
    ("taken", "raison"),
    [
        ("notices/bp/2028.md/", "un dossier occupe la place d’un fichier"),
        ("notices/cap", "un fichier occupe la place d’un dossier"),
    ],
)
def test_a_place_that_is_taken_leaves_everything_as_it_was(projet: Path, taken: str, raison: str) -> None:
    place = projet / taken
    place.mkdir() if taken.endswith("/") else place.write_text("x", encoding="utf-8")
    before = tree(projet)
    with pytest.raises(Echec) as refused:
        write_files(projet, FICHIERS)
    assert raison in refused.value.message
    assert str(place) in refused.value.message
    assert refused.value.exit_code == 3
    assert tree(projet) == before


@pytest.mark.parametrize("last", range(1, len(FICHIERS) + 1))
def test_what_was_replaced_is_put_back(projet: Path, monkeypatch: pytest.MonkeyPatch, last: int) -> None:
    """The system refuses the nth replacement; the ones before it are undone."""
    before, replace, calls = tree(projet), os.replace, []

    def refuse(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == last:
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Echec, match="droits insuffisants"):
        write_files(projet, FICHIERS)
    assert tree(projet) == before
