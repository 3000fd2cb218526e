"""Ids, docstrings, gravities, mirrors, documentation and pairs hold together; each test says which drift it prevents."""

import ast
import importlib
import inspect
import pkgutil
import re

import pytest

from noticegen.review import rules
from noticegen.review.catalogue import regles, regles_edition, regles_session
from noticegen.review.documentation import render_regles
from noticegen.review.rapport import GRAVITES
from noticegen.review.regle import DocstringFautive, Regle, declare
from noticegen.review.rules import session

REGLES = list(regles().values())
IDS = [regle.id for regle in REGLES]
MODULES = [
    importlib.import_module(f"{package.__name__}.{info.name}")
    for package in (rules, session)
    for info in pkgutil.iter_modules(package.__path__)
    if not info.ispkg
]


@pytest.mark.parametrize("module", MODULES, ids=[module.__name__ for module in MODULES])
def test_a_module_is_one_rule_named_after_it(module: object) -> None:
    """A file copied to start a new rule keeps the old id otherwise."""
    assert module.REGLE.id == module.__name__.rpartition(".")[2].replace("_", "-")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", module.REGLE.id)
    assert inspect.isgeneratorfunction(module.check) and module.check.__doc__


@pytest.mark.parametrize("module", MODULES, ids=[module.__name__ for module in MODULES])
def test_a_rule_is_pure_and_short(module: object) -> None:
    """A rule that grows belongs among the clues, where others can use what it found."""
    source = inspect.getsource(module)
    assert source.count("\n") <= 70
    imported = {name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) for name in [node.module]}
    allowed = (
        "collections.abc",
        "dataclasses",
        "datetime",
        "re",
        "noticegen.facts",
        "noticegen.prose",
        "noticegen.edition",
        "noticegen.review",
    )
    assert all(name.startswith(allowed) for name in imported)


def test_no_rule_is_lost() -> None:
    assert len(REGLES) == len(MODULES) == len(regles_edition()) + len(regles_session())


@pytest.mark.parametrize("regle", REGLES, ids=IDS)
def test_a_rule_says_all_that_explain_prints(regle: Regle) -> None:
    """An empty section would print as a heading with nothing under it."""
    assert regle.gravite in GRAVITES
    for text in (regle.titre, regle.pourquoi, regle.faux, regle.juste, regle.remede):
        assert text.strip()
    assert regle.titre[0].isupper() and not regle.titre.endswith(".")
    assert regle.pourquoi[0].islower() or regle.pourquoi[0] in "«{"
    assert regle.faux != regle.juste


@pytest.mark.parametrize("regle", REGLES, ids=IDS)
def test_a_rule_has_its_mirror_or_says_why_not(regle: Regle) -> None:
    """« Raccourcie » without « allongée » is half a rule."""
    assert bool(regle.miroir) != bool(regle.sans_miroir)
    if regle.miroir:
        assert regles()[regle.miroir].miroir == regle.id


@pytest.mark.parametrize("regle", REGLES, ids=IDS)
def test_french_is_typeset(regle: Regle) -> None:
    """Straight apostrophes and breaking spaces would print as typed in explain, in the reports and in docs/regles.md."""
    for text in (regle.titre, regle.pourquoi, regle.remede, regle.sans_miroir):
        assert "'" not in text and not re.search(r" [;:!?»]|« ", text)


def test_the_documentation_tells_every_rule() -> None:
    page = render_regles()
    assert re.findall(r"^### (.+)$", page, re.MULTILINE) == [
        regle.id for gravite in GRAVITES for regle in REGLES if regle.gravite == gravite
    ]


def test_a_docstring_without_a_section_is_refused() -> None:
    with pytest.raises(DocstringFautive, match="Juste, Que faire"):
        declare("noticegen.review.rules.essai", "Titre.\n\nPourquoi : x\n\nFaux :\n    y\n", "erreur")


def test_an_information_asks_for_nothing() -> None:
    """« Rien » is what to do about an information; anything more and it should be « a-confirmer »."""
    asking = {regle.id for regle in REGLES if regle.gravite == "information" and not regle.remede.startswith("rien")}
    assert asking == {"adresse-sans-https", "notations-melees", "pole-non-verifie", "ponctuation-doublee"}
