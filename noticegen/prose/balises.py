"""Open elements of a page being read: what each one changes for the text inside it."""

import re
from dataclasses import dataclass

from noticegen.prose.document import Zone

_MUETS = {"script", "style", "template", "noscript", "head", "svg", "select", "textarea", "button"}
_GRAS = {"strong", "b"}
_ITALIQUE = {"em", "i"}
_PROTOCOLES = ("tel:", "mailto:")
_INSTANT = re.compile(r"^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?")


@dataclass
class FaitImprime:
    """An element that prints a fact. Its own words are its value, unless other facts are printed inside it: a phrase."""

    chemin: str
    valeur: str = ""
    phrase: bool = False


@dataclass
class Balise:
    """An open element and what it changes for the text inside it."""

    nom: str
    gras: bool = False
    italique: bool = False
    lien: str = ""
    lien_fait: str = ""
    fait: FaitImprime | None = None
    zone: Zone = "corps"
    muet: bool = False


def inherited(parent: Balise, tag: str, attributes: dict[str, str], in_main: bool) -> Balise:
    """The element that opens inside `parent`."""
    fait = parent.fait
    if "data-fait" in attributes:
        if fait:
            fait.phrase = True
        fait = FaitImprime(attributes["data-fait"], _machine_value(tag, attributes), "data-mots" in attributes)
    link = tag == "a" and "href" in attributes
    zone: Zone = parent.zone
    if tag in ("header", "nav", "footer") and not in_main:
        zone = "pied" if tag == "footer" else "entete"
    return Balise(
        tag,
        parent.gras or tag in _GRAS,
        parent.italique or tag in _ITALIQUE,
        attributes["href"] if link else parent.lien,
        attributes.get("data-lien", attributes.get("data-fait", "")) if link else parent.lien_fait,
        fait,
        zone,
        parent.muet or tag in _MUETS or "hidden" in attributes,
    )


def _machine_value(tag: str, attributes: dict[str, str]) -> str:
    """The canonical value that an element's own attributes carry."""
    instant = _INSTANT.match(attributes.get("datetime", ""))
    if instant:
        return f"{instant[1]}T{instant[2]}" if instant[2] else instant[1]
    href = attributes.get("href", "") if tag == "a" else ""
    for protocole in _PROTOCOLES:
        href = href.removeprefix(protocole)
    return href
