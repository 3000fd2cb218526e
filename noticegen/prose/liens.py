"""The links of a prose: each has words, and leads somewhere that a candidate can reach."""

import re
from html.parser import HTMLParser

from noticegen.facts.reperage import scan
from noticegen.prose.encre import CARACTERE
from noticegen.prose.malfacon import Malfacon

PROTOCOLES = {"http", "https", "mailto", "tel"}
"""Where a link of a notice may lead."""

_SCHEMA = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ABREGEES = ("adresse", "courriel")
"""What, without its scheme, a browser takes for a file beside the page."""
_BLANCS = re.compile(r"[\x00-\x20]+")
_MONTRE = 60


def check_links(html: str) -> None:
    """Raise `Malfacon` for the first link that leads nowhere; `html` is what Markdown gave, not yet cleaned."""
    _Liens(html)


class _Liens(HTMLParser):
    """Checks each link as it closes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._ouvert: tuple[str, str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href", "") if tag == "a" else None
        if href is not None and "href" in dict(attrs):
            self._ouvert = (href, "")

    def handle_data(self, data: str) -> None:
        if self._ouvert:
            self._ouvert = (self._ouvert[0], self._ouvert[1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._ouvert:
            (href, words), self._ouvert = self._ouvert, None
            _check_link(href, words.strip())


def _check_link(href: str, words: str) -> None:
    target = _BLANCS.sub("", href)
    if not words:
        raise Malfacon(href or "[](", "ce lien n’a pas de texte", "dites entre les crochets où il mène : [le portail](https://…)")
    if not target:
        raise Malfacon(f"[{words}](", "ce lien n’a pas d’adresse", "mettez-la entre les parenthèses, ou retirez les crochets")
    if CARACTERE.search(target):
        return
    scheme = _SCHEMA.match(target)
    if not scheme and any(found.genre in _ABREGEES for found in scan(target)):
        full = "mailto:…" if "@" in target else "https://…"
        raise Malfacon(href, f"« {_short(target)} » n’est pas une adresse complète", f"écrivez-la en entier : {full}")
    if scheme and scheme[1].lower() not in PROTOCOLES:
        raise Malfacon(href, f"« {_short(target)} » n’est pas une adresse de site", "un lien commence par https:, mailto: ou tel:")


def _short(texte: str) -> str:
    return texte if len(texte) <= _MONTRE else f"{texte[:_MONTRE]}…"
