"""`doctor` names every missing or slow part, with its cure."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from noticegen.commands import diagnostic
from noticegen.commands.diagnostic import Resultat, examine, tell
from noticegen.commands.main import noticegen

RACINE = Path(__file__).parents[2]


@pytest.fixture
def projet(tmp_path: Path) -> Path:
    (tmp_path / "notices" / "cap").mkdir(parents=True)
    (tmp_path / "sessions.yaml").write_text("sessions:\n  2031:\n    libelle: juin 2031\n", encoding="utf-8")
    (tmp_path / "notices" / "cap" / "2031.md").write_text("# Note\n\nÉtape 1 → étape 2\n", encoding="utf-8")
    return tmp_path


def test_this_machine_is_well() -> None:
    assert [str(resultat) for resultat in examine(RACINE) if resultat.etat in ("manque", "lent")] == []


def test_a_character_that_no_font_has_is_placed(projet: Path) -> None:
    (found,) = [resultat for resultat in examine(projet) if resultat.etat == "manque"]
    assert str(found) == (
        "manque     Caractère : notices/cap/2031.md:3:9: « → » (U+2192 RIGHTWARDS ARROW) n’est dans aucune police\n"
        "             que faire : le remplacer dans ce texte"
    )


def test_the_command_prints_the_balance_and_exits_by_it(projet: Path) -> None:
    ran = CliRunner().invoke(noticegen, ["doctor", "--root", str(projet)])
    assert ran.exit_code == 1
    assert ran.output.endswith("1 point à traiter.\n")
    (projet / "notices" / "cap" / "2031.md").write_text("# Note\n", encoding="utf-8")
    ran = CliRunner().invoke(noticegen, ["doctor", "--root", str(projet)])
    assert (ran.exit_code, ran.output.splitlines()[-1]) == (0, "Tout est en place.")


@pytest.mark.parametrize(
    ("etats", "balance", "code"),
    [
        ([], "Tout est en place.", 0),
        (["bon", "facultatif"], "Tout est en place.", 0),
        (["lent"], "1 point à traiter.", 1),
        (["manque", "bon", "lent"], "2 points à traiter.", 1),
    ],
)
def test_slow_counts_as_missing_and_optional_does_not(etats: list[diagnostic.Etat], balance: str, code: int) -> None:
    said: list[str] = []
    assert tell([Resultat(etat, "Partie", "constat") for etat in etats], said.append) == code
    assert said[-1] == balance


def test_another_version_than_the_locked_one_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lock = (RACINE / "requirements.lock").read_text(encoding="utf-8").replace("weasyprint==70.0", "weasyprint==99.0")
    (tmp_path / "requirements.lock").write_text(lock.replace("click==", "claque=="), encoding="utf-8")
    monkeypatch.setattr(diagnostic, "PROGRAMME", tmp_path)
    missing, other = diagnostic._bibliotheques(tmp_path)
    assert missing.constat == "1 à installer (claque)"
    assert other.constat == "weasyprint 70.0 au lieu de 99.0"


def test_a_project_without_prose_is_no_trouble(tmp_path: Path) -> None:
    assert "manque" not in {resultat.etat for resultat in examine(tmp_path)}
