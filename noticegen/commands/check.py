"""`python build.py check`: what moved as it should, what should have and did not, what did and should not have."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from noticegen.commands.acceptation import Acceptation, before_confirming, write_acceptation
from noticegen.commands.confrontation import Confrontation, against, follow, since
from noticegen.commands.controle import check_all
from noticegen.commands.echecs import A_FAIRE, ILLISIBLE, Echec, clean_exit
from noticegen.commands.projet import racine_option
from noticegen.commands.sources.designation import Designation, designate, is_document, newest_of, together
from noticegen.commands.sources.projet import Projet, load_projet
from noticegen.prose.document import Document
from noticegen.review.rapport import Rapport, exit_code
from noticegen.review.reports.formes import FORMES
from noticegen.review.reports.terminal import without_colours
from noticegen.site.raisons import reason


@click.command()
@click.argument("entrants", nargs=-1, metavar="[ENTRANT]…")
@racine_option
@click.option(
    "--against", "precedent", metavar="PRÉCÉDENT", help="À quoi comparer, au lieu de l’édition précédente : mêmes formes qu’ENTRANT."
)
@click.option("--since", "revision", metavar="RÉVISION", help="Contrôler chaque édition dont la page a changé depuis cette révision git.")
@click.option("--format", "forme", type=click.Choice(list(FORMES)), default="terminal", show_default=True, help="Forme du rapport.")
@click.option(
    "--output", "sortie", type=click.Path(dir_okay=False, path_type=Path), metavar="FICHIER", help="Écrire le rapport dans ce fichier."
)
@click.option(
    "--confirm",
    "constat",
    metavar="RÈGLE[:FAIT]",
    help="Accepter un constat, désigné par sa règle et, s’il y en a plusieurs, son fait ou son lieu ; écrit dans sessions.yaml.",
)
@click.option("--motif", metavar="TEXTE", help="Pourquoi ce constat est accepté (avec --confirm).")
@click.option("--par", metavar="NOM", help="Qui l’accepte (avec --confirm).")
@click.option("--au", type=click.DateTime(["%Y-%m-%d"]), metavar="AAAA-MM-JJ", help="Date de la confirmation ; par défaut, aujourd’hui.")
@click.pass_context
@clean_exit
def check(
    context: click.Context,
    entrants: tuple[str, ...],
    racine: Path,
    precedent: str | None,
    revision: str | None,
    forme: str,
    sortie: Path | None,
    constat: str | None,
    motif: str | None,
    par: str | None,
    au: datetime | None,
) -> None:
    """Contrôler les éditions qui arrivent contre celles de la session précédente.

    ENTRANT : une édition (cs-bp-2026), une session (2026), un fichier de session (.yaml), un diff (- pour l’entrée standard),
    une révision git ou un document. Sans ENTRANT, la nouvelle session.

    Un constat de gravité « erreur » se corrige ; un constat « à confirmer » se corrige, ou s’accepte avec un motif écrit. Le
    code de sortie est 1 tant qu’il en reste.

    \b
    Exemples :
      python build.py check
      python build.py check cs-bp-2026 --against cs-bp-2023
      python build.py check --since origin/main --format html --output controle.html
      git diff | python build.py check -
      python build.py check --confirm fenetre-raccourcie --motif "vu avec le pôle" --par "A. Martin"
    """
    if revision and (entrants or precedent):
        raise click.UsageError("--since choisit lui-même les éditions : sans ENTRANT ni --against.")
    acceptation = _acceptation(constat, motif, par, au)
    projet = load_projet(racine)
    confrontations = [since(revision, racine, projet)] if revision else _confront(entrants, precedent, racine, projet)
    rapports = [rapport for confrontation in confrontations for rapport in _checked(confrontation, projet)]
    if acceptation and any(confrontation.registre is not projet.registre for confrontation in confrontations):
        raise click.UsageError("--confirm écrit dans le dossier, où cette proposition n’est pas encore : l’y mettre d’abord.")
    if acceptation:
        click.echo(write_acceptation(acceptation, rapports, projet.registre, racine))
        return
    _write(rapports, forme, sortie)
    context.exit(A_FAIRE if exit_code(rapports) else 0)


def _confront(entrants: tuple[str, ...], precedent: str | None, racine: Path, projet: Projet) -> list[Confrontation]:
    """What each name of the command line asks for; a side is a document or a designation of éditions."""
    named = [_side(nom, racine, projet) for nom in dict.fromkeys(entrants)] or [newest_of(projet)]
    incoming = [*together(one for one in named if isinstance(one, Designation)), *(one for one in named if isinstance(one, Document))]
    before = _side(precedent, racine, projet) if precedent else None
    return [_held(side, before, projet) for side in incoming]


def _checked(confrontation: Confrontation, projet: Projet) -> Iterator[Rapport]:
    """The reports of a confrontation, each with what stands in the way of a confirmation."""
    for rapport in check_all(confrontation):
        yield replace(rapport, avant_confirmer=before_confirming(rapport, confrontation.registre, projet.registre))


def _side(nom: str, racine: Path, projet: Projet) -> Designation | Document:
    if not is_document(nom):
        return designate(nom, racine, projet)
    from noticegen.commands.sources.document import open_document  # readers and recognition: a tenth of a second

    return open_document(Path(nom))


def _held(side: Designation | Document, before: Designation | Document | None, projet: Projet) -> Confrontation:
    if isinstance(side, Document) or isinstance(before, Document):
        from noticegen.commands.confrontation_documents import confront

        return confront(side, before, projet)
    return against(side, before) if before else follow(side)


def _acceptation(constat: str | None, motif: str | None, par: str | None, au: datetime | None) -> Acceptation | None:
    if not constat:
        if motif or par or au:
            raise click.UsageError("--motif, --par et --au vont avec --confirm.")
        return None
    if not (motif and motif.strip() and par and par.strip()):
        raise click.UsageError('--confirm demande un motif et un nom : --motif "…" --par "…".')
    return Acceptation(constat, motif.strip(), par.strip(), au.date() if au else date.today())


def _write(rapports: list[Rapport], forme: str, sortie: Path | None) -> None:
    """Print the report, or write it to a file. Click itself takes colours off where it does not print to a terminal."""
    report = FORMES[forme](rapports)
    if sortie is None:
        click.echo(report, nl=False)
        return
    try:
        sortie.write_text(without_colours(report), encoding="utf-8", newline="\n")
    except OSError as error:
        raise Echec(f"{sortie} ne peut pas être écrit : {reason(error)}.", ILLISIBLE) from error
    click.echo(f"Rapport écrit dans {sortie}.", err=True)
