"""The title of a notice: a heading in the prose, whatever the document's format calls it."""

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import Importation, write_import
from noticegen.prose.gabarits import load_gabarits

SUITE = "Session 2027\n\nLe serveur est ouvert du 12 octobre 2026 au 13 novembre 2026.\n"


def imported(texte: str, nom: str) -> Importation:
    found = recognise(read_document(texte.encode(), nom), notice="essai", session="2027")
    return write_import(found, "essai", "2027", {}, load_gabarits(PROGRAMME))


@pytest.mark.parametrize(
    ("texte", "nom", "first"),
    [
        (f"NOTE AUX CANDIDATS AU BREVET\n\n{SUITE}", "note.txt", "# {{ notice.titre }}"),
        (f"# Note aux candidats\n\n{SUITE}", "note.md", "# {{ notice.titre }}"),
        (f"# Examens\n\nNOTE AUX CANDIDATS AU BREVET\n\n{SUITE}", "note.md", "# Examens"),
        (SUITE, "note.txt", "Session {{ session.libelle }}"),
        (f"# Académie de Valmont\n\n## Note aux candidats\n\n## Dates\n\n{SUITE}", "note.md", "# {{ notice.titre }}"),
        (f"## Note aux candidats\n\n### Dates\n\n{SUITE}", "note.md", "## {{ notice.titre }}"),
    ],
    ids=["a paragraph", "a heading", "a heading and a paragraph", "none", "under the académie's name", "over headings of the third level"],
)
def test_the_title_is_the_main_heading(texte: str, nom: str, first: str) -> None:
    written = imported(texte, nom)
    assert written.fichiers["notices/essai/2027.md"].splitlines()[0] == first
    assert written.preuve.entiere
    assert written.preuve.formes == ()


def test_a_sign_that_a_link_follows_keeps_its_words() -> None:
    page = '<h1>Note</h1><p>Session 2027. Le serveur ferme le 13 novembre 2026, voici!<a href="https://a.ac-valmont.example">le lien</a> utile.</p>'
    assert imported(page, "note.html").preuve.entiere
