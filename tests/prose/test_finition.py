"""A fact resolved by where it stands in a page; typography across tags, and never in code or attributes."""

import pytest
from markupsafe import Markup

from noticegen.edition import finish
from noticegen.facts.faute import Fautes
from noticegen.prose.finition import typeset_html
from tests.prose.essais import write

COMPOSITION = write("texte")
LIEN, TITRE, PHRASE, CODE = (
    COMPOSITION.noms["portails"]["inscrinet"]["adresse"],
    COMPOSITION.noms["notice"]["titre"],
    COMPOSITION.noms["pieces"],
    COMPOSITION.noms["codes"]["specialites"]["Ferronnerie d'art"],
)
BUREAU = COMPOSITION.noms["poles"]["examens-pro"]
ADRESSE = "https://inscrinet.ac-valombre.fr/candidat"

CONTEXTES = [
    ("text", "<p>{0}</p>", [TITRE], '<p><span data-fait="notice.titre">Note d’essai</span></p>'),
    ("text, an address", "<p>{0}</p>", [LIEN], f'<p><a href="{ADRESSE}" data-fait="portails.inscrinet.adresse">{ADRESSE}</a></p>'),
    ("text of a link", '<a href="/x">{0}</a>', [LIEN], f'<a href="/x"><span data-fait="portails.inscrinet.adresse">{ADRESSE}</span></a>'),
    ("text of a button", "<button>{0}</button>", [LIEN], f'<button><span data-fait="portails.inscrinet.adresse">{ADRESSE}</span></button>'),
    ("text of code", "<code>« {0} »</code>", [TITRE], '<code>« <span data-fait="notice.titre">Note d’essai</span> »</code>'),
    (
        "whole href",
        '<a class="x" href="{0}">ici</a>',
        [LIEN],
        f'<a class="x" href="{ADRESSE}" data-lien="portails.inscrinet.adresse">ici</a>',
    ),
    (
        "whole href, mailboxes",
        '<a href="{0}">ici</a>',
        [BUREAU["courriels"]],
        '<a href="mailto:examens.pro@ac-valombre.fr,secours@ac-valombre.fr" data-lien="poles.examens-pro.courriels">ici</a>',
    ),
    (
        "whole href, one telephone",
        "<a href='{0}'>ici</a>",
        [BUREAU["telephones"][0]],
        '<a href="tel:+33199001234" data-lien="poles.examens-pro.telephones">ici</a>',
    ),
    (
        "part of an href",
        '<a href="mailto:{0}?subject=x&amp;cc=y">ici</a>',
        [BUREAU["courriels"][0]],
        '<a href="mailto:examens.pro@ac-valombre.fr?subject=x&amp;cc=y" data-lien="poles.examens-pro.courriels">ici</a>',
    ),
    ("part of an href, spaces", '<a href="/{0}">ici</a>', [TITRE], '<a href="/Note%20d%E2%80%99essai" data-lien="notice.titre">ici</a>'),
    ("attribute", '<abbr title="{0} : x">ici</abbr>', [TITRE], '<abbr title="Note d’essai : x" data-attribut="notice.titre">ici</abbr>'),
    (
        "several in an attribute",
        '<p title="{0} {1}">ici</p>',
        [TITRE, PHRASE],
        '<p title="Note d’essai jusqu’au 5 novembre 2031 inclus, cachet de la poste faisant foi" data-attribut="notice.titre echeances.pieces">ici</p>',
    ),
    (
        "attribute of a void element",
        '<meta name="description" content="{0}">',
        [TITRE],
        '<meta name="description" content="Note d’essai" data-fait="notice.titre">',
    ),
    ("a page that tells it itself", '<a href="{0}" data-lien="ailleurs">x</a>', [LIEN], f'<a href="{ADRESSE}" data-lien="ailleurs">x</a>'),
    ("self-closed", '<meta content="{0}"/>', [TITRE], '<meta content="Note d’essai" data-fait="notice.titre"/>'),
    ("path with a quote", '<meta content="{0}">', [CODE], '<meta content="25501" data-fait="codes.specialites.Ferronnerie d&#x27;art">'),
    (
        "title",
        "<title>{0} : {1}</title>",
        [TITRE, PHRASE],
        "<title>Note d’essai : jusqu’au 5 novembre 2031 inclus, cachet de la poste faisant foi</title>",
    ),
    ("option", "<option>{0}</option>", [LIEN], f"<option>{ADRESSE}</option>"),
    ("uppercase tags", "<TITLE>{0}</TITLE>", [TITRE], "<TITLE>Note d’essai</TITLE>"),
]


@pytest.mark.parametrize(("_", "html", "vues", "attendu"), CONTEXTES, ids=[name for name, *_ in CONTEXTES])
def test_a_fact_becomes_what_its_place_wants(_: str, html: str, vues: list[object], attendu: str) -> None:
    assert finish(COMPOSITION, Markup(html).format(*vues)).replace("\u00a0", " ") == attendu


REFUS = [
    ("script", "<script>let a = '{0}'</script>", [TITRE], "script"),
    ("style", "<style>.a {{ content: '{0}' }}</style>", [TITRE], "style"),
    ("comment", "<!-- {0} -->", [TITRE], "commentaire"),
    ("handler", '<p onclick="{0}">x</p>', [TITRE], "onclick"),
    ("source of a picture", '<img src="{0}">', [LIEN], "src"),
    ("name of an attribute", "<p {0}>x</p>", [TITRE], "nom de balise ni d’attribut"),
    ("href of no address", '<a href="{0}">x</a>', [TITRE], "ne peut pas servir de lien"),
    ("href of several telephones", '<a href="{0}">x</a>', [BUREAU["telephones"]], "un seul"),
    ("scheme of an href", '<a href="{0}:x">x</a>', [TITRE], "ni par https:"),
    ("a shape in an attribute", '<p title="{0}">x</p>', [COMPOSITION.noms["contacts"]], "bloc entier"),
]


@pytest.mark.parametrize(("_", "html", "vues", "mot"), REFUS, ids=[name for name, *_ in REFUS])
def test_a_fact_is_refused_where_it_cannot_be_text(_: str, html: str, vues: list[object], mot: str) -> None:
    with pytest.raises(Fautes, match=mot):
        finish(COMPOSITION, Markup(html).format(*vues))


def test_a_shape_in_a_page_is_its_whole_block() -> None:
    html = finish(COMPOSITION, Markup("<header>{0}</header>").format(COMPOSITION.noms["academie"]))
    assert '<p class="academie"><span data-fait="academie.nom">Académie de Valombre</span></p>' in html


MISES_EN_PAGE = [
    ("across a tag", "<p><b>Attention</b> : lire</p>", "<p><b>Attention</b>~: lire</p>"),
    ("before a tag", "<p>Attention <b>: lire</b></p>", "<p>Attention~<b>: lire</b></p>"),
    ("quotes across tags", "<p>« <b>Oui</b> »</p>", "<p>«~<b>Oui</b>~»</p>"),
    ("quotes without spaces across tags", "<p>«<b>Oui</b>»</p>", "<p>«~<b>Oui</b>~»</p>"),
    ("not across blocks", "<p>Attention</p> <p>: lire</p>", "<p>Attention</p> <p>: lire</p>"),
    ("not in code", "<p><code>a : b</code></p><pre>c ; d</pre>", "<p><code>a : b</code></p><pre>c ; d</pre>"),
    ("not in scripts", "<script>let a = 'x' ; if (a < b) {}</script><p>a ;</p>", "<script>let a = 'x' ; if (a < b) {}</script><p>a~;</p>"),
    ("not in attributes", '<p title="a : b">c : d</p>', '<p title="a : b">c~: d</p>'),
    ("not in addresses", "<p>https://a.example/x?y=1 ; b</p>", "<p>https://a.example/x?y=1~; b</p>"),
    ("entities are characters", "<p>R&amp;D ; a &lt; b &amp; c&nbsp;!</p>", "<p>R&amp;D~; a &lt; b &amp; c~!</p>"),
    ("an escaped apostrophe", "<p>l&#39;an</p>", "<p>l’an</p>"),
    ("quotes in an attribute may hold a sign", '<p title="a > b">c :</p>', '<p title="a > b">c~:</p>'),
    ("an unclosed script", "<script>a : b", "<script>a : b"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("_", "html", "attendu"), MISES_EN_PAGE, ids=[name for name, *_ in MISES_EN_PAGE])
def test_typography_is_for_running_text_alone(_: str, html: str, attendu: str) -> None:
    assert typeset_html(html) == attendu.replace("~", "\u00a0")
