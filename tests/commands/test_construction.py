"""`python build.py`: a whole site, or the old one untouched and the reason in French."""

import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Commande


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_the_shipped_project_builds(projet: Path, commande: Commande) -> None:
    run = commande("--root", projet, "--no-pdf")
    assert run.exit_code == 0, run.stderr
    assert {"index.html", "cs-bp/index.html", "cs-bp/2023/index.html", "cs-bp/2026/index.html"} <= contents(projet / "site").keys()
    assert run.stdout.startswith("site/ est à jour : 2 éditions")


@pytest.mark.lent
def test_pdfs_stand_beside_their_pages(projet: Path, commande: Commande) -> None:
    run = commande("--root", projet)
    assert run.exit_code == 0, run.stderr
    site = contents(projet / "site")
    assert site["cs-bp/2026/note-cs-bp-2026.pdf"].startswith(b"%PDF-")
    assert site["cs-bp/note-cs-bp-2026.pdf"] == site["cs-bp/2026/note-cs-bp-2026.pdf"]


@pytest.mark.lent
def test_a_second_build_changes_nothing(projet: Path, commande: Commande) -> None:
    commande("--root", projet, "--no-pdf")
    before = contents(projet / "site")
    run = commande("--root", projet, "--no-pdf")
    assert contents(projet / "site") == before
    assert "0 fichier écrit" in run.stdout


FAULTS = [
    ("sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 31 novembre 2025 à 19h00", "31 novembre"),
    ("sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 13 octobre 2025 à 19h00", "ouverture"),
    ("notices/cs-bp/2026.md", "{{ modification }}", "{{ modificaton }}", "notices/cs-bp/2026.md:23"),
    ("notices/cs-bp/2026.md", "{{ modification }}", "{{ modification", "notices/cs-bp/2026.md:23"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), FAULTS, ids=["no such day", "closes before opening", "unknown name", "unclosed"])
def test_a_faulty_source_leaves_the_old_site(projet: Path, commande: Commande, file: str, old: str, new: str, words: str) -> None:
    commande("--root", projet, "--no-pdf")
    before = contents(projet / "site")
    edit(projet / file, old, new)
    run = commande("--root", projet, "--no-pdf")
    assert run.exit_code == 3
    assert words in run.stderr
    assert "rien n’a été écrit" in run.stderr
    assert contents(projet / "site") == before


@pytest.mark.parametrize("options", [[], ["--epreuve"]], ids=["site", "proof"])
def test_a_text_under_a_misspelt_name_is_told_and_nothing_is_published(projet: Path, commande: Commande, options: list[str]) -> None:
    (projet / "notices" / "cs-bp" / "2026.md").rename(projet / "notices" / "cs-bp" / "2062.md")
    run = commande("--root", projet, "--no-pdf", *options)
    assert run.exit_code == 3
    assert "notices/cs-bp/2062.md" in run.stderr
    assert "vouliez-vous dire «\u00a02026\u00a0»" in run.stderr
    assert not (projet / "site").exists() and not (projet / "site-epreuve").exists()


def test_a_site_is_never_emptied(projet: Path, commande: Commande) -> None:
    commande("--root", projet, "--no-pdf")
    before = contents(projet / "site")
    (projet / "sessions.yaml").write_text("sessions: {}\n", encoding="utf-8")
    shutil.rmtree(projet / "notices")
    run = commande("--root", projet, "--no-pdf")
    assert run.exit_code == 3
    assert "rien à publier" in run.stderr
    assert contents(projet / "site") == before


@pytest.mark.lent
def test_what_no_pdf_can_hold_is_told_at_its_text(projet: Path, commande: Commande) -> None:
    edit(projet / "notices" / "cs-bp" / "2026.md", "N’attendez", "😀 N’attendez")
    run = commande("--root", projet, "--epreuve")
    assert run.exit_code == 3
    assert run.stderr.startswith("notices/cs-bp/2026.md: erreur\u00a0: PDF de «\u00a0cs-bp-2026\u00a0»")
    assert "😀" in run.stderr and "rien n’a été écrit" in run.stderr
    assert not (projet / "site-epreuve").exists()


@pytest.mark.lent
def test_a_blocking_constat_leaves_the_old_site(projet: Path, commande: Commande) -> None:
    commande("--root", projet, "--no-pdf")
    before = contents(projet / "site")
    edit(projet / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 22 novembre 2025 à 19h00")
    run = commande("--root", projet, "--no-pdf")
    assert run.exit_code == 1
    assert "Rien n’a été publié" in run.stderr
    assert contents(projet / "site") == before


@pytest.mark.lent
def test_a_proof_is_built_all_the_same_and_says_so(projet: Path, commande: Commande) -> None:
    edit(projet / "sessions.yaml", "cloture: 13 novembre 2025 à 19h00", "cloture: 22 novembre 2025 à 19h00")
    run = commande("--root", projet, "--no-pdf", "--epreuve")
    assert run.exit_code == 0, run.stderr
    assert "ÉPREUVE – ne pas diffuser" in contents(projet / "site-epreuve")["cs-bp/2026/index.html"].decode()
    assert not (projet / "site").exists()


def test_a_draft_waits_without_holding_up_the_others(valmont: Path, commande: Commande) -> None:
    run = commande("--root", valmont, "--no-pdf", "--epreuve")
    assert run.exit_code == 0, run.stderr
    assert "cap/2026/index.html" in contents(valmont / "site-epreuve")


def test_a_folder_that_is_not_ours_is_never_replaced(projet: Path, commande: Commande) -> None:
    (projet / "site").mkdir()
    (projet / "site" / "photo.jpg").write_bytes(b"photo")
    run = commande("--root", projet, "--no-pdf")
    assert run.exit_code == 3
    assert contents(projet / "site") == {"photo.jpg": b"photo"}


def test_options_of_the_build_go_with_no_command(commande: Commande) -> None:
    run = commande("--epreuve", "schema")
    assert run.exit_code == 2
    assert "sans commande" in run.stderr
