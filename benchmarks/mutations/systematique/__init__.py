"""Mistakes and variants made wherever they can be: each kind is tried on every fact, and on every paragraph, that it fits."""

from collections.abc import Iterator

from benchmarks.mutations.cas import Cas, Catalogue, Sorte
from benchmarks.mutations.socle import Socle
from benchmarks.mutations.systematique import (
    contacts,
    dates,
    documents,
    documents_mots,
    documents_tableaux,
    evenements,
    faits_du_texte,
    jours,
    mise_en_page,
    mots,
    portails,
    recopies,
    session,
    tables,
    textes,
    variantes_documents,
    variantes_ecritures,
    variantes_faits,
    variantes_mise_en_page,
    variantes_textes,
)
from benchmarks.mutations.systematique.arrivages import CatalogueDocuments, together
from benchmarks.mutations.terrain import terrains

FAUTES: tuple[Catalogue, ...] = (
    dates.CATALOGUE,
    jours.CATALOGUE,
    contacts.CATALOGUE,
    portails.CATALOGUE,
    tables.CATALOGUE,
    session.CATALOGUE,
    textes.CATALOGUE,
    mots.CATALOGUE,
    mise_en_page.CATALOGUE,
    faits_du_texte.CATALOGUE,
    evenements.CATALOGUE,
    recopies.CATALOGUE,
)
VARIANTES: tuple[Catalogue, ...] = (
    variantes_faits.CATALOGUE,
    variantes_ecritures.CATALOGUE,
    variantes_textes.CATALOGUE,
    variantes_mise_en_page.CATALOGUE,
)
ARRIVAGES: tuple[CatalogueDocuments, ...] = (
    together(documents.CATALOGUE, documents_mots.CATALOGUE, documents_tableaux.CATALOGUE),
    together(variantes_documents.CATALOGUE, documents_tableaux.VARIANTES),
)


def sortes(catalogues: tuple[Catalogue, ...]) -> tuple[Sorte, ...]:
    """Every kind of some catalogues."""
    return tuple(sorte for catalogue in catalogues for sorte in catalogue.sortes)


def cases(catalogues: tuple[Catalogue, ...], socle: Socle) -> Iterator[Cas]:
    """Every case of these catalogues in one project; two éditions that share a text share its cases."""
    seen: set[tuple[str, frozenset[tuple[str, str]]]] = set()
    for terrain in terrains(socle):
        for sorte in sortes(catalogues):
            for cas in sorte.cases(terrain):
                changed = frozenset((path, text) for path, text in cas.sources.items() if socle.sources.get(path) != text)
                if (cas.nom, changed) not in seen:
                    seen.add((cas.nom, changed))
                    yield cas
