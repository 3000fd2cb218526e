"""HTML read as a document: blocks, runs, lists, tables, zones, facts."""

import pytest

from noticegen.prose.document import Bloc, Case, Suite
from noticegen.prose.lecture import read_html


def lines(html: str) -> list[str]:
    """The blocks of a page, one a line: kind, zone unless it is the body, mark, depth, cell, words with **bold**, _italic_, [link]."""
    return [_line(bloc) for bloc in read_html(html, "page.html").blocs]


def _line(bloc: Bloc) -> str:
    parts = [bloc.genre, "" if bloc.zone == "corps" else bloc.zone, bloc.marque, ">" * bloc.niveau, _cell(bloc.case)]
    return " ".join([part for part in parts if part] + ["".join(map(_run, bloc.suites)).replace("\n", "/")])


def _cell(case: Case | None) -> str:
    return f"{case.tableau}:{case.rangee}:{case.colonne}" if case else ""


def _run(suite: Suite) -> str:
    words = f"**{suite.texte}**" if suite.gras else suite.texte
    words = f"_{words}_" if suite.italique else words
    return f"[{words}]({suite.lien})" if suite.lien else words


PAGES = [
    ("nothing", "", []),
    ("headings and paragraphs", "<h1>Un</h1><p>deux</p><h3>trois</h3>", ["h1 Un", "p deux", "h3 trois"]),
    ("words outside any block", "un <b>deux</b><p>trois</p>quatre", ["p un **deux**", "p trois", "p quatre"]),
    ("spaces", "<p>  un \n  <b> deux </b>  trois&nbsp; </p>", ["p un **deux **trois\u00a0"]),
    ("line ends", "<p>un<br> deux <br>trois</p>", ["p un/deux/trois"]),
    ("runs", '<p>a <strong>b <em>c</em></strong> <a href="/x">d <b>e</b></a></p>', ["p a **b **_**c**_ [d ](/x)[**e**](/x)"]),
    ("runs of one look are one", "<p>a <span>b</span> <i></i>c</p>", ["p a b c"]),
    ("list", "<ul><li>un</li><li>deux</li></ul>", ["li • un", "li • deux"]),
    ("numbered list", '<ol start="3"><li>un<li>deux</ol>', ["li 3. un", "li 4. deux"]),
    ("nested list", "<ul><li>un<ol><li>deux</li></ol>trois</li></ul>", ["li • un", "li 1. > deux", "p trois"]),
    ("list of paragraphs", "<ul><li><p>un</p><p>deux</p></li></ul>", ["li • un", "p deux"]),
    ("empty item", "<ul><li></li></ul>un", ["p un"]),
    (
        "table",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr></table>",
        ["th 0:0:0 a", "th 0:0:1 b", "td 0:1:0 c", "td 0:1:1 "],
    ),
    (
        "spanning cells",
        '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
        ["td 0:0:0 a", "td 0:0:1 b", "td 0:1:1 c", "td 0:1:2 d"],
    ),
    ("cell of paragraphs", "<table><tr><td><p>a</p><p>b</p><ul><li>c</li></ul></td></tr></table>", ["td 0:0:0 a/b/c"]),
    ("two tables", "<table><tr><td>a</table><table><tr><td>b</table>", ["td 0:0:0 a", "td 1:0:0 b"]),
    (
        "zones",
        "<header>a</header><nav>b</nav><main><header>c</header>d</main><footer>e</footer>",
        ["p entete a", "p entete b", "p c", "p d", "p pied e"],
    ),
    ("what is not read", "<script>a</script><style>b</style><p hidden>c</p><template>d</template><p>e</p>", ["p e"]),
    ("definition list", "<dl><dt>a</dt><dd>b</dd></dl>", ["p a", "p b"]),
    ("end tags that nothing opened", "</p></b>a</li></ul>", ["p a"]),
    ("preformatted", "<pre>a  b\nc</pre>", ["p a  b/c"]),
    ("entities", "<p>R&amp;D &lt;b&gt; &eacute;</p>", ["p R&D <b> é"]),
]


@pytest.mark.parametrize(("_", "html", "attendu"), PAGES, ids=[name for name, *_ in PAGES])
def test_a_page_reads_as(_: str, html: str, attendu: list[str]) -> None:
    assert lines(html) == attendu


def test_the_title_and_what_a_page_says_of_itself() -> None:
    document = read_html(
        '<head><title> Note </title><meta name="author" content="A"><meta charset="utf-8"></head><body>x</body>', "page.html"
    )
    assert (document.titre, document.metadonnees) == ("Note", {"author": "A"})


def test_a_block_knows_its_line_and_column() -> None:
    assert [str(bloc.lieu) for bloc in read_html("<p>a</p>\n<h2>b</h2>", "page.html").blocs] == ["page.html:1:4", "page.html:2:1"]


FAITS = [
    ('<span data-fait="notice.titre">Note</span>', [("Note", "notice.titre", "Note")]),
    ('<time datetime="2031-10-01T08:00:00+02:00" data-fait="a.b">1er octobre</time>', [("1er octobre", "a.b", "2031-10-01T08:00")]),
    ('<time datetime="2031-10-01" data-fait="a.b">1er octobre</time>', [("1er octobre", "a.b", "2031-10-01")]),
    ('<a href="tel:+33199001234" data-fait="t">01 99 00 12 34</a>', [("01 99 00 12 34", "t", "+33199001234")]),
    ('<a href="mailto:a@b.example" data-fait="c">a@b.example</a>', [("a@b.example", "c", "a@b.example")]),
    ('<a href="https://a.example" data-fait="s">a.example</a>', [("a.example", "s", "https://a.example")]),
    ('<span data-fait="e.CX" data-mots>CX</span>', [("CX", "e.CX", "")]),
    (
        '<span data-fait="e.i">du <time datetime="2031-10-01" data-fait="e.i.ouverture">1er</time> au</span> soir',
        [("du ", "e.i", ""), ("1er", "e.i.ouverture", "2031-10-01"), (" au", "e.i", ""), (" soir", "", "")],
    ),
]


@pytest.mark.parametrize(("html", "attendu"), FAITS)
def test_a_run_knows_the_fact_it_prints(html: str, attendu: list[tuple[str, str, str]]) -> None:
    (bloc,) = read_html(f"<p>{html}</p>", "page.html").blocs
    assert [(suite.texte, suite.fait, suite.valeur) for suite in bloc.suites] == attendu


def test_a_link_knows_the_fact_it_comes_from() -> None:
    (bloc,) = read_html('<p><a href="https://a.example" data-lien="s">ici</a></p>', "page.html").blocs
    assert bloc.suites == (Suite("ici", lien="https://a.example", lien_fait="s"),)
