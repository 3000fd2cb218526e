"""The shipped notices, composed: every fact they print is traced, every deadline is printed, nothing else looks like a fact."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from noticegen.edition import Composition, compose, contresens, finish, imprevus, orphelins
from noticegen.facts.saisie.chargement import load_registre
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.lecture import read_html
from noticegen.prose.textes import load_textes

RACINE = Path(__file__).parents[1]
REGISTRE = load_registre(RACINE)
EDITIONS = tuple(REGISTRE.fiches)


@pytest.fixture(scope="module")
def compositions() -> Mapping[str, Composition]:
    textes, gabarits = load_textes(RACINE), load_gabarits(RACINE)
    return {edition: compose(REGISTRE, edition, textes, gabarits) for edition in EDITIONS}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_shipped_notice_has_no_orphan_and_leaves_no_deadline_out(edition: str, compositions: Mapping[str, Composition]) -> None:
    composed = compositions[edition].edition
    assert orphelins(composed) == ()
    assert imprevus(composed) == ()
    assert contresens(composed) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_run_that_prints_a_fact_names_one(edition: str, compositions: Mapping[str, Composition]) -> None:
    composed = compositions[edition].edition
    known = set(composed.fiche.faits) | {echeance.chemin for echeance in composed.fiche.echeances.values()}
    suites = [suite for bloc in composed.document.blocs for suite in bloc.suites]
    assert {suite.fait for suite in suites if suite.fait} <= known
    assert {suite.lien_fait for suite in suites if suite.lien} <= known


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_read_back_is_the_document(edition: str, compositions: Mapping[str, Composition]) -> None:
    composition = compositions[edition]
    read = read_html(finish(composition, str(composition.corps)), "page.html").blocs
    composed = [bloc for bloc in composition.edition.document.blocs if bloc.zone == "corps"]
    assert [(bloc.genre, bloc.texte, bloc.case, bloc.niveau, bloc.marque) for bloc in read] == [
        (bloc.genre, bloc.texte, bloc.case, bloc.niveau, bloc.marque) for bloc in composed
    ]
    assert [_printed(bloc.suites) for bloc in read] == [_printed(bloc.suites) for bloc in composed]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_block_has_a_place_in_the_files_it_comes_from(edition: str, compositions: Mapping[str, Composition]) -> None:
    composed = compositions[edition].edition
    for bloc in composed.document.blocs:
        assert bloc.lieu.source in ({*composed.prose} if bloc.zone == "corps" else {"sessions.yaml"})
        assert bloc.lieu.ligne


def test_an_edition_without_its_own_text_uses_the_one_before(compositions: Mapping[str, Composition]) -> None:
    textes = load_textes(RACINE)
    older = type(textes)({path: texte for path, texte in textes.contenus.items() if path != "notices/cs-bp/2026.md"})
    composed = compose(REGISTRE, "cs-bp-2026", older, load_gabarits(RACINE)).edition
    assert composed.prose[0] == "notices/cs-bp/2023.md"
    assert composed.fiche is compositions["cs-bp-2026"].edition.fiche


@pytest.mark.parametrize("edition", EDITIONS)
def test_composing_twice_gives_the_same(edition: str, compositions: Mapping[str, Composition]) -> None:
    again = compose(REGISTRE, edition, load_textes(RACINE), load_gabarits(RACINE))
    assert again.edition == compositions[edition].edition
    assert finish(again, str(again.corps)) == finish(compositions[edition], str(compositions[edition].corps))


def _printed(suites: tuple) -> list[tuple[str, str, str]]:
    """The facts of a block as printed (a page cannot tell a capital that a filter gave), and the addresses it leads to."""
    return [(suite.fait, suite.valeur.lower(), suite.lien) for suite in suites if suite.valeur or (suite.lien and not suite.fait)]
