"""atom.xml: one entry an édition, for whoever follows the changes. Identifiers never change, dates come from the data."""

from collections.abc import Mapping
from xml.etree import ElementTree

from noticegen.facts.fiche import Fiche
from noticegen.pages.adresses import Ici, dossier_permanent
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.intitules import nom_edition, texte
from noticegen.pages.parution import domaine, mis_a_jour
from noticegen.pages.xml_stable import serialize

NAMESPACE = "http://www.w3.org/2005/Atom"
FRAPPE = "2020-01-01"
"""The day as of which the académie's domain mints our identifiers (RFC 4151): any past day, once and for all."""


def render_flux(catalogue: Catalogue, resumes: Mapping[str, str]) -> bytes:
    """The feed, newest change first. `resumes`: édition → one line on its deadlines. Drafts are nobody's news."""
    fiches = sorted((fiche for fiche in reversed(catalogue.fiches.values()) if not fiche.brouillon), key=mis_a_jour, reverse=True)
    ici = Ici("", catalogue.publication)
    feed = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "fr"})
    newest = fiches[0] if fiches else None
    _text(feed, "id", _tag(newest, "notes-aux-candidats"))
    _text(feed, "title", "Notes aux candidats")
    _text(feed, "updated", _instant(newest) if newest else f"{FRAPPE}T00:00:00Z")
    author = ElementTree.SubElement(feed, "author")
    _text(author, "name", texte(newest, "academie.nom") if newest else "Académie")
    ElementTree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=ici.absolu("atom.xml"))
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=ici.absolu("index.html"))
    for fiche in fiches:
        _entry(feed, fiche, ici, resumes.get(fiche.id, ""))
    return serialize(feed)


def _entry(feed: ElementTree.Element, fiche: Fiche, ici: Ici, resume: str) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _text(entry, "id", _tag(fiche, fiche.id))
    _text(entry, "title", nom_edition(fiche))
    _text(entry, "updated", _instant(fiche))
    ElementTree.SubElement(entry, "link", rel="alternate", type="text/html", href=ici.absolu(f"{dossier_permanent(fiche)}index.html"))
    _text(entry, "summary", resume or nom_edition(fiche))


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _tag(fiche: Fiche | None, name: str) -> str:
    return f"tag:{domaine(fiche) if fiche else 'noticegen.invalid'},{FRAPPE}:{name}"


def _instant(fiche: Fiche) -> str:
    return f"{mis_a_jour(fiche).isoformat()}T00:00:00Z"
