"""404.html: what a server shows for an address that leads nowhere. It knows no folder, so it needs the site's own address."""

from collections.abc import Mapping

from noticegen.pages.adresses import Ici
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.maquette import Maquette, print_page
from noticegen.pages.page import Dossier
from noticegen.pages.theme import PRECHARGEES


def render_introuvable(dossiers: Mapping[str, Dossier], catalogue: Catalogue, maquette: Maquette) -> bytes:
    """404.html."""
    signed = dossiers[catalogue.derniere.id].composition if catalogue.derniere else None
    return print_page(maquette, "introuvable.html.j2", Ici("", catalogue.publication), signed, {"polices": PRECHARGEES}).encode()
