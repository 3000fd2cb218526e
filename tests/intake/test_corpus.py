"""Every notice of the corpus, in every format: its facts bound to their paths, its words returned, nothing guessed."""

from functools import cache
from pathlib import Path

import pytest
from markdown import markdown

from noticegen.commands.projet import PROGRAMME
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.recognition.vus import TYPES_FAITS
from noticegen.intake.writing.importation import write_import
from noticegen.prose.gabarits import Gabarits, load_gabarits
from tests.intake.corpus import FORMATS, Attendu, bound_figures, expected, files_of, missing_figures, recognised, wrong_figures

CORPUS = list(expected())
CAS = [pytest.param(attendu, file, id=file.name) for attendu in CORPUS for file in files_of(attendu)]
MOTS = [
    pytest.param(attendu, file, id=file.name, marks=[] if file.suffix in (".md", ".pdf") else pytest.mark.lent)
    for attendu in CORPUS
    for file in files_of(attendu)
]
"""The two formats that least resemble each other answer for the others in the fast tier."""

ENTIERS = [attendu for attendu in CORPUS if attendu.fichier.parent.name == "documents"]


@cache
def gabarits() -> Gabarits:
    return load_gabarits(PROGRAMME)


def test_the_corpus_is_whole() -> None:
    assert len(ENTIERS) >= 8
    assert all({file.suffix for file in files_of(attendu)} == set(FORMATS) for attendu in ENTIERS)
    kinds = {kind for attendu in CORPUS for kinds, _ in attendu.faits for kind in kinds.split("|")}
    assert kinds >= {"fenetre", "limite", "date", "telephone", "courriel", "url", "session", "session-precedente", "tarif", "code"}


@pytest.mark.parametrize(("attendu", "file"), CAS)
def test_facts_are_bound_and_nothing_is_guessed(attendu: Attendu, file: Path) -> None:
    found = recognised(file)
    bound = bound_figures(found)
    assert missing_figures(attendu, bound) == []
    assert wrong_figures(attendu, bound) == []
    assert sorted((vu.type, vu.valeur) for vu in found.nonlies) == sorted(attendu.nonlies)
    faits = found.edition.fiche.faits
    assert {path: faits[path].canonique for path in attendu.chemins if path in faits} == attendu.chemins
    assert found.edition.fiche.session == attendu.session


@pytest.mark.lent
@pytest.mark.parametrize(("attendu", "file"), MOTS)
def test_every_word_returns(attendu: Attendu, file: Path) -> None:
    importation = write_import(recognised(file), "essai", attendu.session, {}, gabarits())
    preuve = prove(recognised(file), importation.composition.edition)
    assert (preuve.rendus, [ecart for ecart in preuve.ecarts if ecart.genre == "different"]) == (preuve.mots, [])


@pytest.mark.parametrize("attendu", ENTIERS, ids=lambda attendu: attendu.nom)
def test_a_format_tells_what_another_tells(attendu: Attendu) -> None:
    told = [{(vu.type, vu.valeur, vu.chemin) for vu in recognised(file).liaisons if vu.type in TYPES_FAITS} for file in files_of(attendu)]
    assert all(one == told[0] for one in told)


@pytest.mark.parametrize("attendu", CORPUS, ids=lambda attendu: attendu.nom)
def test_the_same_words_in_another_format_are_the_same_facts(attendu: Attendu) -> None:
    """Paths and values of the whole fiche, names and labels too; a notice kept in one format is read as a page as well."""
    source = attendu.fichier.with_suffix(".md")
    page = f'<!DOCTYPE html><html lang="fr"><body>{markdown(source.read_text(encoding="utf-8"), extensions=["tables", "sane_lists"])}</body></html>'
    others = {file.name: recognised(file) for file in files_of(attendu)} | {"page": recognise(read_document(page.encode(), "page.html"))}
    told = {name: {path: fait.canonique for path, fait in found.edition.fiche.faits.items()} for name, found in others.items()}
    assert {name: set(faits.items()) ^ set(told[source.name].items()) for name, faits in told.items()} == {name: set() for name in told}


def test_every_binding_says_why_and_where() -> None:
    found = recognised(next(file for attendu in ENTIERS for file in files_of(attendu) if file.name == "bts-valmont.docx"))
    assert all(vu.raison and str(vu.lieu).startswith("bts-valmont.docx:§") for vu in (*found.liaisons, *found.nonlies))
