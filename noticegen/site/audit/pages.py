"""The site as the checks see it: its pages parsed once, its other files as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import html
from lxml.html import HtmlElement


@dataclass(frozen=True)
class Page:
    """A page of the site. `fragment` is true of what is pasted into another page: body only, no head."""

    chemin: str
    source: bytes
    fragment: bool

    @cached_property
    def racine(self) -> HtmlElement:
        """Its tree; a fragment's hangs under a `<div>`."""
        if self.fragment:
            return html.fragment_fromstring(self.source.decode(), create_parent="div")
        return html.document_fromstring(self.source, parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every identifier that a link or an `aria-…` may name."""
        return frozenset(element.get("id") for element in self.racine.iter() if element.get("id"))


@dataclass(frozen=True)
class Site:
    """Every file of the site by path, and its pages among them."""

    fichiers: Mapping[str, bytes]
    pages: Mapping[str, Page]

    def target(self, chemin: str) -> str:
        """The file that a path leads to: itself, or the page of a folder; empty when there is none."""
        for candidate in (chemin, f"{chemin}/index.html" if chemin else "index.html"):
            if candidate in self.fichiers:
                return candidate
        return ""


def read_site(fichiers: Mapping[str, bytes]) -> Site:
    """The site of these files."""
    pages = {
        path: Page(path, source, path.rpartition("/")[2] == "fragment.html") for path, source in fichiers.items() if path.endswith(".html")
    }
    return Site(fichiers, pages)


def words(element: HtmlElement) -> str:
    """What an element says, spaces folded."""
    return " ".join("".join(element.itertext()).split())
