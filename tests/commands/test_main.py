"""The door: what the help says is true, and a slip finds its cure."""

import re
from pathlib import Path

import pytest

from noticegen.commands.main import COMMANDES
from noticegen.review.catalogue import regles
from tests.commands.conftest import Commande


@pytest.mark.parametrize(("slip", "meant"), [("chek", "check"), ("docteur", "doctor"), ("importer", "import")])
def test_an_unknown_command_is_told_with_the_nearest(commande: Commande, slip: str, meant: str) -> None:
    run = commande(slip)
    assert run.exit_code == 2
    assert "Vouliez-vous dire" in run.stderr and f"'{meant}'" in run.stderr


def test_a_command_like_no_other_is_told_alone(commande: Commande) -> None:
    run = commande("zzz")
    assert (run.exit_code, "Vouliez-vous dire" in run.stderr) == (2, False)


def test_the_help_says_each_command_whole(commande: Commande) -> None:
    text = commande("--help").stdout
    assert "..." not in text
    assert all(re.search(rf"^  {name} ", text, re.MULTILINE) for name in COMMANDES)


@pytest.mark.parametrize("name", ["", *COMMANDES])
def test_the_rules_of_the_examples_exist(commande: Commande, name: str) -> None:
    text = commande(*name.split(), "--help").stdout
    named = re.findall(r"(?:explain|--confirm) ([a-z]+(?:-[a-z]+)+)", text)
    assert set(named) <= set(regles())


@pytest.mark.parametrize("arguments", [["schema"], ["check", "--output", "schema/rapport.html"]], ids=["schema", "check"])
def test_a_place_that_cannot_be_written_is_told_in_french(
    projet: Path, commande: Commande, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(projet)
    (projet / "schema").write_text("un fichier, pas un dossier", encoding="utf-8")
    run = commande("--root", projet, *arguments)
    assert run.exit_code == 3
    assert "ne peut pas être écrit : un fichier occupe la place d’un dossier." in run.stderr
