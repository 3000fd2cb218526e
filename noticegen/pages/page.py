"""The page of a notice, and the document that its PDF is printed from."""

from collections.abc import Mapping
from dataclasses import dataclass

from noticegen.edition import Composition
from noticegen.pages.adresses import Ici, dossier_permanent, dossier_stable
from noticegen.pages.annonces import Annonce, read_annonces, resume
from noticegen.pages.article import article
from noticegen.pages.catalogue import Catalogue
from noticegen.pages.donnees_liees import render_donnees_liees
from noticegen.pages.fichier import page_of, pdf_of
from noticegen.pages.heures import phrase_heures
from noticegen.pages.intitules import nom_court, nom_edition
from noticegen.pages.maquette import Maquette, print_page
from noticegen.pages.parution import mis_a_jour
from noticegen.pages.poids import print_poids
from noticegen.pages.theme import PRECHARGEES


@dataclass(frozen=True)
class Dossier:
    """An édition with the files that its folder holds: what its page tells of them."""

    composition: Composition
    annonces: tuple[Annonce, ...]
    calendrier: bytes
    pdf: bytes | None


def render_page(dossier: Dossier, catalogue: Catalogue, ici: Ici, maquette: Maquette) -> bytes:
    """index.html of an édition in the folder `ici`: its stable address or its permanent one."""
    fiche = dossier.composition.edition.fiche
    canonique = _canonical(dossier, catalogue, ici)
    variables: Mapping[str, object] = {
        "nom": nom_edition(fiche),
        "court": nom_court(fiche),
        "resume": resume(dossier.annonces),
        "canonique": canonique,
        "donnees_liees": render_donnees_liees(fiche, canonique if ici.publication else ""),
        "corps": article(dossier.composition),
        "pdf": pdf_of(fiche, dossier.pdf),
        "calendrier": print_poids(len(dossier.calendrier)) if fiche.echeances else "",
        "suivantes": [page_of(catalogue.fiches[edition], catalogue) for edition in catalogue.suivantes.get(fiche.id, ())],
        "autres": [page_of(other, catalogue) for other in catalogue.autres(fiche)],
        "heures": phrase_heures(fiche),
        "polices": PRECHARGEES,
    }
    return print_page(maquette, "notice.html.j2", ici, dossier.composition, variables).encode()


def render_impression(composition: Composition, maquette: Maquette) -> str:
    """The document that the PDF of an édition is printed from: letterhead and notice, nothing of the site."""
    fiche = composition.edition.fiche
    variables: Mapping[str, object] = {
        "nom": nom_edition(fiche),
        "resume": resume(read_annonces(composition)),
        "mise_a_jour": mis_a_jour(fiche).isoformat(),
        "corps": article(composition),
    }
    return print_page(maquette, "impression.html.j2", Ici(dossier_permanent(fiche)), composition, variables)


def _canonical(dossier: Dossier, catalogue: Catalogue, ici: Ici) -> str:
    """The stable address of what a reader should have in hand: a superseded édition names the one that replaces it."""
    fiche = dossier.composition.edition.fiche
    suivantes = catalogue.suivantes.get(fiche.id)
    current = catalogue.fiches[suivantes[0]] if suivantes else fiche
    return ici.absolu(dossier_stable(current.notice) if catalogue.courante(current) else dossier_permanent(current))
