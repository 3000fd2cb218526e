"""Calls of notes in HTML pages: links of one number that lead to a note, or back from it, and say nothing by themselves."""

import re

from lxml import etree

_APPEL = re.compile(r"[\[(]?\s?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3}|[↩↑^]\ufe0e?)\s?[\])]?", re.IGNORECASE)
_VERS_NOTE = re.compile(r"#\S*(?:note|ft?n)", re.IGNORECASE)
_LONGUEUR = 12
"""No call has more characters."""


def calls_note(element: etree._Element) -> bool:
    """Whether an element is the call of a note, or the link that leads back to it."""
    href = element.get("href", "").strip() if element.tag == "a" else ""
    if not href.startswith("#") or not _APPEL.fullmatch(_text(element)):
        return False
    raised = element.getparent().tag == "sup" or next(element.iterchildren("sup"), None) is not None
    return raised or bool(_VERS_NOTE.match(href))


def _text(element: etree._Element) -> str:
    """The text of an element, as far as a call may go."""
    texte = ""
    for piece in element.itertext():
        texte = (texte + piece.strip())[: _LONGUEUR + 1]
        if len(texte) > _LONGUEUR:
            break
    return texte
