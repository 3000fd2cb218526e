"""A file or a page that another one leads to: where it stands, what the link says of it."""

from dataclasses import dataclass

from noticegen.facts.fiche import Fiche
from noticegen.pages.adresses import PAGE, dossier_permanent, dossier_stable, nom_pdf
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.intitules import nom_edition, nom_session
from noticegen.pages.poids import print_poids


@dataclass(frozen=True)
class Fichier:
    """A downloadable file: its path in the site and its weight in words."""

    chemin: str
    poids: str


@dataclass(frozen=True)
class Renvoi:
    """A page of an édition: its path in the site, the édition's name, and its session alone where the rest is plain."""

    chemin: str
    nom: str
    session: str


def pdf_of(fiche: Fiche, pdf: bytes | None) -> Fichier | None:
    """The PDF at its permanent address, which a copied link keeps for ever; None when none was made."""
    return Fichier(dossier_permanent(fiche) + nom_pdf(fiche), print_poids(len(pdf))) if pdf else None


def page_of(fiche: Fiche, catalogue: Catalogue) -> Renvoi:
    """The page to read for an édition: the stable address where it is current."""
    dossier = dossier_stable(fiche.notice) if catalogue.courante(fiche) else dossier_permanent(fiche)
    return link_to(fiche, dossier)


def link_to(fiche: Fiche, dossier: str) -> Renvoi:
    """The page of an édition in one of its folders."""
    session = nom_session(fiche)
    return Renvoi(dossier + PAGE, nom_edition(fiche), session[0].upper() + session[1:])
