"""PDFs, tagged or not, as blocks."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.prose.document import Bloc
from tests.intake.fichiers import marked, pdf, seed, show


def blocs(*pages: bytes, links: tuple[tuple[str, str], ...] = ()) -> tuple[Bloc, ...]:
    return read_document(pdf(pages, links), "note.pdf").blocs


def lines(*texts: str, x: float = 60, step: float = 14) -> list[tuple[float, float, str]]:
    """Texts one under the other, from the top of the page."""
    return [(x, 700 - step * rank, text) for rank, text in enumerate(texts)]


LARGE = "Une ligne qui va presque jusqu’au bord droit de la page et donne ainsi sa largeur au texte entier"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Le portail Cyclades ouvre bientôt, et le portail Cyclades reste ouvert jusqu’au jour de la fin, Cy-", "clades ferme ensuite."), "fin, Cyclades ferme ensuite."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois, puis il ferme : ren-", "seignez-vous."), "renseignez-vous."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois, puis il ferme : rendez-", "vous demain."), "rendez-vous demain."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois, voyez le site www.ac-", "exemple.fr pour le reste."), "www.ac-exemple.fr pour le reste."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois : https://portail.exemple.fr/", "candidat pour le reste."), "https://portail.exemple.fr/candidat pour le reste."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois, écrivez à pole.sah@ac-", "exemple.fr pour le reste."), "pole.sah@ac-exemple.fr pour le reste."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois, voyez www.ac-exemple.fr.", "les dates y sont."), "www.ac-exemple.fr. les dates y sont."),
        (("Le portail ouvre bientôt et reste ouvert jusqu’au jour de la fin du mois au lycée de Saint-", "Étienne."), "Saint-Étienne."),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_never_corrupts_an_address(texts: tuple[str, ...], expected: str) -> None:
    (bloc,) = blocs(show(lines(*texts)))
    assert bloc.texte.endswith(expected)


def test_the_link_gives_the_address_that_a_line_end_cuts() -> None:
    target = "https://portail.exemple.fr/examens-concours/liste"
    content = show(
        [(60, 700, "Voyez sur cette page la liste des centres et des jurys, puis"), (346.5, 700, "https://portail.exemple.fr/examens-con")]
    )
    content += b"\n" + show([(60, 686, "cours/liste"), (112.5, 686, "pour le reste.")])
    links = (("345 690 590 715", target), ("60 680 111 697", target))
    (bloc,) = blocs(content, links=links)
    assert f"{target} pour le reste." in bloc.texte


def test_white_and_short_lines_end_paragraphs() -> None:
    content = show(
        [
            (60, 700, LARGE),
            (60, 686, "puis la suite du premier paragraphe."),
            (60, 660, LARGE),
            (60, 646, "et sa suite."),
            (60, 620, "Le dernier."),
        ]
    )
    assert [bloc.texte[-12:] for bloc in blocs(content)] == [" paragraphe.", "et sa suite.", "Le dernier."]


def test_bullets_open_items_and_hang() -> None:
    content = show(
        [
            (60, 700, LARGE),
            (78, 680, "\\225"),
            (92, 680, "Un premier point assez long pour occuper toute la largeur de la page, et même un peu plus"),
            (92, 666, "avec sa suite"),
            (78, 652, "\\225"),
            (92, 652, "Un second point"),
        ]
    )
    assert [(bloc.genre, bloc.marque, bloc.texte[-14:]) for bloc in blocs(content)[1:]] == [
        ("li", "•", " avec sa suite"),
        ("li", "•", "n second point"),
    ]


def test_bold_comes_from_the_font_and_size_makes_headings() -> None:
    content = (
        show([(60, 740, "Un titre")], "F2", 18)
        + b"\n"
        + show([(60, 700, LARGE), (60, 686, "et sa suite."), (60, 660, "Texte")])
        + b"\n"
        + show([(60, 634, "Gras")], "F2")
    )
    found = blocs(content)
    assert [(bloc.genre, bloc.suites[0].gras) for bloc in found] == [("h1", False), ("p", False), ("p", False), ("p", True)]


def test_headers_footers_and_page_numbers_are_apart() -> None:
    pages = [
        show([(60, 820, "Rectorat"), (60, 700, f"Texte de la page {name}."), (500, 30, f"Page {number} sur 2")])
        for name, number in (("une", 1), ("deux", 2))
    ]
    found = blocs(*pages)
    assert [(bloc.zone, bloc.texte) for bloc in found] == [
        ("entete", "Rectorat"), ("corps", "Texte de la page une."), ("corps", "Texte de la page deux."), ("pied", "Page 1 sur 2"), ("pied", "Page 2 sur 2"),
    ]  # fmt: skip
    assert str(found[2].lieu) == "note.pdf:p2"


def test_a_number_at_the_head_of_a_page_is_its_own_or_a_word() -> None:
    found = blocs(show([(60, 700, LARGE)]), show([(300, 810, "29"), (60, 700, LARGE), (300, 30, "2")]))
    assert [(bloc.zone, bloc.texte) for bloc in found if len(bloc.texte) < 3] == [("corps", "29"), ("pied", "2")]


@pytest.mark.parametrize(
    ("heads", "below", "apart"),
    [
        (("Rectorat", "Rectorat"), 740, ["Rectorat"]),
        (("Rectorat|Page 4", "Rectorat|Page 5"), 740, ["Rectorat", "Page 4", "Page 5"]),
        (("Rectorat\n14", "Rectorat\n15"), 740, ["Rectorat", "14", "15"]),
        (("Voie 1\nbois", "Voie 2\nbois"), 740, []),
        (("Examen|Dates", "Examen|Dates"), 784, []),
    ],
)
def test_only_what_pages_repeat_from_their_edge_is_apart(heads: tuple[str, str], below: float, apart: list[str]) -> None:
    pages = []
    for rank, head in enumerate(heads):
        lines = [line.split("|") for line in head.split("\n")]
        places = [(60 + 300 * column, 800 - 14 * row, text) for row, texts in enumerate(lines) for column, text in enumerate(texts)]
        pages.append(show([*places, (60, below, f"Texte {rank}")]))
    assert [bloc.texte for bloc in blocs(*pages) if bloc.zone == "entete"] == apart


PIED = "Académie de Valmont – 9, quai des Tanneurs – 88999 Valmont – direction des examens – www.ac-"


@pytest.mark.parametrize(
    ("pied", "apart"),
    [
        ((PIED, "valmont.fr – {}/2"), [f"{PIED}valmont.fr – 1/2", f"{PIED}valmont.fr – 2/2"]),
        ((f"{PIED}valmont.fr", "{}/2"), [f"{PIED}valmont.fr", "1/2", "2/2"]),
        (("Courriel : examens@ac-", "valmont.fr", "Page {}"), ["Courriel : examens@ac-valmont.fr", "Page 1", "Page 2"]),
        (("Académie de Valmont", "Division des examens"), ["Académie de Valmont", "Division des examens"]),
        ((f"{PIED[:-9]}, puis le site et le", "téléphone de chacun – {}/2"), [f"{PIED[:-9]}, puis le site et le téléphone de chacun – {n}/2" for n in (1, 2)]),
    ],
)  # fmt: skip
def test_a_footer_cut_by_the_width_of_the_page_is_one(pied: tuple[str, ...], apart: list[str]) -> None:
    pages = [
        show(
            [
                (60, 700, LARGE),
                (60, 686, f"et sa suite {rank}."),
                *((60, 50 - 12 * row, text.format(rank)) for row, text in enumerate(pied)),
            ]
        )
        for rank in (1, 2)
    ]
    assert [bloc.texte for bloc in blocs(*pages) if bloc.zone == "pied"] == apart


@pytest.mark.parametrize(
    ("y", "texte", "size", "zone"),
    [
        (30, "Rectorat, 3 place Haute", 8, "pied"),
        (815, "Rectorat, 3 place Haute", 8, "entete"),
        (30, "Rectorat, 3 place Haute", 11, "corps"),
        (30, "Renseignements : 03 99 00 11 22", 8, "corps"),
        (75, "Rectorat, 3 place Haute", 8, "corps"),
    ],
)
def test_the_small_print_at_the_edge_of_a_page_alone_is_apart(y: float, texte: str, size: float, zone: str) -> None:
    found = blocs(show(lines("Note", LARGE, "et sa suite.")) + b"\n" + show([(60, y, texte)], size=size))
    assert [bloc.zone for bloc in found if bloc.texte == texte] == [zone]


def test_numbered_items_hang_too() -> None:
    content = show([(60, 700, LARGE), (78, 680, f"1. {LARGE[:-12]}"), (92, 666, "et sa suite."), (78, 652, "2. Un autre.")])
    assert [(bloc.marque, bloc.texte[-12:]) for bloc in blocs(content)[1:]] == [("1.", "et sa suite."), ("2.", "Un autre.")]


def test_a_paragraph_goes_on_over_the_page() -> None:
    found = blocs(show([(60, 700, LARGE), (60, 100, LARGE)]), show([(60, 780, "et finit ici.")]))
    assert found[-1].texte.endswith("texte entier et finit ici.")


def test_cells_stand_side_by_side() -> None:
    rows = [
        ("Examen", "Ouverture", "Clôture"),
        ("CAP", "6 octobre 2025", "7 novembre 2025"),
        ("BTS", "13 octobre 2025", "14 novembre 2025"),
    ]
    places = [(x, 700 - 20 * rank, text) for rank, row in enumerate(rows) for x, text in zip((60, 200, 340), row, strict=True)]
    found = blocs(show(places), show([(60, 700, LARGE)]))
    assert [(bloc.texte, bloc.case.rangee, bloc.case.colonne) for bloc in found if bloc.case] == [
        (text, rank, column) for rank, row in enumerate(rows) for column, text in enumerate(row)
    ]


def table(*rows: tuple[str, ...], y: float = 700) -> list[tuple[float, float, str]]:
    """Rows of three cells, an empty text for none."""
    return [(x, y - 20 * rank, text) for rank, row in enumerate(rows) for x, text in zip((60, 200, 340), row, strict=True) if text]


HEAD = ("Examen", "Inscriptions", "Bureau")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ([("", "7 novembre 2025", "examens"), ("BTS", "14 novembre 2025", "Bureau 3")], ["du 6 octobre au 7 novembre 2025", "Bureau des examens"]),
        ([("", "7 novembre 2025", ""), ("BTS", "14 novembre 2025", "Bureau 3")], ["du 6 octobre au 7 novembre 2025", "Bureau des"]),
        ([HEAD, ("BTS", "14 novembre 2025", "Bureau 3")], ["du 6 octobre au", "Bureau des"]),
        ([HEAD, ("", "7 novembre 2025", "examens"), ("BTS", "14 novembre 2025", "Bureau 3")], ["du 6 octobre au 7 novembre 2025", "Bureau des examens"]),
    ],
)  # fmt: skip
def test_a_row_that_the_page_cuts_is_whole(second: list[tuple[str, str, str]], expected: list[str]) -> None:
    first = table(HEAD, ("CAP", "du 6 octobre au", "Bureau des"), y=140)
    found = [bloc for bloc in blocs(show(first), show(table(*second, y=780))) if bloc.case]
    assert [bloc.texte for bloc in found if bloc.case.rangee == 1] == ["CAP", *expected]
    assert [bloc.texte for bloc in found if bloc.case.rangee == 2] == ["BTS", "14 novembre 2025", "Bureau 3"]


def test_words_without_space_characters_are_told_apart() -> None:
    content = b"BT /F1 11 Tf 60 700 Td [(Note) -300 (aux) -300 (candi) 20 (dats)] TJ ET"
    assert [bloc.texte for bloc in blocs(content)] == ["Note aux candidats"]


def test_a_tagged_file_is_read_by_its_structure() -> None:
    found = read_document(seed("note.pdf"), "note.pdf").blocs
    assert [(bloc.zone, bloc.genre, bloc.texte) for bloc in found] == [
        ("corps", "h1", "Note aux candidats"),
        ("corps", "p", "Session 2026, du 21 octobre 2025 à 9h00 au 13 novembre 2025."),
        ("corps", "p", "www.ac-exemple.fr/ici"),
        ("pied", "p", "Page 1"),
    ]


def test_a_text_drawn_twice_for_boldness_is_read_once() -> None:
    content = show([(60, 700, "Attention"), (60.3, 700, "Attention")])
    assert [bloc.texte for bloc in blocs(content)] == ["Attention"]


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("<</S/P/Pg 5 0 R/K[0 1]>>", [("p", "Publié le 3 mars")]),
        ("<</S/P/Pg 5 0 R/K[<</S/NonStruct/K[0]>><</S/NonStruct/K[<</S/NonStruct/K[1]>>]>>]>>", [("p", "Publié le 3 mars")]),
        ("<</S/NonStruct/Pg 5 0 R/K[<</S/NonStruct/K[0]>><</S/Link/K[<</S/NonStruct/K[1]>>]>>]>>", [("p", "Publié le 3 mars")]),
        ("<</S/NonStruct/Pg 5 0 R/K[<</S/H2/K[<</S/NonStruct/K[0]>>]>><</S/P/K[1]>>]>>", [("h2", "Publié le"), ("p", "3 mars")]),
        ("<</S/LI/Pg 5 0 R/K[<</S/LBody/K[<</S/Span/K[0]>><</S/NonStruct/K[<</S/Span/K[1]>>]>>]>>]>>", [("li", "Publié le 3 mars")]),
    ],
)
def test_neutral_elements_of_browsers_run_on_in_their_block(tree: str, expected: list[tuple[str, str]]) -> None:
    content = marked((60, 700, "Publié le"), (112, 700, "3 mars"))
    found = read_document(pdf([content], tree=tree), "note.pdf").blocs
    assert [(bloc.genre, bloc.texte) for bloc in found] == expected


def test_the_head_of_a_table_drawn_again_on_each_page_is_read_once() -> None:
    pages = [marked((60, 700, "Examen"), (60, 680, "CAP")), marked((60, 800, "Examen"), (60, 780, "BTS"))]
    head, *rows = "<</S/TH/K[{0[0]}{1[0]}]>>", "<</S/TD/K[{0[1]}]>>", "<</S/TD/K[{1[1]}]>>"
    places = [[f"<</Type/MCR/Pg {page} 0 R/MCID {mark}>>" for mark in (0, 1)] for page in (5, 7)]
    tree = "".join(f"<</S/TR/K[{cell.format(*places)}]>>" for cell in (head, *rows))
    found = read_document(pdf(pages, tree=f"<</S/Table/K[{tree}]>>"), "note.pdf").blocs
    assert [(bloc.genre, bloc.texte) for bloc in found] == [("th", "Examen"), ("td", "CAP"), ("td", "BTS")]
