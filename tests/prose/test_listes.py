"""Lists as people type them, and as every editor shows them, come out as lists."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.prose.listes import lay_out_lists
from tests.prose.essais import page

LISTES = [
    ("right under its sentence", "Il faut :\n- un\n- deux", "<p>Il faut :</p><ul><li>un</li><li>deux</li></ul>"),
    ("numbered, right under its sentence", "Dans l’ordre\n1. un\n2. deux", "<p>Dans l’ordre</p><ol><li>un</li><li>deux</li></ol>"),
    ("a number that ends a sentence", "La salle est la\n14. Entrez.", "<p>La salle est la 14. Entrez.</p>"),
    ("sub-list at two spaces", "- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
    ("sub-list at four spaces", "- a\n    - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("sub-list by a tabulation", "- a\n\t- b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
    ("sub-list of a numbered one", "1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
    ("numbers under hyphens", "- a\n  1. b\n  2. c", "<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>"),
    ("one space more is no sub-list", "- a\n - b", "<ul><li>a</li><li>b</li></ul>"),
    ("the whole list set in", "  - a\n  - b", "<ul><li>a</li><li>b</li></ul>"),
    ("hyphens, then numbers", "- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
    ("a second paragraph at two spaces", "- a\n\n  suite\n- b", "<ul><li><p>a</p><p>suite</p></li><li><p>b</p></li></ul>"),
    ("a second paragraph at four spaces", "- a\n\n    suite\n- b", "<ul><li><p>a</p><p>suite</p></li><li><p>b</p></li></ul>"),
    ("an item on two lines", "- a\n  suite\n- b", "<ul><li>a suite</li><li>b</li></ul>"),
    ("what follows the list", "- a\n\nSuite", "<ul><li>a</li></ul><p>Suite</p>"),
    ("a rule is no list", "* * *", "<hr>"),
    ("a sum is no list", "un\n-deux", "<p>un -deux</p>"),
    ("code is no list", "    - a", "<pre><code>- a </code></pre>"),
    ("under a heading", "## Pièces\n- a", '<h2 id="pieces">Pièces</h2><ul><li>a</li></ul>'),
    (
        "a fact in an item",
        "Voir :\n- {{ notice.titre }}",
        '<p>Voir :</p><ul><li><span data-fait="notice.titre">Note d’essai</span></li></ul>',
    ),
]


@pytest.mark.parametrize(("_", "prose", "html"), LISTES, ids=[name for name, *_ in LISTES])
def test_a_list_comes_out_as_one(_: str, prose: str, html: str) -> None:
    assert re.sub(r">\s+<", "><", re.sub(r"\s+", " ", page(prose))) == html


LIGNES = st.lists(st.sampled_from(["- a", "1. b", "  - c", "    d", "e", "", "\t* f", "12. g", "---", "> h", "   i"]), max_size=12)


@settings(max_examples=200)
@given(LIGNES)
def test_not_a_word_changes_and_a_second_time_changes_nothing(lines: list[str]) -> None:
    typed = "\n".join(lines)
    laid = lay_out_lists(typed)
    assert laid.split() == typed.split()
    assert lay_out_lists(laid) == laid
