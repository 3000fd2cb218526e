"""Structure of a page: language, title, headings, identifiers, tables, references between elements."""

import re
from collections import Counter
from collections.abc import Iterator

from noticegen.site.audit.anomalie import Anomalie
from noticegen.site.audit.pages import Page, words

HEADINGS = {f"h{level}": level for level in range(1, 7)}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers")
INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")


def check_structure(page: Page) -> Iterator[Anomalie]:
    """Everything that one page alone can answer for."""
    for control in (_identifiers, _references, _headings, _tables, _lists, _images, _times, _leftovers):
        for ligne, message in control(page):
            yield Anomalie(page.chemin, ligne, control.__name__.strip("_"), message)
    if not page.fragment:
        for message in _document(page):
            yield Anomalie(page.chemin, 0, "document", message)


def _document(page: Page) -> Iterator[str]:
    root = page.racine
    if not root.get("lang"):
        yield "la page n’indique pas sa langue (lang)"
    titles = root.findall("head/title")
    if len(titles) != 1 or not words(titles[0]):
        yield "la page n’a pas un titre et un seul (title)"
    if not root.xpath("head/meta[@name='viewport']"):
        yield "la page ne s’adapte pas aux téléphones (meta viewport)"
    if not root.xpath("head/meta[@charset='utf-8']"):
        yield "la page n’indique pas son codage (meta charset)"
    if len(root.xpath("//main")) != 1:
        yield "la page n’a pas un contenu principal et un seul (main)"


def _identifiers(page: Page) -> Iterator[tuple[int, str]]:
    counts = Counter(element.get("id") for element in page.racine.iter() if element.get("id") is not None)
    for name, count in counts.items():
        if count > 1:
            yield 0, f"l’identifiant « {name} » sert {count} fois"
        if not name or re.search(r"\s", name):
            yield 0, f"l’identifiant « {name} » est vide ou contient une espace"


def _references(page: Page) -> Iterator[tuple[int, str]]:
    for element in page.racine.iter():
        for attribute in REFERENCES:
            for name in (element.get(attribute) or "").split():
                if name not in page.ids:
                    yield element.sourceline, f"{attribute} renvoie à « {name} », qui n’existe pas"


def _headings(page: Page) -> Iterator[tuple[int, str]]:
    previous = 1 if page.fragment else 0
    firsts = 0
    for element in page.racine.iter(*HEADINGS):
        level = HEADINGS[element.tag]
        firsts += level == 1
        if not words(element):
            yield element.sourceline, f"titre vide (h{level})"
        if level > previous + 1:
            yield element.sourceline, f"titre « {words(element)} » de niveau {level} sous un niveau {previous}"
        previous = level
    if firsts != (0 if page.fragment else 1):
        yield 0, f"{firsts} titre(s) de premier niveau (h1) au lieu de {0 if page.fragment else 1}"


def _tables(page: Page) -> Iterator[tuple[int, str]]:
    for table in page.racine.iter("table"):
        headers = list(table.iter("th"))
        if not headers:
            yield table.sourceline, "tableau sans case d’en-tête (th)"
        for header in headers:
            if header.get("scope") not in ("row", "col", "rowgroup", "colgroup") and not page.fragment:
                yield header.sourceline, f"l’en-tête « {words(header)} » ne dit pas s’il vaut pour sa ligne ou sa colonne (scope)"


def _lists(page: Page) -> Iterator[tuple[int, str]]:
    for item in page.racine.iter("li"):
        if item.getparent().tag not in ("ul", "ol", "menu"):
            yield item.sourceline, "élément de liste (li) hors d’une liste"
    for liste in page.racine.iter("ul", "ol"):
        if any(child.tag not in ("li", "script", "template") for child in liste.iterchildren(tag=None) if isinstance(child.tag, str)):
            yield liste.sourceline, "liste qui contient autre chose que des éléments (li)"


def _images(page: Page) -> Iterator[tuple[int, str]]:
    for image in page.racine.iter("img"):
        if image.get("alt") is None:
            yield image.sourceline, f"image « {image.get('src', '')} » sans texte de remplacement (alt)"


def _times(page: Page) -> Iterator[tuple[int, str]]:
    for time in page.racine.iter("time"):
        value = time.get("datetime") or ""
        if not INSTANT.fullmatch(value):
            yield time.sourceline, f"date « {words(time)} » dont la valeur datetime « {value} » est absente ou mal formée"


def _leftovers(page: Page) -> Iterator[tuple[int, str]]:
    """What a template or a fact would leave behind if it were not resolved."""
    for number, line in enumerate(page.source.decode(errors="replace").split("\n"), 1):
        if re.search("[\U000f0000-\U0010ffff\ufffd]", line):
            yield number, "caractère qui devait être remplacé par un fait, ou texte mal décodé"
        if re.search(r"\{\{|\{%", line):
            yield number, "expression de gabarit restée dans la page"
