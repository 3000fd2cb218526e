"""A row lost from a table whose first cell is merged over several rows: told once, by the whole row, whichever it was."""

import io
from collections.abc import Sequence

import docx
import pytest

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.document import as_reference, facing
from noticegen.facts.registre import Registre
from noticegen.intake.reading import read_document

Rangee = tuple[str, ...]
EN_TETES = {
    "contacts": ("Département", "Service", "Courriel"),
    "lieux": ("Département", "Centre", "Salle"),
}
RANGEES: dict[str, tuple[Rangee, ...]] = {
    "contacts": (
        ("Lorme", "Bureau des examens", "examens@ac-montclar.fr"),
        ("Lorme", "Bureau des concours", "concours@ac-montclar.fr"),
        ("Cise", "Bureau de Cise", "cise@ac-montclar.fr"),
    ),
    "lieux": (
        ("Lorme", "Lycée des Tilleuls", "hall B"),
        ("Lorme", "Lycée du Pont", "gymnase"),
        ("Cise", "Lycée des Halles", "amphithéâtre"),
    ),
}


def word(session: int, dates: str, titres: Rangee, rangees: Sequence[Rangee]) -> bytes:
    """A Word document whose rows of one first cell have it merged."""
    document = docx.Document()
    document.add_heading("Académie de Montclar", 1)
    document.add_paragraph(f"Brevet des métiers d’art – Session {session}")
    document.add_paragraph(f"Le serveur {dates}.")
    table = document.add_table(rows=1 + len(rangees), cols=len(titres))
    for row, textes in zip(table.rows, (titres, *rangees), strict=True):
        for cell, texte in zip(row.cells, textes, strict=True):
            cell.text = texte
    for rank in range(2, len(table.rows)):
        above, cell = table.cell(rank - 1, 0), table.cell(rank, 0)
        if cell.text == above.text:
            cell.text = ""
            above.merge(cell).text = rangees[rank - 1][0]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("genre", RANGEES)
@pytest.mark.parametrize("perdue", [0, 1])
def test_a_lost_row_is_told_once_and_named(genre: str, perdue: int) -> None:
    before, titres = RANGEES[genre], EN_TETES[genre]
    after = [row for rank, row in enumerate(before) if rank != perdue]
    avant = word(2025, "ouvre le lundi 14 octobre 2024 à 9h00 et ferme le vendredi 15 novembre 2024 à 17h00", titres, before)
    apres = word(2026, "ouvre le lundi 13 octobre 2025 à 9h00 et ferme le vendredi 14 novembre 2025 à 17h00", titres, after)
    reference = as_reference(read_document(avant, "avant.docx"))
    paire = (reference, facing(read_document(apres, "apres.docx"), reference))
    (rapport,) = check_all(Confrontation(Registre((), {}, {}, {}, {}, ()), (paire,)))
    (constat,) = rapport.constats
    assert constat.regle == "phrase-supprimee"
    assert " · ".join(before[perdue]) in constat.message.replace("\u00a0", " ")
