"""Tables that tabs set in the paragraphs of office documents."""

from collections.abc import Callable, Sequence

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.prose.document import Bloc
from tests.intake.fichiers import odt, word


def as_word(lines: Sequence[str]) -> bytes:
    """A Word file of these paragraphs."""
    runs = ("<w:tab/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in line.split("\t")) for line in lines)
    return word("".join(f"<w:p><w:r>{run}</w:r></w:p>" for run in runs))


def as_odt(lines: Sequence[str]) -> bytes:
    """An OpenDocument text of these paragraphs."""
    return odt("".join(f"<text:p>{line.replace(chr(9), '<text:tab/>')}</text:p>" for line in lines))


FORMATS = pytest.mark.parametrize(("make", "name"), [(as_word, "note.docx"), (as_odt, "note.odt")], ids=["docx", "odt"])


def body(make: Callable[[Sequence[str]], bytes], name: str, lines: Sequence[str]) -> list[Bloc]:
    """The blocks of a document's text."""
    return [bloc for bloc in read_document(make(lines), name).blocs if bloc.zone == "corps" and bloc.texte != "Une note."]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["Service\tTéléphone", "Bureau A\t03 99 00 11 22"], [["Service", "Téléphone"], ["Bureau A", "03 99 00 11 22"]]),
        (
            ["Ouverture :\t6 octobre 2025", "Clôture :\t7 novembre 2025"],
            [["Ouverture :", "6 octobre 2025"], ["Clôture :", "7 novembre 2025"]],
        ),
        (["A\t\ta@ac-exemple.fr", "Bois et métal\tb@ac-exemple.fr"], [["A", "a@ac-exemple.fr"], ["Bois et métal", "b@ac-exemple.fr"]]),
        (["\tA\t12 €", "\tB\t15 €"], [["A", "12 €"], ["B", "15 €"]]),
        (["A\t\t12 €", "B\tréduit\t15 €"], [["A", "", "12 €"], ["B", "réduit", "15 €"]]),
        (["Date\tÉtape", "avant le 5 mai 2026\tPièces"], [["Date", "Étape"], ["avant le 5 mai 2026", "Pièces"]]),
    ],
)
@FORMATS
def test_neighbours_cut_alike_are_rows(make: Callable[[Sequence[str]], bytes], name: str, lines: list[str], rows: list[list[str]]) -> None:
    blocs = body(make, name, ["Avant.", *lines, "Après."])
    cells = [((bloc.case.rangee, bloc.case.colonne), bloc.texte) for bloc in blocs if bloc.case]
    expected = [((rank, column), text) for rank, row in enumerate(rows) for column, text in enumerate(row) if text]
    assert (cells, [bloc.texte for bloc in blocs if not bloc.case]) == (expected, ["Avant.", "Après."])


@pytest.mark.parametrize(
    "lines",
    [
        ["Bureau A\t03 99 00 11 22"],
        ["Inscription\t3", "Calendrier\t4"],
        ["1.\tInscription avant le 5 décembre 2025", "2.\tPièces avant le 12 décembre 2025"],
        ["•\tInscription avant le 5 décembre 2025", "•\tPièces avant le 12 décembre 2025"],
        ["CAP\tdu 6 octobre\tau 7 novembre 2025", "BP\tdu 6 octobre\tau 14 novembre 2025"],
        ["Le chef\tLa rectrice", "Fait à Valmont, le 5 mai 2025\tA. Nom"],
        ["Bureau A\t03 99 00 11 22", "Entre deux.", "Bureau B\t03 99 00 11 23"],
        [f"{'mot ' * 40}fin\t03 99 00 11 22", f"{'mot ' * 40}fin\t03 99 00 11 23"],
    ],
)
@FORMATS
def test_other_tabs_are_white_space(make: Callable[[Sequence[str]], bytes], name: str, lines: list[str]) -> None:
    blocs = body(make, name, lines)
    assert [(bloc.case, f"{bloc.marque} {bloc.texte}".strip()) for bloc in blocs] == [(None, line.replace("\t", " ")) for line in lines]


def test_tables_set_by_tabs_are_told_apart_and_from_the_others() -> None:
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    row = "<w:p><w:r><w:t>{}</w:t><w:tab/><w:t>12 €</w:t></w:r></w:p>"
    rows = [row.format(letter) for letter in "abcd"]
    blocs = read_document(word(f"{rows[0]}{rows[1]}{table}{rows[2]}{rows[3]}"), "note.docx").blocs
    assert [(bloc.texte, bloc.case.tableau) for bloc in blocs if bloc.case] == [
        *(("a", 1), ("12 €", 1), ("b", 1), ("12 €", 1)),
        *(("a", 0), ("b", 0)),
        *(("c", 2), ("12 €", 2), ("d", 2), ("12 €", 2)),
    ]


@FORMATS
def test_the_rows_say_whose_each_value_is(make: Callable[[Sequence[str]], bytes], name: str) -> None:
    lines = [
        "Session 2026",
        "Inscriptions",
        "Diplôme\tOuverture\tClôture",
        "CAP\t6 octobre 2025\t7 novembre 2025",
        "BP\t8 octobre 2025\t14 novembre 2025",
    ]
    lines += ["Contacts", "Service\tTéléphone", "Bureau du CAP\t03 99 00 11 22", "Pôle B\t03 99 00 11 23"]
    faits = recognise(read_document(make(lines), name)).edition.fiche.faits
    assert {path: fait.canonique for path, fait in faits.items() if path.endswith((".ouverture", ".cloture", ".telephones"))} == {
        "echeances.inscription-cap.ouverture": "2025-10-06",
        "echeances.inscription-cap.cloture": "2025-11-07",
        "echeances.inscription-bp.ouverture": "2025-10-08",
        "echeances.inscription-bp.cloture": "2025-11-14",
        "poles.cap.telephones": "+33399001122",
        "poles.b.telephones": "+33399001123",
    }
