"""What is pasted into the CMS: bare elements, the same words, nothing that a filter would take away."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from noticegen.pages.fragment import ATTRIBUTS, BALISES, render_fragment


@pytest.mark.parametrize(
    ("article", "fragment"),
    [
        ("", "\n"),
        ("<h1>Note</h1><h2 id='a'>Un</h2><h3>Deux</h3><h4>Trois</h4>", "<h2>Note</h2><h3>Un</h3><h4>Deux</h4><h4>Trois</h4>\n"),
        ('<p>du <time datetime="2030-11-13" data-fait="x">13\u00a0novembre</time></p>', "<p>du 13&nbsp;novembre</p>\n"),
        ('<p class="fenetre"><span data-fait="x">du</span> 3</p>', "<p>du 3</p>\n"),
        ('<div class="echeances"><p>Un</p><p>Deux</p></div>', "<p>Un</p><p>Deux</p>\n"),
        (
            '<p><a href="https://a.example/?x=1&amp;y=2" data-fait="x" rel="y">a</a></p>',
            '<p><a href="https://a.example/?x=1&amp;y=2">a</a></p>\n',
        ),
        ('<p><a href="#suite">plus bas</a> et <a href="../x.html">ici</a></p>', "<p>plus bas et ici</p>\n"),
        (
            '<p><a href="tel:+33199000101">01 99</a> <a href="mailto:a@b.example">a@b.example</a></p>',
            '<p><a href="tel:+33199000101">01 99</a> <a href="mailto:a@b.example">a@b.example</a></p>\n',
        ),
        ("<p><b>fort</b> <i>doux</i> <em>doux</em></p>", "<p><strong>fort</strong> <em>doux</em> <em>doux</em></p>\n"),
        (
            '<table class="x"><tr><th scope="row" class="y">a</th><td data-colonne="b">c</td></tr></table>',
            '<table><tr><th scope="row">a</th><td>c</td></tr></table>\n',
        ),
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>\n"),
        ("<p>un<!-- caché --> deux<br>trois</p>", "<p>un deux<br>trois</p>\n"),
        ("<p>un</p>\n\n   <p>deux</p>\n", "<p>un</p>\n<p>deux</p>\n"),
        ("<blockquote><p>cité</p></blockquote>", "<p>cité</p>\n"),
    ],
)
def test_only_bare_elements_are_left(article: str, fragment: str) -> None:
    assert render_fragment(article).decode() == fragment


WORDS = st.text(alphabet="aé&<>\u00a0 '\"", max_size=8)
RUN = st.builds(
    lambda name, text: f"<{name} class='x' data-fait='y'>{_escape(text)}</{name}>",
    st.sampled_from(["span", "time", "strong", "em", "b", "code"]),
    WORDS,
)
BLOCK = st.builds(
    lambda name, runs: f"<{name} id='z'>{''.join(runs)}</{name}>",
    st.sampled_from(["p", "h1", "h2", "h5", "div"]),
    st.lists(RUN, max_size=3),
)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _letters(source: str) -> str:
    return re.sub(r"\s", "", html.fragment_fromstring(source, create_parent="div").text_content())


@given(st.lists(BLOCK, max_size=4))
def test_no_word_is_lost_and_nothing_else_is_left(blocks: list[str]) -> None:
    article = "".join(blocks)
    fragment = render_fragment(article).decode()
    assert _letters(fragment) == _letters(article)
    for element in html.fragment_fromstring(fragment, create_parent="div").iterdescendants():
        assert element.tag in BALISES
        assert all((element.tag, name) in ATTRIBUTS for name in element.attrib)
