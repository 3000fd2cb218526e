"""The command line run in this process, on copies of real projects."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from noticegen.commands.main import noticegen
from noticegen.commands.projet import PROGRAMME

Commande = Callable[..., Result]


@pytest.fixture
def commande() -> Commande:
    """`commande("check", "--root", …)`: the exit code and what was printed, standard output and error apart."""
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(noticegen, [str(one) for one in arguments], **options)


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    """A copy of the shipped facts and prose, in a folder that has no shapes of its own."""
    return copy_project(PROGRAMME, tmp_path / "projet")


@pytest.fixture
def valmont(tmp_path: Path) -> Path:
    """A copy of the invented académie's project."""
    return copy_project(PROGRAMME / "tests" / "projets" / "valmont", tmp_path / "valmont")


def copy_project(source: Path, target: Path) -> Path:
    """The facts and prose of a project, alone, in a new folder."""
    target.mkdir()
    shutil.copy(source / "sessions.yaml", target)
    shutil.copytree(source / "notices", target / "notices")
    return target
