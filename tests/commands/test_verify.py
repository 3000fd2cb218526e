"""`python build.py verify`: a published note against the data, and the state of them that it printed."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Commande

pytestmark = pytest.mark.lent  # whole builds, seconds each

ANCIEN, NOUVEAU = "cloture: 13 novembre 2025 à 19h00", "cloture: 14 novembre 2025 à 19h00"


@pytest.fixture(scope="module")
def publie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped project, published with its PDFs and committed."""
    from click.testing import CliRunner

    from noticegen.commands.main import noticegen
    from tests.commands.conftest import PROGRAMME, copy_project

    racine = copy_project(PROGRAMME, tmp_path_factory.mktemp("publie") / "projet")
    assert CliRunner().invoke(noticegen, ["--root", str(racine)]).exit_code == 0
    for command in (["init", "-q"], ["add", "sessions.yaml", "notices"], ["commit", "-qm", "Publication de l’automne"]):
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *command], cwd=racine, check=True)
    return racine


def test_what_was_just_published_agrees(publie: Path, commande: Commande) -> None:
    run = commande("verify", publie / "site", "--root", publie)
    assert run.exit_code == 0, run.output
    assert run.stdout.count("conforme aux données") == 3


def test_a_page_is_verified_too(publie: Path, commande: Commande) -> None:
    assert commande("verify", publie / "site" / "cs-bp" / "2026" / "index.html", "--root", publie).exit_code == 0


def test_a_published_note_that_differs_says_where_and_which_state_it_printed(publie: Path, commande: Commande) -> None:
    sessions = publie / "sessions.yaml"
    text = sessions.read_text(encoding="utf-8")
    sessions.write_text(text.replace(ANCIEN, NOUVEAU), encoding="utf-8")
    try:
        run = commande("verify", publie / "site" / "cs-bp" / "2026" / "note-cs-bp-2026.pdf", "--root", publie)
    finally:
        sessions.write_text(text, encoding="utf-8")
    assert run.exit_code == 1
    assert "echeances.inscription.cloture" in run.stdout
    assert "Publication de l’automne" in run.stdout


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("README.md", [], "--edition"),
        ("README.md", ["--edition", "cs-pb"], "aucune édition ne s’appelle « cs-pb »"),
        ("vide", [], "aucune note publiée"),
    ],
)
def test_what_cannot_be_compared_is_told(
    publie: Path, tmp_path: Path, commande: Commande, name: str, options: list[str], words: str
) -> None:
    target = tmp_path / name
    target.write_text("# Bonjour\n", encoding="utf-8") if target.suffix else target.mkdir()
    run = commande("verify", target, "--root", publie, *options)
    assert run.exit_code == 2
    assert words in run.stderr.replace("\u00a0", " ")
