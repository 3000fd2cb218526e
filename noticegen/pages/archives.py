"""archives/: every édition that is no longer the one to read, at the address it keeps for ever."""

from collections.abc import Mapping

from noticegen.pages.adresses import Ici
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.index import en_vigueur
from noticegen.pages.listes import list_editions
from noticegen.pages.maquette import Maquette, print_page
from noticegen.pages.page import Dossier
from noticegen.pages.theme import PRECHARGEES


def render_archives(dossiers: Mapping[str, Dossier], catalogue: Catalogue, maquette: Maquette) -> bytes:
    """archives/index.html."""
    past = catalogue.fiches.keys() - en_vigueur(catalogue)
    signed = dossiers[catalogue.derniere.id].composition if catalogue.derniere else None
    variables = {"sessions": list_editions(past, dossiers, catalogue), "polices": PRECHARGEES}
    return print_page(maquette, "archives.html.j2", Ici("archives/", catalogue.publication), signed, variables).encode()
