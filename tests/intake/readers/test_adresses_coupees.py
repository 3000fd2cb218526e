"""An address that a PDF's line end cuts comes back whole, wherever it is cut; and nothing is made into an address."""

import pytest

from noticegen.intake.readers.pdf_addresses import goes_on
from noticegen.intake.reading import read_document
from tests.intake.fichiers import pdf, show

TEXTE = "Une ligne qui va presque jusqu’au bord droit de la page, comme toutes les autres lignes du texte : "

ADRESSES = [
    "https://inscription.val-d-aure.example-gouv.fr/cap-bp/ma_page.html?id=12-b&vue=1",
    "http://www.ac-belle-rive.fr/examens-2026/notice-cap.pdf",
    "www.ac-belle-rive.fr/se-preparer/au-cap",
    "registre.ac-belle-rive.fr/candidat",
    "dec-pole_a.cap@ac-belle-rive.fr",
    "Odile.Saint-Aube@examens.ac-belle-rive.fr",
]
MARQUES = "-./@_=?&"


def after_marks(adresse: str) -> list[tuple[str, str]]:
    """Every cut after a mark, but between the slashes of the protocol."""
    ends = [rank + 1 for rank, char in enumerate(adresse[:-1]) if char in MARQUES and adresse[rank : rank + 2] != "//"]
    return [(adresse[:end], adresse[end:]) for end in ends]


def before_marks(adresse: str) -> list[tuple[str, str]]:
    """Every cut before a slash or an at sign."""
    return [(adresse[:rank], adresse[rank:]) for rank, char in enumerate(adresse) if char in "/@" and adresse[rank - 1] not in ":/"]


COUPES = [cut for adresse in ADRESSES for cut in (*after_marks(adresse), *before_marks(adresse))]
AMBIGUES = {("Odile.", "Saint-Aube@examens.ac-belle-rive.fr"), ("registre.", "ac-belle-rive.fr/candidat")}
"""What a sentence that ends before an address looks like too: nothing is joined."""


@pytest.mark.parametrize(("avant", "apres"), [cut for cut in COUPES if cut not in AMBIGUES], ids=lambda part: part)
@pytest.mark.parametrize("suite", ["", ", puis validez.", " pour le reste."])
def test_an_address_keeps_each_of_its_characters(avant: str, apres: str, suite: str) -> None:
    lines = [(60.0, 700.0, TEXTE + avant), (60.0, 686.0, apres + suite)]
    (bloc,) = read_document(pdf((show(lines),)), "note.pdf").blocs
    assert bloc.texte.endswith(f" {avant}{apres}{suite}")


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        *sorted(AMBIGUES),
        ("Mél.", "dec@ac-belle-rive.fr"),
        ("courriel.", "dec@ac-belle-rive.fr"),
        ("www.ac-belle-rive.fr.", "les"),
        ("www.ac-belle-rive.fr/cap/", "rubrique"),
        ("www.ac-belle-rive.fr/cap/", "Les"),
        ("www.ac-belle-rive.fr", "ou"),
        ("dec@ac-belle-rive.fr", "ou"),
        ("dec@ac-belle-rive.fr", "-"),
        ("dec@ac-belle-rive.fr", "bep@ac-belle-rive.fr"),
        ("inscrip-", "tion"),
        ("candidat.", "et"),
        ("dossier", "/"),
        ("BP", "/CAP"),
        ("clos.", "ac-belle-rive.fr"),
        ("", "www.ac-belle-rive.fr"),
    ],
)
def test_what_is_no_address_cut_is_not_joined(avant: str, apres: str) -> None:
    assert not goes_on(avant, apres)


def test_a_soft_hyphen_is_nobodys_even_in_an_address() -> None:
    lines = [(60.0, 700.0, f"{TEXTE}www.ac-belle\\255"), (60.0, 686.0, "rive.fr/cap")]
    (bloc,) = read_document(pdf((show(lines),)), "note.pdf").blocs
    assert bloc.texte.endswith(" www.ac-bellerive.fr/cap")


def cells(*lines: str, last: str = "au bureau 4", end: str = "") -> list[str]:
    """The texts of a table's right-hand cells: one of these lines, then `last`; `end` ends the lines of the text under it."""
    places = [(60.0, 700.0, "Service"), (300.0, 700.0, "Adresse"), (60.0, 680.0, "Examens")]
    places += [(300.0, 680.0 - 13 * rank, line) for rank, line in enumerate(lines)]
    places += [(60.0, 620.0, "Concours"), (300.0, 620.0, last), (60.0, 560.0, f"Fin de{end}"), (60.0, 546.0, f"la note{end}")]
    return [bloc.texte for bloc in read_document(pdf((show(places),)), "note.pdf").blocs if bloc.case and bloc.case.colonne == 1]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("pole-", "cap.belle-", "rive@ac-orvaux.fr"), "pole-cap.belle-rive@ac-orvaux.fr"),
        (("pole.cap@ac-", "orvaux.fr"), "pole.cap@ac-orvaux.fr"),
        (("gestion.belle-rive", "@ac-orvaux.fr"), "gestion.belle-rive@ac-orvaux.fr"),
        (("gestion.belle.riv", "age@orvaux.fr"), "gestion.belle.rivage@orvaux.fr"),
        (("https://", "www.orvaux.fr/", "examens-et-", "concours/note.pdf"), "https://www.orvaux.fr/examens-et-concours/note.pdf"),
        (("https://www.orvaux.fr/exa", "mens/note.pdf"), "https://www.orvaux.fr/examens/note.pdf"),
    ],
)
def test_an_address_that_a_narrow_cell_cuts_is_whole(lines: tuple[str, ...], expected: str) -> None:
    assert cells(*lines)[1] == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("gestion@orvaux.fr", "pole@orvaux.fr"),
        ("gestion@orvaux.fr", "puis au guichet"),
        ("gestion@orvaux.fr", "secrétariat"),
        ("https://www.orvaux.fr", "pole@orvaux.fr"),
        ("www.orvaux-examens.fr", "pole@orvaux.fr"),
        ("https://www.orvaux.fr/cap", "ou au guichet"),
        ("dossier.complet.pdf", "pole@orvaux.fr"),
        ("01.02.03.04.05.06.07", "pole@orvaux.fr"),
        ("gestionnaires", "dec@orvaux.fr"),
        ("rendez-vous", "a@orvaux.fr"),
    ],
)
def test_what_a_cell_holds_under_an_address_is_not_glued_to_it(lines: tuple[str, ...]) -> None:
    assert cells(*lines)[1] == " ".join(lines)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("gestiondesrivag", "es@orvaux.fr"), "gestiondesrivages@orvaux.fr"),
        (("Mél.\240:\240gestiondesrivag", "es@orvaux.fr"), "Mél.\u00a0:\u00a0gestiondesrivages@orvaux.fr"),
        (("gestiondesrivages", "gestiondesrivages", "x@orvaux.fr"), "gestiondesrivagesgestiondesrivagesx@orvaux.fr"),
        (("a@orvaux.fr ", "gestiondesrivag", "es@orvaux.fr"), "a@orvaux.fr gestiondesrivages@orvaux.fr"),
    ],
)
def test_a_mailbox_cut_between_letters_is_whole_where_other_lines_draw_their_space(lines: tuple[str, ...], expected: str) -> None:
    assert cells(*lines, end=" ")[1] == expected
    assert cells(*lines)[1] != expected


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("gestiondesrivag ", "es@orvaux.fr"), "au bureau 4"),
        (("gestiondesrivag", "es@orvaux.fr"), "au bureau 4, premier étage"),
        (("Gestionnaire", "es@orvaux.fr"), "au bureau 4"),
        (("secrétariats", "es@orvaux.fr"), "au bureau 4"),
        (("au guichet b", "es@orvaux.fr"), "au bureau 4"),
        (("gestiondesrivag", "age"), "au bureau 4"),
    ],
)
def test_a_word_above_a_mailbox_is_not_glued_to_it_where_lines_draw_their_space(lines: tuple[str, ...], last: str) -> None:
    assert cells(*lines, last=last, end=" ")[1] == " ".join(line.strip() for line in lines)
