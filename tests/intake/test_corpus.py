"""Every notice of the corpus, in every format: its facts bound to their paths, its words returned, nothing guessed."""

from pathlib import Path

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.gabarits import load_gabarits
from tests.intake.corpus import FORMATS, Attendu, expected, files_of, missing_figures, wrong_figures

CORPUS = list(expected())
CAS = [pytest.param(attendu, file, id=file.name) for attendu in CORPUS for file in files_of(attendu)]


def test_the_corpus_is_whole() -> None:
    assert len(CORPUS) >= 8
    assert all({file.suffix for file in files_of(attendu)} == set(FORMATS) for attendu in CORPUS)


@pytest.mark.parametrize(("attendu", "file"), CAS)
def test_facts_are_bound_and_nothing_is_guessed(attendu: Attendu, file: Path) -> None:
    found = recognise(read_document(file.read_bytes(), file.name))
    bound = {(vu.type, vu.valeur) for vu in found.liaisons if vu.type != "texte"}
    assert missing_figures(attendu, bound) == []
    assert wrong_figures(attendu, bound) == []
    assert sorted((vu.type, vu.valeur) for vu in found.nonlies) == sorted(attendu.nonlies)
    faits = found.edition.fiche.faits
    assert {path: faits[path].canonique for path in attendu.chemins if path in faits} == attendu.chemins
    assert found.edition.fiche.session == attendu.session


@pytest.mark.parametrize(("attendu", "file"), CAS)
def test_every_word_returns(attendu: Attendu, file: Path) -> None:
    found = recognise(read_document(file.read_bytes(), file.name), notice="essai", session=attendu.session)
    importation = write_import(found, "essai", attendu.session, {}, load_gabarits(PROGRAMME))
    preuve = prove(found, importation.composition.edition)
    assert (preuve.rendus, [ecart for ecart in preuve.ecarts if ecart.genre == "different"]) == (preuve.mots, [])


@pytest.mark.parametrize("attendu", CORPUS, ids=lambda attendu: attendu.nom)
def test_a_format_tells_what_another_tells(attendu: Attendu) -> None:
    told = [
        {(vu.type, vu.valeur, vu.chemin) for vu in recognise(read_document(file.read_bytes(), file.name)).liaisons if vu.type != "texte"}
        for file in files_of(attendu)
    ]
    assert all(one == told[0] for one in told)
