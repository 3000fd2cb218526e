"""Links: each leads somewhere, says where, and nothing is loaded from another site."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from noticegen.site.audit.anomalie import Anomalie
from noticegen.site.audit.pages import Page, Site, words

TELEPHONE = re.compile(r"\+\d{6,15}|\d{2,6}")
COURRIEL = re.compile(r"[^@\s,]+@[\w-]+(\.[\w-]+)+(,[^@\s,]+@[\w-]+(\.[\w-]+)+)*(\?.*)?")
LOADED = {"script": "src", "img": "src", "source": "src", "iframe": "src", "video": "src", "audio": "src"}
LOADING_RELS = frozenset({"stylesheet", "preload", "icon", "modulepreload", "manifest"})


def check_liens(page: Page, site: Site) -> Iterator[Anomalie]:
    """Every address in a page."""
    for element in page.racine.iter("a", "area"):
        for message in _link(element, page, site):
            yield Anomalie(page.chemin, element.sourceline, "lien", message)
    for element in page.racine.iter("link", *LOADED):
        for message in _resource(element, page, site):
            yield Anomalie(page.chemin, element.sourceline, "ressource", message)


def _link(element: HtmlElement, page: Page, site: Site) -> Iterator[str]:
    href = element.get("href")
    if href is None:
        return
    text = words(element) or element.get("aria-label") or "".join(image.get("alt") or "" for image in element.iter("img"))
    if not text:
        yield f"lien sans texte vers « {href} »"
    if element.get("target") == "_blank" and "nouvelle fenêtre" not in f"{element.get('title')} {text}":
        yield f"le lien « {text} » ouvre une nouvelle fenêtre sans le dire"
    yield from check_adresse(href, page.chemin, site)


def _resource(element: HtmlElement, page: Page, site: Site) -> Iterator[str]:
    href = element.get(LOADED.get(element.tag, "href"))
    if href is None:
        return
    loads = element.tag in LOADED or LOADING_RELS & set((element.get("rel") or "").split())
    if loads and urlsplit(href).netloc:
        yield f"« {href} » est chargé depuis un autre site"
    elif loads or not urlsplit(href).netloc:
        yield from check_adresse(href, page.chemin, site)


def check_adresse(href: str, depuis: str, site: Site) -> Iterator[str]:
    """What is wrong with an address met in the file `depuis`."""
    parts = urlsplit(href)
    if parts.scheme == "tel":
        if not TELEPHONE.fullmatch(parts.path):
            yield f"« {href} » n’est pas un numéro international (tel:+33…)"
    elif parts.scheme == "mailto":
        if not COURRIEL.fullmatch(href.removeprefix("mailto:")):
            yield f"« {href} » n’est pas une adresse de courriel"
    elif parts.scheme in ("http", "https"):
        if not parts.hostname or "." not in parts.hostname:
            yield f"« {href} » n’est pas une adresse complète"
    elif parts.scheme or parts.netloc:
        yield f"« {href} » : ce genre d’adresse n’a rien à faire dans une note"
    else:
        yield from _inside(href, depuis, site)


def _inside(href: str, depuis: str, site: Site) -> Iterator[str]:
    parts = urlsplit(href)
    if not href or href.startswith("/"):
        yield f"« {href} » n’est pas un lien relatif"
        return
    folder = posixpath.dirname(depuis)
    chemin = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else depuis
    target = site.target("" if chemin == "." else chemin)
    if not target:
        yield f"« {href} » mène à « {chemin} », qui n’existe pas dans le site"
    elif parts.fragment and target in site.pages and unquote(parts.fragment) not in site.pages[target].ids:
        yield f"« {href} » mène à un endroit de la page qui n’existe pas"
