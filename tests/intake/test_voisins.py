"""Real notices that lie beside the checkout, where there are any: every word returned, in every format an office writes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.gabarits import load_gabarits

VOISINS = sorted((PROGRAMME.parent / "shared" / "seeds").glob("note-*.md"))
CONVERTIS = {"html": "html:HTML (StarWriter)", "docx": "docx", "odt": "odt", "pdf": "pdf"}
FIGURES = {"fenetre", "limite", "session", "session-precedente", "telephone", "courriel", "url"}


def returned(file: Path) -> tuple[int, int, set[str], int]:
    """Words of the document, words returned, types of the bound figures, figures left unbound."""
    found = recognise(read_document(file.read_bytes(), file.name), notice="note", session="")
    session = found.edition.fiche.session
    importation = write_import(found, "note", session, {}, load_gabarits(PROGRAMME))
    preuve = prove(found, importation.composition.edition)
    return preuve.mots, preuve.rendus, {vu.type for vu in preuve.faits}, len(preuve.nonlies)


@pytest.mark.parametrize("file", VOISINS, ids=lambda file: file.stem)
def test_every_word_and_fact_of_a_real_notice_returns(file: Path) -> None:
    mots, rendus, types, unbound = returned(file)
    assert (rendus, unbound) == (mots, 0)
    assert FIGURES <= types


@pytest.mark.lent
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice, to write the formats of an office")
@pytest.mark.parametrize("suffix", list(CONVERTIS))
@pytest.mark.parametrize("file", VOISINS, ids=lambda file: file.stem)
def test_every_word_returns_from_an_office_file(file: Path, suffix: str, tmp_path: Path) -> None:
    page = tmp_path / f"{file.stem}.source.html"
    page.write_text(_as_html(file), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--writer", "--convert-to", "odt", "--outdir", str(tmp_path), str(page)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    source = tmp_path / f"{file.stem}.source.odt"
    command = ["soffice", profile, "--headless", "--convert-to", CONVERTIS[suffix], "--outdir", str(tmp_path / "ecrit"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    mots, rendus, types, _ = returned(tmp_path / "ecrit" / f"{file.stem}.source.{suffix}")
    assert rendus == mots > 300
    assert FIGURES <= types


def _as_html(file: Path) -> str:
    from markdown import markdown

    return f'<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><body>{markdown(file.read_text(encoding="utf-8"))}</body></html>'
