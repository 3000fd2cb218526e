"""The proof of an import, and the verification of what was published."""

from dataclasses import replace
from functools import cache

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.commands.sources.projet import Projet, load_projet
from noticegen.edition import finish
from noticegen.intake.proof.mots import compare_words, read_words
from noticegen.intake.proof.preuve import Preuve, prove
from noticegen.intake.proof.structure import compare_forms, read_forms
from noticegen.intake.proof.verification import Verification, verify
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.document import Document
from noticegen.prose.gabarits import load_gabarits

NOTE = "ACADÉMIE DE VALMONT\n\n# Note\n\nSession 2026 : inscriptions du 6 octobre 2025 au 7 novembre 2025.\n\nBureau BP : 05 49 00 11 22\n\nRéunion le 14 mai.\n"


def proved(texte: str, changed: str = "") -> Preuve:
    """The proof of a text; `changed` is what stands in its place once it is written."""
    found = recognise(read_document(texte.encode(), "note.md"))
    written = recognise(read_document(changed.encode(), "note.md")) if changed else found
    return prove(found, write_import(written, "essai", "2026", {}, load_gabarits(PROGRAMME)).composition.edition)


def words(texte: str) -> Document:
    return read_document(texte.encode(), "note.md")


@pytest.mark.parametrize(
    ("document", "edition", "expected"),
    [
        ("Un deux trois", "Un deux trois", [("egal", "Un deux trois", "Un deux trois")]),
        ("Un DEUX trois", "Un deux trois", [("egal", "Un", "Un"), ("typographie", "DEUX", "deux"), ("egal", "trois", "trois")]),
        ("Etape « un » :", "Étape «un»:", [("typographie", "Etape", "Étape"), ("egal", "un", "un")]),
        ("Un deux trois", "Un trois", [("egal", "Un", "Un"), ("different", "deux", ""), ("egal", "trois", "trois")]),
        ("Un", "Un\n\nDeux", [("egal", "Un", "Un"), ("different", "", "Deux")]),
        ("l'été", "l’été", [("egal", "l’été", "l’été")]),
    ],
)
def test_words_are_compared_in_order(document: str, edition: str, expected: list[tuple[str, str, str]]) -> None:
    found = compare_words(read_words(words(document)), read_words(words(edition)))
    assert [
        (one.genre, " ".join(mot.texte for mot in one.document), " ".join(mot.texte for mot in one.edition)) for one in found
    ] == expected


def test_a_whole_import_returns_every_word() -> None:
    preuve = proved(NOTE)
    assert (preuve.entiere, preuve.part, preuve.rendus) == (True, 1.0, preuve.mots)
    assert preuve.typographie == 3  # the letterhead in capitals


@pytest.mark.parametrize(
    "jours", ["le 20 mai 2026 et le 21 mai 2026", "les 20 et 21 mai 2026", "20/05/2026 et 21/05/2026", "20 mai 2026 puis 21 mai 2026"]
)
def test_the_days_of_a_list_return_as_each_was_printed(jours: str) -> None:
    assert proved(f"Session 2026\n\nÉpreuves écrites : {jours}.\n").entiere


def test_a_lost_word_is_counted_and_shown() -> None:
    preuve = proved(NOTE, NOTE.replace("Réunion le 14 mai.", "Réunion."))
    assert (preuve.entiere, preuve.mots - preuve.rendus) == (False, 3)
    assert [mot.texte for ecart in preuve.ecarts if ecart.genre == "different" for mot in ecart.document] == ["le", "14", "mai."]


def test_an_added_word_is_no_whole_return() -> None:
    preuve = proved(NOTE, NOTE + "\nDe trop.\n")
    assert (preuve.entiere, preuve.rendus) == (False, preuve.mots)


@pytest.mark.parametrize(
    ("document", "edition", "expected"),
    [
        ("Un\n\nDeux", "Un\n\nDeux", []),
        ("# Un", "Un", [(["titre 1"], ["paragraphe"])]),
        ("- Un\n- Deux", "- Un Deux", [(["élément de liste, niveau 1"] * 2, ["élément de liste, niveau 1"])]),
        (
            "| A | B |\n| --- | --- |\n| 1 | 2 |",
            "| A | B |\n| --- | --- |\n\n1\n\n2",
            [(["rangée 2, colonne 1", "rangée 2, colonne 2"], ["paragraphe", "paragraphe"])],
        ),
        ("| A | B |\n| --- | --- |\n| 1 | 2 |", "| A | B |\n| --- | --- |\n| 2 | 1 |", None),
    ],
)
def test_what_words_stand_in_is_compared(document: str, edition: str, expected: list[tuple[list[str], list[str]]] | None) -> None:
    found = list(compare_forms(read_forms(words(document)), read_forms(words(edition))))
    if expected is None:
        assert found
    else:
        assert [([one.nom for one in ecart.document], [one.nom for one in ecart.edition]) for ecart in found] == expected


def test_rows_fallen_apart_are_no_whole_return() -> None:
    table = "| A | B |\n| --- | --- |\n| un | deux |"
    preuve = proved(f"{table}\n", "| A | B |\n| --- | --- |\n\nun deux\n")
    assert (preuve.rendus, preuve.entiere) == (preuve.mots, False)
    assert preuve.to_json()["structure"] == [
        {
            "lieu": "note.md:3",
            "document": ["rangée 2, colonne 1 : un", "rangée 2, colonne 2 : deux"],
            "edition": ["paragraphe : un deux"],
        }
    ]


def test_the_report_has_its_form() -> None:
    preuve = proved(NOTE)
    assert preuve.to_json() == {
        "version": 1,
        "words": {"document": preuve.mots, "returned": preuve.mots},
        "facts": [
            {"type": "session", "valeur": "2026", "texte": "2026", "lieu": "note.md:5", "fait": "session.libelle"},
            {"type": "fenetre", "valeur": "2025-10-06/2025-11-07", "texte": "du 6 octobre 2025 au 7 novembre 2025", "lieu": "note.md:5", "fait": "echeances.inscription"},
            {"type": "telephone", "valeur": "+33549001122", "texte": "05 49 00 11 22", "lieu": "note.md:7", "fait": "poles.bp.telephones"},
            {"type": "date", "valeur": "--05-14", "texte": "14 mai", "lieu": "note.md:9", "fait": None},
        ],
        "nonlies": [{"type": "date", "valeur": "--05-14", "texte": "14 mai", "lieu": "note.md:9", "fait": None}],
        "structure": [],
    }  # fmt: skip


@cache
def projet() -> Projet:
    return load_projet(PROGRAMME)


def published(before: str = "", after: str = "") -> Verification:
    """The current notice's page, with something changed in it after it was published, held against the data."""
    composition = projet().composition("cs-bp-2026")
    page = f"<body><header>Site</header><main>{finish(composition, str(composition.corps))}</main><footer>Pied</footer></body>"
    assert before in page
    document = read_document(page.replace(before, after).encode() if before else page.encode(), "page.html")
    return verify(document, composition.edition, ("Site", "Pied"))


def test_a_published_page_says_what_the_data_say() -> None:
    found = published()
    assert (found.conforme, found.rendus, found.faits, found.liens) == (True, found.mots, (), ())


@pytest.mark.parametrize(
    ("before", "after", "chemin", "lu"),
    [
        (
            "13\xa0novembre\xa02025 à\xa019h00",
            "14\xa0novembre\xa02025 à\xa019h00",
            "echeances.inscription.cloture",
            "14\xa0novembre\xa02025 à\xa019h00",
        ),
        ("13\xa0novembre\xa02025 à\xa019h00", "13\xa0novembre\xa02025", "echeances.inscription.cloture", "13\xa0novembre\xa02025"),
        (">05.16.52.64.53<", ">05.16.52.64.35<", "poles.sah.telephones", "05.16.52.64.50 05.16.52.64.35"),
        (">pole.sah@ac-poitiers.fr<", ">pole.sha@ac-poitiers.fr<", "poles.sah.courriels", "pole.sha@ac-poitiers.fr"),
    ],
)
def test_a_fact_that_differs_is_named_with_all_that_stands_in_its_place(before: str, after: str, chemin: str, lu: str) -> None:
    found = published(before, after)
    assert not found.conforme
    assert [(fait.chemin, fait.lu.split()) for fait in found.faits] == [(chemin, lu.split())]


def test_a_word_that_differs_is_no_fact() -> None:
    found = published("N’attendez pas", "Attendez")
    assert (found.conforme, found.faits) == (False, ())


def test_a_link_that_leads_elsewhere_is_told() -> None:
    found = published('href="mailto:pole.sah@ac-poitiers.fr"', 'href="mailto:pole.sah@ac-poitlers.fr"')
    assert (found.conforme, found.rendus, found.liens) == (False, found.mots, ("mailto:pole.sah@ac-poitlers.fr",))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<main>", "<main><p>Les inscriptions sont reportées.</p>"),
        ("</main>", "<p>Les inscriptions sont reportées.</p></main>"),
        ("</main>", "<p>Pied</p><p>Pied</p></main>"),
        ("<header>Site", "<header>Site<p>Clos depuis hier</p>"),
        ("Pied</footer>", "Pied<p>Clos depuis hier</p></footer>"),
    ],
)
def test_words_added_around_the_note_are_a_difference(before: str, after: str) -> None:
    found = published(before, after)
    assert (found.conforme, found.rendus) == (False, found.mots)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<main>", "<main><p>Académie de Poitiers</p><p>Liberté<br>Égalité<br>Fraternité</p>"),
        ("Pied</footer>", "Pied<p>Académie de Poitiers</p><p>Page 2 sur 3</p></footer>"),
        ("</main>", "<p>Site</p></main>"),
    ],
)
def test_what_is_known_around_the_note_is_none(before: str, after: str) -> None:
    assert published(before, after).conforme


def test_another_edition_does_not_agree() -> None:
    edition = projet().edition("cs-bp-2023")
    assert not verify(replace(edition.document, source="x"), projet().edition("cs-bp-2026")).conforme
