"""The stable address of a notice that changed its name: a page that leads on, without a script."""

from collections.abc import Mapping

from noticegen.pages.adresses import PAGE, Ici, dossier_permanent, dossier_stable
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.fichier import link_to, page_of
from noticegen.pages.maquette import Maquette, print_page
from noticegen.pages.page import Dossier
from noticegen.pages.theme import PRECHARGEES


def render_suite(notice: str, dossiers: Mapping[str, Dossier], catalogue: Catalogue, maquette: Maquette) -> bytes:
    """index.html at the old stable address."""
    ici = Ici(dossier_stable(notice), catalogue.publication)
    ancienne = next(fiche for fiche in reversed(catalogue.fiches.values()) if fiche.notice == notice and not fiche.brouillon)
    suivantes = [page_of(catalogue.fiches[edition], catalogue) for edition in catalogue.renvois[notice]]
    variables = {
        "suivantes": suivantes,
        "ancienne": link_to(ancienne, dossier_permanent(ancienne)),
        "canonique": ici.absolu(suivantes[0].chemin.removesuffix(PAGE)),
        "polices": PRECHARGEES,
    }
    return print_page(maquette, "suite.html.j2", ici, dossiers[ancienne.id].composition, variables).encode()
