"""The site's index: what is to be read now, by session, with its window. No clock: the dates speak for themselves."""

from collections.abc import Mapping

from noticegen.facts.saisie.cles import year_of
from noticegen.pages.adresses import Ici
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.listes import list_editions
from noticegen.pages.maquette import Maquette, print_page
from noticegen.pages.page import Dossier
from noticegen.pages.theme import PRECHARGEES


def render_index(dossiers: Mapping[str, Dossier], catalogue: Catalogue, maquette: Maquette) -> bytes:
    """index.html of the site."""
    sessions = list_editions(en_vigueur(catalogue), dossiers, catalogue)
    signed = dossiers[catalogue.derniere.id].composition if catalogue.derniere else None
    variables = {"sessions": sessions, "polices": PRECHARGEES}
    return print_page(maquette, "index.html.j2", Ici("", catalogue.publication), signed, variables).encode()


def en_vigueur(catalogue: Catalogue) -> frozenset[str]:
    """The éditions to be read now: each notice's current one, those of the same year that nothing replaces, and drafts."""
    found = set(catalogue.courantes.values())
    years = {notice: year_of(catalogue.fiches[edition].session) for notice, edition in catalogue.courantes.items()}
    for edition, fiche in catalogue.fiches.items():
        same_year = years.get(fiche.notice) == year_of(fiche.session) and edition not in catalogue.suivantes
        if fiche.brouillon or same_year:
            found.add(edition)
    return frozenset(found)
