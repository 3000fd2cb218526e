"""sitemap.xml: the pages that search engines should know. Addresses must be absolute there, so the site's own must be known."""

from xml.etree import ElementTree

from noticegen.pages.adresses import dossier_permanent, dossier_stable
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.parution import mis_a_jour
from noticegen.pages.xml_stable import serialize

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_plan(catalogue: Catalogue) -> bytes:
    """The site map: what is to be read now. Without an address of publication it is empty, and says why."""
    root = ElementTree.Element("urlset", xmlns=NAMESPACE)
    if not catalogue.publication:
        root.append(ElementTree.Comment(" sessions.yaml ne donne pas l’adresse de publication du site (academie, publication) "))
        return serialize(root)
    for chemin in ("", "archives/"):
        _add(root, catalogue.publication + chemin, "")
    for fiche in catalogue.fiches.values():
        if not fiche.brouillon and fiche.id not in catalogue.suivantes:
            folder = dossier_stable(fiche.notice) if catalogue.courante(fiche) else dossier_permanent(fiche)
            _add(root, catalogue.publication + folder, mis_a_jour(fiche).isoformat())
    return serialize(root)


def _add(root: ElementTree.Element, address: str, date: str) -> None:
    url = ElementTree.SubElement(root, "url")
    ElementTree.SubElement(url, "loc").text = address
    if date:
        ElementTree.SubElement(url, "lastmod").text = date
