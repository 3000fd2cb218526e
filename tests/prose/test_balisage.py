"""Raw HTML in prose: what it may hold, what is dropped."""

from collections.abc import Callable

import pytest

from noticegen.prose.balisage import Balisage, Demesure
from tests.prose.essais import page

CAS = [
    ("emphasis", "**a** <em>b</em> <sup>c</sup>", "<p><strong>a</strong> <em>b</em> <sup>c</sup></p>"),
    ("script", "a <script>alert(1)</script> b", "<p>a  b</p>"),
    ("style", "a <style>p { color: red }</style> b", "<p>a  b</p>"),
    ("handler", '<em onclick="alert(1)">a</em>', "<p><em>a</em></p>"),
    ("forged provenance", '<span data-fait="notice.titre">faux</span>', "<p><span>faux</span></p>"),
    ("forged date", '<time datetime="2031-01-01">demain</time>', "<p>demain</p>"),
    ("forged class", '<span class="entete" style="color:red">a</span>', "<p><span>a</span></p>"),
    ("class by attribute list", "a\n{: .entete #ici onclick=x }", '<p id="ici">a</p>'),
    ("lists of two kinds", "3. a\n4. b\n\n- c", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>'),
    ("picture, frame, form", '<img src=x onerror=alert(1)><iframe src="//x"></iframe><form><input></form>', ""),
    (
        "link of a notice",
        "[a](https://a.example) [b](#ici) [c](mailto:a@b.example) [d](tel:+33199001234)",
        '<p><a href="https://a.example">a</a> <a href="#ici">b</a> <a href="mailto:a@b.example">c</a> <a href="tel:+33199001234">d</a></p>',
    ),
    (
        "fact between angle brackets",
        "<{{ poles.accueil.telephones }}>",
        '<p><a href="tel:3999" data-fait="poles.accueil.telephones">3999</a></p>',
    ),
    (
        "fact in an attribute of raw HTML",
        '<abbr title="{{ examens.CX }}">CX</abbr>',
        '<p><abbr title="Certificat d’examen" data-attribut="examens.CX">CX</abbr></p>',
    ),
    ("heading", "## 2. Déposer les œuvres", '<h2 id="deposer-les-oeuvres">2. Déposer les œuvres</h2>'),
    ("heading that is a fact", "## {{ notice.titre }}", '<h2 id="section"><span data-fait="notice.titre">Note d’essai</span></h2>'),
    ("headings alike", "## Aide\n\n## Aide", '<h2 id="aide">Aide</h2>\n<h2 id="aide-2">Aide</h2>'),
    ("heading with its own id", "## Aide {#secours}", '<h2 id="secours">Aide</h2>'),
    ("what a paste leaves behind", "Ins\u00adcription\u200b &shy;&zwj;close", "<p>Inscription close</p>"),
    (
        "a telephone after its scheme",
        "[a](tel:{{ poles.accueil.telephones }})",
        '<p><a href="tel:3999" data-lien="poles.accueil.telephones">a</a></p>',
    ),
    (
        "mailboxes after their scheme",
        "[a](mailto:{{ poles.examens_pro.courriels }})",
        '<p><a href="mailto:examens.pro@ac-valombre.fr,secours@ac-valombre.fr" data-lien="poles.examens-pro.courriels">a</a></p>',
    ),
    ("curly brackets as text", "&#123;&#123; a }} &#123;% b %}", "<p>{{ a }} {% b %}</p>"),
]


@pytest.mark.parametrize(("_", "prose", "html"), CAS, ids=[name for name, *_ in CAS])
def test_prose_becomes(_: str, prose: str, html: str) -> None:
    assert page(prose) == html


@pytest.mark.lent
def test_a_text_refused_for_its_depth_leaves_no_trace_on_the_next() -> None:
    balisage = Balisage()
    for start in range(3):
        with pytest.raises(Demesure):
            _at_depth(start, lambda: balisage.convert("- x\n" + "".join("    " * depth + "- x\n" for depth in range(1, 250))))
    assert balisage.convert("un **mot**") == "<p>un <strong>mot</strong></p>"


def _at_depth(depth: int, call: Callable[[], object]) -> object:
    """Where the recursion stops depends on how deep it began."""
    return _at_depth(depth - 1, call) if depth else call()


@pytest.mark.parametrize("texte", [r"\|\|\|", r"\| a \| b \|", r"| a \| b |"])
def test_a_bar_typed_as_a_sign_makes_no_table(texte: str) -> None:
    assert Balisage().convert(texte) == f"<p>{texte.replace(chr(92), '')}</p>"
