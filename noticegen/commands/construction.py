"""`python build.py`: every édition checked, composed, printed, and the site replaced in one step, or left as it was."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from noticegen.commands.confrontation import follow
from noticegen.commands.controle import check_all
from noticegen.commands.echecs import A_FAIRE, ILLISIBLE, Echec, clean_exit
from noticegen.commands.sources.contenus import FAITS
from noticegen.commands.sources.designation import newest_of
from noticegen.commands.sources.projet import Projet, folder_of_shapes, load_projet
from noticegen.edition import Composition
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.pages.maquette import EPREUVE, Maquette, load_maquette
from noticegen.pages.page import render_impression
from noticegen.pages.pdf import PdfImpossible, PdfIndisponible, render_pdfs
from noticegen.pages.sorties import outputs
from noticegen.review.rapport import exit_code
from noticegen.review.reports.terminal import render_terminal
from noticegen.site.publication import Bilan, PublicationImpossible, publish

SITE = "site"
SITE_EPREUVE = "site-epreuve"
RIEN = (
    "il n’y a rien à publier",
    "au moins une notice qui ne soit pas un brouillon",
    "ajoutez une notice, ou construisez une épreuve : --epreuve",
)
"""What is told when a site would be emptied of everything."""


@clean_exit
def construire_site(racine: Path, sans_pdf: bool) -> None:
    """Build `site/` from every édition that is no draft; a blocking constat leaves the old one in place (exit code 1)."""
    projet = _load(racine)
    editions = [id for id, fiche in projet.registre.fiches.items() if not fiche.brouillon]
    if not editions:
        raise Fautes([Faute(Lieu(FAITS), *RIEN)])
    compositions = projet.compositions(editions)
    _gate(projet)
    _write(projet, compositions, load_maquette(folder_of_shapes(racine) / "templates"), racine / SITE, sans_pdf)


@clean_exit
def construire_epreuve(racine: Path, sans_pdf: bool) -> None:
    """Build `site-epreuve/` from every édition, drafts and blocked ones included, each page marked as a proof."""
    projet = _load(racine)
    compositions = projet.compositions(list(projet.registre.fiches))
    _write(projet, compositions, load_maquette(folder_of_shapes(racine) / "templates", EPREUVE), racine / SITE_EPREUVE, sans_pdf)


def _load(racine: Path) -> Projet:
    """The project, none of its texts forgotten: under a misspelt name, last year's would be published without a word."""
    projet = load_projet(racine)
    if unused := projet.textes.unused(projet.registre):
        raise Fautes(unused)
    return projet


def _gate(projet: Projet) -> None:
    """Check the newest session; raises `Echec` with the report when a constat blocks."""
    rapports = check_all(follow(newest_of(projet)))
    if exit_code(rapports):
        report = render_terminal(rapports)
        end = f"Rien n’a été publié : {SITE}/ est resté tel quel. Corrigez ou confirmez, ou construisez une épreuve : --epreuve."
        raise Echec(f"{report}\n{end}", A_FAIRE)


def _write(projet: Projet, compositions: Mapping[str, Composition], maquette: Maquette, cible: Path, sans_pdf: bool) -> None:
    pdfs, manque = ({}, "") if sans_pdf else _print_pdfs(compositions, maquette, folder_of_shapes(projet.racine) / "templates" / "theme")
    fichiers = outputs(projet.registre, compositions, maquette, pdfs)
    try:
        bilan = publish(fichiers, cible)
    except PublicationImpossible as error:
        raise Echec(f"{error}.", ILLISIBLE) from error
    click.echo(_tell(cible, len(compositions), len(pdfs), bilan))
    if manque:
        raise Echec(manque, A_FAIRE)


def _print_pdfs(compositions: Mapping[str, Composition], maquette: Maquette, theme: Path) -> tuple[dict[str, bytes], str]:
    """The PDFs by édition, and what to say when this machine cannot make any."""
    pages = {id: render_impression(composition, maquette) for id, composition in compositions.items()}
    shown = sys.stderr.isatty()
    try:
        with click.progressbar(render_pdfs(pages, theme), length=len(pages), label="PDF", file=sys.stderr, hidden=not shown) as done:
            return dict(done), ""
    except PdfIndisponible as error:
        return {}, f"Pages construites sans PDF : {error}"
    except PdfImpossible as error:
        raise Fautes(_pdf_faults(error, compositions)) from error


def _pdf_faults(error: PdfImpossible, compositions: Mapping[str, Composition]) -> Iterator[Faute]:
    """What stops a PDF, each at the text of its édition: nearly always a line of it that no printed page could say aloud."""
    for line in str(error).splitlines():
        id, _, sentence = line.partition(" : ")
        known = compositions.get(id)
        yield Faute(Lieu(known.edition.prose[0]), f"PDF de « {id} » : {sentence}") if known else Faute(Lieu("templates/theme"), line)


def _tell(cible: Path, editions: int, pdfs: int, bilan: Bilan) -> str:
    parts = [
        _count(editions, "édition"),
        f"{pdfs} PDF",
        _count(len(bilan.ecrits), "fichier écrit"),
        _count(len(bilan.inchanges), "inchangé"),
    ]
    parts += [_count(len(bilan.retires), "retiré")] if bilan.retires else []
    return f"{cible.name}/ est à jour : {', '.join(parts)}."


def _count(number: int, words: str) -> str:
    return f"{number} {words}" if number < 2 else f"{number} " + " ".join(f"{word}s" for word in words.split())
