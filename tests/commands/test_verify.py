"""`python build.py verify`: a published note against the data, and the state of them that it printed."""

import io
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


@pytest.mark.parametrize("page", ["cs-bp/2026/index.html", "cs-bp/index.html", "cs-bp/2023/index.html", "cs-bp/2026/fragment.html"])
def test_a_page_is_verified_too(publie: Path, commande: Commande, page: str) -> None:
    run = commande("verify", publie / "site" / page, "--root", publie)
    assert run.exit_code == 0, run.output


def test_words_added_to_a_page_are_told(publie: Path, tmp_path: Path, commande: Commande) -> None:
    page = (publie / "site" / "cs-bp" / "2026" / "index.html").read_text(encoding="utf-8")
    file = tmp_path / "index.html"
    file.write_text(page.replace("</aside>", "<p>Clos depuis hier.</p></aside>"), encoding="utf-8")
    run = commande("verify", file, "--edition", "cs-bp-2026", "--root", publie)
    assert (run.exit_code, "Clos depuis hier." in run.stdout) == (1, True)


def sheet(texte: str) -> bytes:
    """A PDF of one page that says a sentence."""
    from weasyprint import HTML

    return HTML(string=f"<html lang=fr><title>x</title><p>{texte}").write_pdf(pdf_variant="pdf/ua-1")


@pytest.mark.parametrize("how", ["after", "before", "over"])
def test_words_added_to_a_published_pdf_are_told(publie: Path, tmp_path: Path, commande: Commande, how: str) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=publie / "site" / "cs-bp" / "2026" / "note-cs-bp-2026.pdf")
    added = io.BytesIO(sheet("Les inscriptions sont reportées."))
    if how == "over":
        writer.pages[0].merge_page(PdfReader(added).pages[0])
    else:
        writer.merge(0 if how == "before" else None, added)
    file = tmp_path / "note-cs-bp-2026.pdf"
    writer.write(file)
    run = commande("verify", file, "--root", publie)
    assert run.exit_code == 1, run.output
    assert "Les inscriptions sont reportées." in run.stdout


def test_a_pdf_with_another_title_is_told(publie: Path, tmp_path: Path, commande: Commande) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=publie / "site" / "cs-bp" / "2026" / "note-cs-bp-2026.pdf")
    writer.add_metadata({"/Title": "Note aux candidats CS/BP, session juin 2031"})
    file = tmp_path / "note-cs-bp-2026.pdf"
    writer.write(file)
    run = commande("verify", file, "--root", publie)
    assert (run.exit_code, "session juin 2031 »" in run.stdout.replace("\u00a0", " ")) == (1, True)


def test_a_proof_is_told(publie: Path, commande: Commande) -> None:
    assert commande("--epreuve", "--root", publie).exit_code == 0
    run = commande("verify", publie / "site-epreuve" / "cs-bp" / "2026" / "note-cs-bp-2026.pdf", "--root", publie)
    assert (run.exit_code, "c’est une épreuve" in run.stdout) == (1, True)


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
