"""Whatever a fact says, it is text: in Markdown, in HTML, in attributes, in links. Whatever a prose says, there is no traceback."""

from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.edition import finish
from noticegen.facts.fait import Fait
from noticegen.facts.faute import Fautes
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.typographie import typeset
from tests.prose.essais import EDITION, RACINE, REGISTRE, with_fiche, write

PROSE = """{{ entete }}

# {{ notice.titre }} et **{{ academie.nom }}** et _{{ academie.nom }}_

- {{ constantes.activation }} `{{ constantes.activation }}`
- <{{ academie.nom }}> [{{ academie.nom }}]({{ portails.inscrinet.adresse }} "{{ academie.nom }}")
- <abbr title="{{ academie.nom }}">{{ academie.nom | majuscules }}</abbr> [x](https://a.example/?q={{ academie.nom }})

| {{ notice.titre }} | {{ publics }} |
| --- | --- |
| {{ academie.nom }} | {{ poles.examens_pro.bureau }} |

{{ contacts }}

{{ tarifs }}

{{ codes }}
"""
PIECES = [
    "<script>alert(1)</script>",
    '"onmouseover=alert(1) x="',
    "' onclick='x",
    "*x*",
    "__y__",
    "[a](javascript:x)",
    "<img src=x onerror=y>",
]
PIECES += [
    "{{ notice.titre }}",
    "{% if %}",
    "{#",
    "#}",
    "`",
    "|",
    "\\",
    "&amp;",
    "&#983040;",
    "]]>",
    "-->",
    "</title>",
    "</p>",
    "\n",
    "\n\n",
    "# ",
    "- ",
    "1. ",
    "> ",
]
PIECES += [
    "    ",
    "a",
    "É",
    " ",
    "«",
    "»",
    ":",
    "\u00a0",
    "http://x",
    "{: #id .c}",
    "\x02klzzwxh:0001\x03",
    "</span></time>",
    "'",
    '"',
    "<",
    ">",
]
HOSTILES = st.one_of(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), st.text(min_size=1, max_size=30)).filter(
    lambda texte: texte.strip() and not any(char >= "\U000f0000" or "\ud800" <= char <= "\udfff" for char in texte)
)
GENRES = ("texte", "code")
ADRESSES = ("moment", "jours", "annee", "adresse", "telephones", "courriels", "montant", "oui")


def hostile(fait: Fait, texte: str) -> Fait:
    """The same fact, saying something else; addresses keep their value and only print otherwise."""
    if fait.genre in ("moment", "jours", "annee", "oui"):
        return fait
    textes = tuple(f"{texte}{rank or ''}" for rank in range(len(fait.textes)))
    if fait.genre in ("adresse", "telephones", "courriels", "montant"):
        return replace(fait, textes=textes)
    return replace(fait, textes=textes, valeur=textes if isinstance(fait.valeur, tuple) else textes[0])


def hostile_keys(faits: Mapping[str, Fait], texte: str) -> Mapping[str, Fait]:
    """Keys that print are data too: an exam's acronym, the label of a code."""
    renamed = {f"examens.{texte}": "examens.CX", f"codes.specialites.{texte}": "codes.specialites.Ferronnerie d'art"}
    return faits | {chemin: replace(faits[model], chemin=chemin) for chemin, model in renamed.items()}


def rendered(texte: str, prose: str = PROSE) -> str:
    """A finished page in which every fact says `texte`."""
    fiche = REGISTRE.fiches[EDITION]
    faits = {chemin: hostile(fait, texte) for chemin, fait in hostile_keys(fiche.faits, texte).items()}
    composition = write(prose, registre=with_fiche(replace(fiche, faits=faits)))
    page = '<title>{}</title><meta content="{}"><body>{}</body>'
    return finish(composition, page.format(composition.noms["notice"]["titre"], composition.noms["academie"]["nom"], composition.corps))


class Structure(HTMLParser):
    """The elements of a page and the names of their attributes, in order; its words; its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(" ".join([tag, *(name for name, _ in attrs)]))
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.elements.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.elements.append("comment")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


TEMOIN = Structure(rendered("x"))


def check_that_a_fact_is_text(texte: str) -> None:
    found = Structure(rendered(texte))
    assert found.elements == TEMOIN.elements
    assert all(link.startswith(("https://", "mailto:", "tel:")) for link in found.links)
    assert "".join(found.words).count(typeset(texte)) >= 10


@settings(max_examples=60)
@given(HOSTILES)
def test_a_hostile_fact_is_text_everywhere(texte: str) -> None:
    check_that_a_fact_is_text(texte)


@pytest.mark.lent
@settings(max_examples=20_000)
@given(HOSTILES)
def test_twenty_thousand_hostile_facts_are_text_everywhere(texte: str) -> None:
    check_that_a_fact_is_text(texte)


@pytest.mark.parametrize("valeur", ["javascript:alert(1)", "data:text/html,x", " JavaScript:x", "//evil.example", "x"])
def test_an_address_that_is_none_never_becomes_a_link(valeur: str) -> None:
    fiche = REGISTRE.fiches[EDITION]
    chemin = "portails.inscrinet.adresse"
    faits = {**fiche.faits, chemin: replace(fiche.faits[chemin], valeur=valeur, textes=(valeur,))}
    composition = write("{{ portails.inscrinet.adresse }}", registre=with_fiche(replace(fiche, faits=faits)))
    assert "href" not in finish(composition, str(composition.corps))
    with pytest.raises(Fautes, match="ne peut pas servir de lien"):
        write("[x]({{ portails.inscrinet.adresse }})", registre=with_fiche(replace(fiche, faits=faits)))


PROSES = [
    *PIECES,
    "{{ entete }}",
    "{{ inscription }}",
    "{{ pieces.date | en('j mmmm') }}",
    "{% for p in publics %}",
    "{% endfor %}",
    "{{ p }}",
    "{{ bloc('aide') }}",
]
PROSES += [
    "{% if tarifs %}",
    "{% endif %}",
    "{{ poles.examens-pro }}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{{ x",
    "[",
    "](",
    ")",
    "**",
    "\n| a | b |\n|---|---|\n",
    "<p>",
    "<table><tr><td>",
]
PROSES += [
    "«",
    '"',
    "```\n",
    "~~~\n",
    "\t",
    "{{ '' }}",
    "{{ [] }}",
    "{{ -1 }}",
    "{{ publics[9] }}",
    "{{ a.b.c }}",
    "<b",
    "=\n",
    "&",
    "{## ",
    " ##}",
    "<!--",
    "13 mai 2031",
]
TEXTES = st.one_of(st.lists(st.sampled_from(PROSES), max_size=12).map("".join), st.text(max_size=40)).map(
    lambda texte: "".join(
        char for char in texte if char < "\U000f0000" and (char >= " " or char in "\n\t") and not "\ud800" <= char <= "\udfff"
    )
)
FRESH = load_gabarits(RACINE)


def check_that_a_prose_is_read_or_refused(prose: str) -> None:
    try:
        composition = write(prose, {"aide/2032": "*aide* {{ inscription.cloture }}"}, gabarits=FRESH)
    except Fautes as found:
        assert found.fautes and all(faute.lieu.source.startswith("notices/") for faute in found.fautes)
        return
    page = finish(composition, str(composition.corps))
    assert finish(composition, str(composition.corps)) == page
    assert not any("\U000f0000" <= char for char in page)
    assert not any(element.startswith(("script", "img", "iframe", "style")) or " on" in element for element in Structure(page).elements)


@settings(max_examples=80)
@given(TEXTES)
def test_any_prose_is_read_or_refused(prose: str) -> None:
    check_that_a_prose_is_read_or_refused(prose)


@pytest.mark.lent
@settings(max_examples=20_000)
@given(TEXTES)
def test_twenty_thousand_proses_are_read_or_refused(prose: str) -> None:
    check_that_a_prose_is_read_or_refused(prose)
