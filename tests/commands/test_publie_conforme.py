"""What is published of an imported document, and then verified, agrees with the data: whatever headings the document has."""

from pathlib import Path

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.edition import Composition
from noticegen.intake.proof.verification import Verification, verify
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.pages.article import as_published
from noticegen.pages.page import render_impression
from noticegen.prose.gabarits import load_gabarits
from tests.commands.conftest import Commande
from tests.pages.ateliers import maquette

NOTICES = PROGRAMME / "tests" / "intake" / "notices"
SUITE = """
Inscriptions du mardi 13 octobre 2026 à 10h00 au vendredi 13 novembre 2026 à 17h00.

Contact : bureau DEC 2, 01 99 00 00 15
"""
TETES = {
    "none": "BTS – Session 2027\n",
    "the title": "# NOTE AUX CANDIDATS\n\n## BTS – Session 2027\n",
    "the title in bold": "**Note aux candidats**\n\n**BTS – Session 2027**\n",
    "an academie above the title": "# Académie de Valmont\n\n## NOTE AUX CANDIDATS\n\n## BTS – Session 2027\n",
    "an academie and the title in one": "# Académie de Valmont – Note aux candidats\n\n## BTS – Session 2027\n",
    "a title of the second level": "## Note aux candidats\n\n### BTS Session 2027\n",
    "no title, a second level": "## BTS – Session 2027\n",
    "a title that says more": "## Note aux candidats au BTS, session 2027\n",
    "two main headings": "# BTS – Session 2027\n\n# Note aux candidats\n",
}


def composed(texte: str) -> Composition:
    found = recognise(read_document(texte.encode(), "note.md"), notice="note", session="2027")
    return write_import(found, "note", "2027", {}, load_gabarits(PROGRAMME)).composition


def verified(composition: Composition) -> Verification:
    """What verifying the print of an édition finds."""
    page = render_impression(composition, maquette())
    return verify(read_document(page.encode(), "impression.html"), as_published(composition.edition))


@pytest.mark.parametrize("tete", TETES.values(), ids=TETES)
def test_whatever_the_headings_the_print_agrees(tete: str) -> None:
    found = verified(composed(tete + SUITE))
    assert (found.conforme, [ecart for ecart in found.ecarts if ecart.genre == "different"]) == (True, [])


@pytest.mark.parametrize("notice", sorted(NOTICES.glob("*.md")), ids=lambda file: file.stem)
def test_the_print_of_every_notice_agrees(notice: Path) -> None:
    assert verified(composed(notice.read_text(encoding="utf-8"))).conforme


def test_another_title_is_told() -> None:
    composition = composed(TETES["none"] + SUITE)
    page = render_impression(composition, maquette()).replace("Note aux", "Avis aux")
    found = verify(read_document(page.encode(), "impression.html"), as_published(composition.edition))
    assert [fait.chemin for fait in found.faits] == ["notice.titre"]


@pytest.mark.lent  # a whole build each
@pytest.mark.parametrize("tete", ["none", "an academie above the title", "a title of the second level"])
def test_a_pdf_and_a_page_just_built_agree(tete: str, tmp_path: Path, commande: Commande) -> None:
    file, racine = tmp_path / "note.md", tmp_path / "projet"
    file.write_text(TETES[tete] + SUITE, encoding="utf-8")
    assert commande("import", file, "--notice", "note", "--session", "2027", "--output", racine).exit_code == 0
    assert commande("--root", racine).exit_code == 0
    for name in ("note-note-2027.pdf", "index.html", "fragment.html"):
        run = commande("verify", racine / "site" / "note" / name, "--root", racine)
        assert run.exit_code == 0, run.output
