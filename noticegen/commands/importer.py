"""`python build.py import`: a document that arrived becomes facts and prose, and the proof that its words return."""

import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from noticegen.commands.echecs import A_FAIRE, MAUVAIS_USAGE, Echec, clean_exit
from noticegen.commands.ecriture import write_files
from noticegen.commands.preuve import describe
from noticegen.commands.projet import racine_option
from noticegen.commands.remarques import (
    confirmed,
    held_up,
    kept_constants,
    left_out,
    made_constants,
    other_session,
    read_otherwise,
    taken_as_previous,
    titled_otherwise,
    to_complete,
    unnamed,
)
from noticegen.commands.reprise import confirm_as_read, errors
from noticegen.commands.sources.contenus import FAITS, read_contenus
from noticegen.commands.sources.document import open_document
from noticegen.commands.sources.projet import folder_of_shapes, read_projet
from noticegen.edition import Edition
from noticegen.facts.arbre.decoding import decode
from noticegen.facts.faute import Faute, Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.saisie.cles import SESSION, SLUG
from noticegen.intake.proof.preuve import Preuve
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.importation import write_import
from noticegen.prose.gabarits import load_gabarits


@click.command()
@click.argument("document", type=click.Path(path_type=Path))
@click.option("--notice", required=True, metavar="NOTICE", help="La notice à écrire : cs-bp.")
@click.option("--session", required=True, metavar="SESSION", help="Sa session : 2026.")
@racine_option
@click.option(
    "--output", "dossier", type=click.Path(path_type=Path), metavar="DOSSIER", help="Écrire un petit projet complet dans ce dossier neuf."
)
@click.option(
    "--accept",
    "accepte",
    is_flag=True,
    help="Écrire même si le document ne revient pas en entier, s’il nomme une autre session ou si ses dates ne vont pas ensemble.",
)
@click.option(
    "--format", "forme", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True, help="Forme du compte rendu."
)
@click.pass_context
@clean_exit
def importer(
    context: click.Context, document: Path, notice: str, session: str, racine: Path, dossier: Path | None, accepte: bool, forme: str
) -> None:
    """Faire d’un document reçu (PDF, Word, OpenDocument, HTML, Markdown, texte) les faits et le texte d’une notice.

    Ce qui est écrit est aussitôt relu : la part des mots du document qui reviennent, et ce qui ne revient pas sous la même forme
    (un titre, une rangée de tableau), sont affichés. S’il en manque, si le document nomme une autre session, ou si deux de ses dates ne vont pas
    ensemble (une clôture avant l’ouverture, qui n’entre pas dans les données), rien n’est écrit sans --accept, et le code de sortie est 1.

    Le document s’écrit tel qu’il est : ce que le contrôle y retiendra (un blanc à compléter, une date d’une autre année) est
    affiché et n’arrête pas l’import. Une date qui n’engage à rien devient une constante, à relire.

    Dans un projet neuf (--output), ce que le contrôle demanderait de confirmer l’est, « lu dans le document importé », et affiché.

    \b
    Exemples :
      python build.py import note.docx --notice cs-bp --session 2027
      python build.py import note.pdf --notice bts --session 2026 --output essai
    """
    _check_names(notice, session, dossier)
    projet = {} if dossier else _read_texts(racine)
    reference = _reference(projet, racine, notice)
    reconnaissance = recognise(open_document(document), reference, notice, session)
    importation = write_import(reconnaissance, notice, session, projet, load_gabarits(folder_of_shapes(racine)))
    edition = importation.composition.edition
    fichiers, confirmes = importation.fichiers, ()
    _refuse_taken(dossier or racine, fichiers, edition)
    if dossier:
        fichiers, confirmes = confirm_as_read(fichiers, edition, document.name, date.today())
    doubts = [*other_session(reconnaissance.edition, session), *titled_otherwise(reconnaissance.nonlies), *left_out(importation.refuses)]
    written = accepte or (importation.preuve.entiere and not doubts)
    if written:
        write_files(dossier or racine, fichiers)
    remarks = [
        *doubts,
        *taken_as_previous(reconnaissance.liaisons),
        *to_complete(fichiers, projet),
        *unnamed(reconnaissance.edition),
        *made_constants(importation.constantes),
        *kept_constants(edition, reference),
        *confirmed(confirmes),
    ]
    remarks += read_otherwise(reconnaissance.edition.document)
    remarks += held_up(errors(edition, reconnaissance.edition))
    _print(importation.preuve, forme, list(fichiers) if written else [], dossier, remarks)
    context.exit(0 if written else A_FAIRE)


def _check_names(notice: str, session: str, dossier: Path | None) -> None:
    if not SLUG.fullmatch(notice):
        raise click.UsageError(f"« {notice} » n’est pas un nom de notice : des minuscules, des chiffres et des tirets, comme cs-bp.")
    if not SESSION.fullmatch(session):
        raise click.UsageError(f"« {session} » n’est pas une session : une année, comme 2026, ou 2026-remplacement.")
    if dossier and (dossier.is_file() or (dossier.is_dir() and any(dossier.iterdir()))):
        raise Echec(f"{dossier} existe déjà et n’est pas vide ; choisissez un dossier neuf.", MAUVAIS_USAGE)


def _refuse_taken(racine: Path, fichiers: Mapping[str, str], edition: Edition) -> None:
    """An import never writes over a text: one that stands there without its notice was put aside, or is somebody's draft."""
    taken = [path for path in fichiers if path != FAITS and os.path.lexists(racine / path)]
    session, notice = edition.fiche.session, edition.fiche.notice
    message = f"un texte est déjà là, alors que la session {session} n’a pas la notice « {notice} »"
    remede = "relisez-le, puis renommez-le ou supprimez-le, et recommencez l’import"
    if taken:
        raise Fautes(Faute(Lieu(path), message, "une place libre pour le texte importé", remede) for path in taken)


def _read_texts(racine: Path) -> dict[str, str]:
    """The project's texts; sessions.yaml with its own ends of lines and byte order mark, because it is written again."""
    texts: dict[str, str] = {}
    for path, content in read_contenus(racine).items():
        texts[path] = decode(content, path)
        if path == FAITS:
            texts[path] = content.decode("utf-8")
    return texts


def _reference(projet: Mapping[str, str], racine: Path, notice: str) -> Edition | None:
    """The notice's newest édition in the project, whose paths the document's facts take; None for a new notice."""
    if not projet:
        return None
    known = read_projet({path: text.encode() for path, text in projet.items()}, racine)
    ids = [id for id, fiche in known.registre.fiches.items() if fiche.notice == notice]
    return known.edition(ids[-1]) if ids else None


def _print(preuve: Preuve, forme: str, fichiers: list[str], dossier: Path | None, remarks: list[str]) -> None:
    if forme == "json":
        click.echo(json.dumps(preuve.to_json(), ensure_ascii=False, indent=2))
        for remark in remarks:
            click.echo(remark, err=True)
        return
    click.echo(describe(preuve), nl=False)
    for remark in remarks:
        click.echo(remark)
    where = f" dans {dossier}" if dossier else ""
    click.echo(f"Écrit{where} : {', '.join(fichiers)}." if fichiers else "Rien n’a été écrit ; pour écrire quand même : --accept.")
