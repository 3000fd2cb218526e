"""Arriving text in a prose file reads as that text: no markup, no script, no template expression."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.intake.writing.echappement import escape_inline, escape_starts
from noticegen.prose.balisage import Balisage
from noticegen.prose.gabarits import Gabarits
from noticegen.prose.lecture import read_html
from noticegen.prose.syntaxe import check_source

BALISAGE = Balisage()
GABARITS = Gabarits({})


def rendered(texte: str) -> list[str]:
    """The blocks that a paragraph of this text makes, through Jinja and Markdown as an édition goes."""
    prose = escape_starts(escape_inline(texte))
    markdown = GABARITS.prose("notices/essai/2026.md", prose).render()
    return [" ".join(bloc.texte.split()) for bloc in read_html(BALISAGE.convert(markdown), "").blocs]


@pytest.mark.parametrize(
    "texte",
    [
        "{{ x }} {% if x %} {# y #} {## z ##} {:#id} {a} {{",
        "<script>alert(1)</script> <b>x</b> &lt; &amp; &#60; <https://a.fr> <a@b.fr>",
        "*a* **b** _c_ __d__ `e` ~~f~~ [g](h) ![i](j) [k]: l [m][n] | o |",
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "= a",
        ": a",
        "~~~ a",
        "> a",
        "    a",
        "a\\*b \\ \\\\",
        "titre {#id} {: .classe }",
        "http://a_b_c.fr/_x_",
        "un\ndeux",
        "titre\n===",
        "titre\n---",
        "terme\n:   définition",
        "a | b\n--- | ---\n1 | 2",
        "javascript:alert(1)",
        "a[^1] b[^note] [^1]: c ^d^ e^2",
        "[^1]: a",
    ],
)
def test_signs_arrive_as_text_and_leave_as_text(texte: str) -> None:
    assert rendered(texte) == [" ".join(texte.split())]


@pytest.mark.parametrize("texte", ["a[^1] b", "[^1]: a", "un [^renvoi] et ^2", "{# a #} {## b ##}", "![a](b)", "#", "&#8203; &#x200B;"])
def test_no_sign_makes_the_prose_be_refused(texte: str) -> None:
    check_source(escape_starts(escape_inline(texte)))
    assert rendered(texte) == [texte]


SIGNES = st.sampled_from(list("{}%#:[]()<>&|`*_~^=+-!.\\/ \n\"'0123ab«é"))


@given(st.text(SIGNES, min_size=1, max_size=40))
@settings(max_examples=120)
def test_any_text_is_itself_again(texte: str) -> None:
    texte = "x" + " ".join(texte.split(" "))
    lines = "\n".join(line.strip() for line in texte.split("\n") if line.strip())
    assert rendered(lines) == [" ".join(lines.split())]


@pytest.mark.lent
@given(st.text(SIGNES, min_size=1, max_size=80))
@settings(max_examples=8_000)
def test_eight_thousand_texts_are_themselves_again(texte: str) -> None:
    lines = "\n".join(line.strip() for line in texte.split("\n") if line.strip())
    assert rendered(lines) == ([" ".join(lines.split())] if lines else [])
