"""The guides tell officers what the program does: what they show is run."""

import re
from pathlib import Path

import pytest

from noticegen.edition import compose
from noticegen.facts.saisie.chargement import load_registre
from noticegen.prose.filtres import FILTRES
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.textes import load_textes, read_textes

RACINE = Path(__file__).parents[1]
GUIDE = (RACINE / "docs" / "ecrire-une-notice.md").read_text(encoding="utf-8")
NOTATIONS = re.findall(r"^\| `(\{\{ [^`]*\\\|[^`]*\}\})` \| (.*) \|$", GUIDE, re.MULTILINE)
EXEMPLES = [block.partition("\n")[2] for block in GUIDE.split("```")[1::2]]


def printed(prose: str) -> str:
    """What the shipped notice says with this text."""
    textes = read_textes({**load_textes(RACINE).contenus, "notices/cs-bp/2026.md": prose})
    edition = compose(load_registre(RACINE), "cs-bp-2026", textes, load_gabarits(RACINE)).edition
    return "\n".join(bloc.texte.replace("\u00a0", " ") for bloc in edition.document.blocs if bloc.zone == "corps")


@pytest.mark.parametrize(("expression", "words"), NOTATIONS)
def test_a_notation_prints_what_the_guide_says(expression: str, words: str) -> None:
    assert printed(expression.replace("\\|", "|")) == words


def test_every_filter_is_in_the_guide() -> None:
    assert len(NOTATIONS) >= 8
    assert [name for name in FILTRES if not re.search(rf"\b{name}\b", GUIDE)] == []


@pytest.mark.parametrize("example", EXEMPLES, ids=range(len(EXEMPLES)))
def test_an_example_of_the_guide_is_accepted(example: str) -> None:
    assert "Candidats individuels" in printed(example) or "{% for" not in example
