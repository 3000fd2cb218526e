"""A fragment for the CMS: only what its filter keeps, so that nothing is lost when it is pasted."""

from collections.abc import Iterator

from noticegen.pages.fragment import ATTRIBUTS, BALISES
from noticegen.site.audit.anomalie import Anomalie
from noticegen.site.audit.pages import Page


def check_sobre(page: Page) -> Iterator[Anomalie]:
    """Elements, attributes and addresses that would not survive."""
    for element in page.racine.iterdescendants():
        if element.tag not in BALISES:
            yield Anomalie(page.chemin, element.sourceline, "sobre", f"le CMS retire l’élément « {element.tag} »")
            continue
        for name in element.attrib:
            if (element.tag, name) not in ATTRIBUTS:
                yield Anomalie(page.chemin, element.sourceline, "sobre", f"le CMS retire l’attribut « {name} »")
        if element.tag == "a" and ":" not in (element.get("href") or ""):
            yield Anomalie(page.chemin, element.sourceline, "sobre", "adresse relative : elle ne mène nulle part dans le CMS")
