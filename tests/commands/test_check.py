"""`python build.py check`: every way of naming the two sides, the forms of the report, the exit codes, confirmations."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Commande

SESSION_2027 = """sessions:
  2027:
    libelle: juin 2027
    depuis: 2026
    notices:
      cs-bp:
        echeances:
          inscription:
            libelle: CS/BP
            ouverture: 20 octobre 2026 à 09h00
            cloture: 12 novembre 2026 à 19h00
          modification:
            avant: inscription.cloture
          pieces:
            avant: inscription.cloture
"""


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.fixture
def depot(projet: Path) -> Path:
    """The shipped project in a repository of its own, everything committed."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "avant"]):
        git(projet, *command)
    return projet


def reports(text: str) -> list[dict]:
    data = json.loads(text)
    return data if isinstance(data, list) else [data]


@pytest.mark.parametrize(
    ("arguments", "incoming", "previous"),
    [
        ([], "cs-bp-2026", "cs-bp-2023"),
        (["cs-bp-2026"], "cs-bp-2026", "cs-bp-2023"),
        (["2026"], "cs-bp-2026", "cs-bp-2023"),
        (["cs-bp-2026", "2026"], "cs-bp-2026", "cs-bp-2023"),
        (["2026", "cs-bp-2026", "2026"], "cs-bp-2026", "cs-bp-2023"),
        (["cs-bp-2023"], "cs-bp-2023", None),
        (["cs-bp-2026", "--against", "cs-bp-2023"], "cs-bp-2026", "cs-bp-2023"),
        (["cs-bp-2026", "--against", "2023"], "cs-bp-2026", "cs-bp-2023"),
        (["HEAD"], "cs-bp-2026", "cs-bp-2023"),
        (["--against", "HEAD"], "cs-bp-2026", "cs-bp-2026"),
    ],
)
def test_what_is_held_against_what(depot: Path, commande: Commande, arguments: list[str], incoming: str, previous: str | None) -> None:
    run = commande("check", "--root", depot, "--format", "json", *arguments)
    assert run.exit_code in (0, 1), run.stderr
    assert [(one["incoming"], one["previous"]) for one in reports(run.stdout)] == [(incoming, previous)]


def test_the_shipped_session_has_nothing_left_to_decide(projet: Path, commande: Commande) -> None:
    run = commande("check", "--root", projet, "--format", "json")
    assert run.exit_code == 0
    (report,) = reports(run.stdout)
    assert report["bilan"]["erreur"] == report["bilan"]["a-confirmer"] == 0
    found = {one["regle"] for one in report["constats"]}
    assert {"fenetre-raccourcie", "delai-raccourci", "limite-avant-cloture", "portail-adresse-changee", "precision-ajoutee"} <= found


def test_a_stale_date_blocks(projet: Path, commande: Commande) -> None:
    edit(projet / "sessions.yaml", "avant: 13 novembre 2025", "avant: 24 novembre 2022")
    run = commande("check", "--root", projet, "--format", "json")
    assert run.exit_code == 1
    (report,) = reports(run.stdout)
    assert ("date-inchangee", "echeances.pieces.avant") in {(one["regle"], one["fait"]) for one in report["constats"]}


def test_a_session_file_is_checked_and_joins_nothing(projet: Path, commande: Commande) -> None:
    (projet / "arrivee.yaml").write_text(SESSION_2027, encoding="utf-8")
    before = (projet / "sessions.yaml").read_bytes()
    run = commande("check", "--root", projet, "--format", "json", projet / "arrivee.yaml")
    assert run.exit_code in (0, 1), run.stderr
    assert [(one["incoming"], one["previous"]) for one in reports(run.stdout)] == [("cs-bp-2027", "cs-bp-2026")]
    assert (projet / "sessions.yaml").read_bytes() == before


@pytest.mark.parametrize("from_stdin", [False, True])
def test_a_diff_is_checked_and_the_folder_is_not_touched(depot: Path, commande: Commande, from_stdin: bool) -> None:
    edit(depot / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 11 novembre 2025 à 19h00")
    diff = git(depot, "diff")
    git(depot, "checkout", "-q", "sessions.yaml")
    (depot / "proposition.diff").write_text(diff, encoding="utf-8")
    arguments = ["-"] if from_stdin else [depot / "proposition.diff"]
    run = commande("check", "--root", depot, "--format", "json", *arguments, input=diff if from_stdin else None)
    assert run.exit_code == 1, run.stderr
    (report,) = reports(run.stdout)
    assert "cloture-un-jour-ferie" in {one["regle"] for one in report["constats"]}
    assert git(depot, "status", "--porcelain").split() == ["??", "proposition.diff"]


def test_the_diff_of_what_the_folder_already_holds_shows_the_same(depot: Path, commande: Commande) -> None:
    edit(depot / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 11 novembre 2025 à 19h00")
    run = commande("check", "--root", depot, "--format", "json", "-", input=git(depot, "diff"))
    assert run.exit_code == 1, run.stderr
    (report,) = reports(run.stdout)
    assert report["incoming"] == "cs-bp-2026"
    assert "cloture-un-jour-ferie" in {one["regle"] for one in report["constats"]}


def test_since_shows_every_edition_that_a_change_reaches(depot: Path, commande: Commande) -> None:
    edit(depot / "sessions.yaml", "05.16.52.64.50, 05.16.52.64.53", "05.16.52.64.50, 05.16.52.64.35")
    run = commande("check", "--root", depot, "--format", "json", "--since", "HEAD")
    assert run.exit_code == 1, run.stderr
    assert {one["incoming"] for one in reports(run.stdout)} == {"cs-bp-2023", "cs-bp-2026"}


def test_since_the_same_state_there_is_nothing(depot: Path, commande: Commande) -> None:
    run = commande("check", "--root", depot, "--format", "json", "--since", "HEAD")
    assert (run.exit_code, reports(run.stdout)) == (0, [])
    shown = commande("check", "--root", depot, "--since", "HEAD")
    assert "rien à contrôler" in shown.stdout and "Rien ne retient" not in shown.stdout


def test_the_choices_of_a_confirmation_end_with_one_full_stop(projet: Path, commande: Commande) -> None:
    run = commande("check", "--root", projet, "--confirm", "fenetre-raccourcie:ailleurs", "--motif", "x", "--par", "y")
    assert run.exit_code == 2
    assert run.stderr.rstrip().endswith(".") and not run.stderr.rstrip().endswith("..")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["cs-pb-2026"], 3, "vouliez-vous dire « cs-bp-2026 »"),
        (["absent.yaml"], 3, "n’existe pas"),
        (["--since", "absente"], 3, "absente"),
        (["--since", "HEAD", "2026"], 2, "--since choisit lui-même"),
        (["--motif", "x"], 2, "vont avec --confirm"),
        (["--confirm", "fenetre-raccourcie"], 2, "--motif"),
        (["--confirm", "fenetre-racourcie", "--motif", "x", "--par", "y"], 2, "aucun constat « fenetre-racourcie »"),
        (["--format", "pdf"], 2, "'pdf'"),
    ],
)
def test_wrong_usage_is_told_in_french(depot: Path, commande: Commande, arguments: list[str], code: int, words: str) -> None:
    run = commande("check", "--root", depot, *arguments)
    assert run.exit_code == code
    assert words in run.stderr.replace("\u00a0", " ")
    assert "Traceback" not in run.output


@pytest.mark.parametrize("form", ["terminal", "json", "html", "gitlab", "junit", "github"])
def test_a_report_is_the_same_twice_and_in_a_file(projet: Path, commande: Commande, form: str) -> None:
    first = commande("check", "--root", projet, "--format", form).stdout
    target = projet / "rapport"
    assert commande("check", "--root", projet, "--format", form, "--output", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == first
    assert "\x1b" not in first


def test_a_confirmation_accepts_its_constat_and_keeps_every_other_byte(projet: Path, commande: Commande) -> None:
    edit(projet / "sessions.yaml", "[05.16.52.64.50, 05.16.52.64.53]", "[05.16.52.64.50, 05.16.52.64.53] # accueil")
    edit(projet / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 6 novembre 2025 à 19h00")
    before = (projet / "sessions.yaml").read_text(encoding="utf-8")
    options = ["--motif", "fermeture avancée : travaux", "--par", "A. Martin", "--au", "2025-09-30"]
    run = commande("check", "--root", projet, "--confirm", "fenetre-raccourcie", *options)
    assert run.exit_code == 0, run.stderr
    after = (projet / "sessions.yaml").read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert "# accueil" in after
    assert [line for line in after.splitlines() if line in before.splitlines()][: before.count("\n")]
    assert any("fermeture avancée" in line for line in added)
    (report,) = reports(commande("check", "--root", projet, "--format", "json").stdout)
    accepted = {one["apres"]: one["confirme"] for one in report["constats"] if one["regle"] == "fenetre-raccourcie"}
    assert accepted["16 jours"]["par"] == "A. Martin"


def test_a_confirmation_takes_the_place_of_the_one_of_another_value(projet: Path, commande: Commande) -> None:
    sessions = projet / "sessions.yaml"
    confirm = [
        "check",
        "--root",
        projet,
        "--confirm",
        "fenetre-raccourcie",
        "--motif",
        "travaux",
        "--par",
        "A. Martin",
        "--au",
        "2025-09-30",
    ]
    edit(sessions, "cloture: 13 novembre 2025 à 19h00", "cloture: 6 novembre 2025 à 19h00")
    assert commande(*confirm).exit_code == 0
    edit(sessions, "cloture: 6 novembre 2025 à 19h00", "cloture: 5 novembre 2025 à 19h00")
    before = sessions.read_text(encoding="utf-8")
    run = commande(*confirm)
    assert (run.exit_code, "à la place de la confirmation de A. Martin" in run.stdout) == (0, True)
    assert sessions.read_text(encoding="utf-8") == before.replace("apres: 16 jours", "apres: 15 jours")
    assert "confirmations.fenetre-raccourcie" not in commande("check", "--root", projet).stdout


def test_a_proposal_is_not_confirmed_in_the_folder_where_it_is_not(depot: Path, commande: Commande) -> None:
    before = (depot / "sessions.yaml").read_bytes()
    edit(depot / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 13 novembre 2025 à 17h00")
    (depot / "proposition.diff").write_text(git(depot, "diff"), encoding="utf-8")
    (depot / "sessions.yaml").write_bytes(before)
    diff = depot / "proposition.diff"
    told = " ".join(commande("check", "--root", depot, diff).stdout.split())
    assert ("Pour confirmer, mettre d’abord cette proposition dans le dossier." in told, "--confirm" in told) == (True, False)
    run = commande("check", "--root", depot, diff, "--confirm", "cloture-plus-tot", "--motif", "a", "--par", "b")
    assert (run.exit_code, (depot / "sessions.yaml").read_bytes()) == (2, before)
    assert "cette proposition n’est pas encore" in run.stderr


def test_a_document_is_imported_before_it_is_confirmed(projet: Path, commande: Commande) -> None:
    for name, closing in (("a.md", "13 novembre 2025 à 19h00"), ("b.md", "13 novembre 2025 à 17h00")):
        (projet / name).write_text(f"# Brevet professionnel\n\nInscription du 6 octobre 2025 au {closing}.\n", encoding="utf-8")
    held = ["check", "--root", projet, projet / "b.md", "--against", projet / "a.md"]
    (report,) = reports(commande(*held, "--format", "json").stdout)
    (constat,) = [one for one in report["constats"] if one["gravite"] == "a-confirmer"]
    told = " ".join(commande(*held).stdout.split())
    offered = "Pour confirmer, importer d’abord le document (python build.py import b.md --notice … --session …)."
    assert (offered in told, "--confirm" in told) == (True, False)
    run = commande(*held, "--confirm", constat["regle"], "--motif", "a", "--par", "b")
    assert run.exit_code == 2
    assert "y importer d’abord le document" in run.stderr
