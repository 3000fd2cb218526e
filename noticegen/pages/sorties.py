"""Everything that is published, by path: each édition in its folders, and the pages that belong to the whole site."""

from collections.abc import Iterator, Mapping

from noticegen.edition import Composition, finish
from noticegen.facts.fiche import Fiche
from noticegen.facts.registre import Registre
from noticegen.pages.adresses import CALENDRIER, DONNEES, FRAGMENT, PAGE, Ici, dossier_permanent, dossier_stable, nom_pdf
from noticegen.pages.annonces import read_annonces, resume
from noticegen.pages.archives import render_archives
from noticegen.pages.article import article
from noticegen.pages.calendrier import render_calendrier
from noticegen.pages.catalogue import Catalogue, read_catalogue
from noticegen.pages.donnees import render_notice, render_notices
from noticegen.pages.flux import render_flux
from noticegen.pages.fragment import render_fragment
from noticegen.pages.index import render_index
from noticegen.pages.introuvable import render_introuvable
from noticegen.pages.maquette import Maquette
from noticegen.pages.page import Dossier, render_page
from noticegen.pages.plan import render_plan
from noticegen.pages.suite import render_suite
from noticegen.pages.theme import render_theme


def outputs(registre: Registre, compositions: Mapping[str, Composition], maquette: Maquette, pdfs: Mapping[str, bytes]) -> dict[str, bytes]:
    """The whole site: path → content. `pdfs`: édition → its PDF, empty where none is made. Same input, same bytes.

    Raises `Fautes` for a template that does not print.
    """
    catalogue = read_catalogue(registre, compositions)
    dossiers = {edition: _dossier(compositions[edition], catalogue, pdfs.get(edition)) for edition in catalogue.fiches}
    site = {PAGE: render_index(dossiers, catalogue, maquette), f"archives/{PAGE}": render_archives(dossiers, catalogue, maquette)}
    for dossier in dossiers.values():
        for ici in _places(dossier.composition.edition.fiche, catalogue):
            site |= dict(_edition(dossier, catalogue, ici, maquette))
    for notice in catalogue.renvois:
        site[dossier_stable(notice) + PAGE] = render_suite(notice, dossiers, catalogue, maquette)
    if catalogue.publication:
        site["404.html"] = render_introuvable(dossiers, catalogue, maquette)
    site["atom.xml"] = render_flux(catalogue, {edition: resume(dossier.annonces) for edition, dossier in dossiers.items()})
    site["sitemap.xml"] = render_plan(catalogue)
    site["notices.json"] = render_notices(catalogue)
    return site | render_theme(maquette)


def _dossier(composition: Composition, catalogue: Catalogue, pdf: bytes | None) -> Dossier:
    fiche = composition.edition.fiche
    annonces = read_annonces(composition)
    page = f"{catalogue.publication}{dossier_permanent(fiche)}" if catalogue.publication else ""
    return Dossier(
        composition, annonces, render_calendrier(fiche, {annonce.echeance.cle: annonce.texte for annonce in annonces}, page), pdf
    )


def _places(fiche: Fiche, catalogue: Catalogue) -> Iterator[Ici]:
    yield Ici(dossier_permanent(fiche), catalogue.publication)
    if catalogue.courante(fiche):
        yield Ici(dossier_stable(fiche.notice), catalogue.publication)


def _edition(dossier: Dossier, catalogue: Catalogue, ici: Ici, maquette: Maquette) -> Iterator[tuple[str, bytes]]:
    """The files of an édition in one of its folders."""
    fiche = dossier.composition.edition.fiche
    yield ici.dossier + PAGE, render_page(dossier, catalogue, ici, maquette)
    if dossier.pdf:
        yield ici.dossier + nom_pdf(fiche), dossier.pdf
    yield ici.dossier + FRAGMENT, render_fragment(finish(dossier.composition, article(dossier.composition)))
    yield ici.dossier + CALENDRIER, dossier.calendrier
    yield ici.dossier + DONNEES, render_notice(fiche, catalogue, ici)
