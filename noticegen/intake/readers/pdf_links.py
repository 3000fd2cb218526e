"""Links of a PDF page: the rectangles that lead somewhere, and the addresses as the file gives them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pypdf import PageObject
from pypdf.generic import ArrayObject

from noticegen.intake.readers.pdf_pen import child

_MAX_LIENS = 500
"""Link rectangles on one page; a page of notice has some ten."""


@dataclass(frozen=True)
class Lien:
    """A rectangle of the page and the address it leads to."""

    gauche: float
    bas: float
    droite: float
    haut: float
    adresse: str


def read_links(page: PageObject) -> list[Lien]:
    """The web and mail links of a page."""
    annotations = child(page, "/Annots")
    found: list[Lien] = []
    for reference in list(annotations)[:_MAX_LIENS] if isinstance(annotations, ArrayObject) else []:
        annotation = reference.get_object()
        target = child(child(annotation, "/A"), "/URI")
        rectangle = child(annotation, "/Rect")
        if target is None or not isinstance(rectangle, ArrayObject) or len(rectangle) != 4:
            continue
        corners = [float(value) for value in rectangle]
        adresse = target.decode("latin-1") if isinstance(target, bytes) else str(target)
        found.append(Lien(min(corners[0::2]), min(corners[1::2]), max(corners[0::2]), max(corners[1::2]), adresse.strip()))
    return found


def link_at(liens: Iterable[Lien], x: float, y: float) -> str:
    """The address a point leads to, or an empty string."""
    return next((lien.adresse for lien in liens if lien.gauche <= x <= lien.droite and lien.bas <= y <= lien.haut), "")
