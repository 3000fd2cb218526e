"""`python build.py verify`: does a published file still say what the data say, and if not, which state of them did it say?"""

from collections.abc import Collection, Iterator
from pathlib import Path

import click

from noticegen.commands.echecs import A_FAIRE, MAUVAIS_USAGE, Echec, clean_exit
from noticegen.commands.encadrement import false_claims, frame_of
from noticegen.commands.preuve import describe_differences
from noticegen.commands.projet import racine_option
from noticegen.commands.sources.document import open_document
from noticegen.commands.sources.projet import Projet, load_projet, read_projet
from noticegen.commands.sources.revision import read_history, read_revision
from noticegen.facts.faute import Fautes
from noticegen.intake.proof.verification import Verification
from noticegen.intake.proof.verification import verify as verify_document
from noticegen.pages.article import as_published
from noticegen.prose.document import Document


@click.command()
@click.argument("publie", type=click.Path(exists=True, path_type=Path), metavar="FICHIER_OU_DOSSIER")
@click.option("--edition", metavar="ÉDITION", help="L’édition à laquelle comparer, quand le nom du fichier ne la dit pas.")
@racine_option
@click.pass_context
@clean_exit
def verify(context: click.Context, publie: Path, edition: str | None, racine: Path) -> None:
    """Vérifier qu’une note publiée (PDF ou page) dit encore ce que disent les données.

    Compare le texte et chaque fait. Un fichier qui diffère est cherché dans l’historique git : le compte rendu dit à quel
    état des données il correspond.

    \b
    Exemples :
      python build.py verify site/cs-bp/2026/note-cs-bp-2026.pdf
      python build.py verify site
      python build.py verify ancienne-note.pdf --edition cs-bp-2026
    """
    projet = load_projet(racine)
    files = _published(publie)
    if not files:
        raise Echec(f"{publie} ne contient aucune note publiée (note-….pdf).", MAUVAIS_USAGE)
    agrees = [_verify_file(file, edition or _edition_of(file, projet), projet, racine) for file in files]
    context.exit(0 if all(agrees) else A_FAIRE)


def _published(publie: Path) -> list[Path]:
    return sorted(publie.rglob("note-*.pdf")) if publie.is_dir() else [publie]


def _edition_of(file: Path, projet: Projet) -> str:
    """The édition that a published file's name tells; raises `Echec` when it tells none."""
    known = projet.registre.fiches
    named = [id for id in known if file.stem in (id, f"note-{id}")]
    placed = [id for id, fiche in known.items() if (fiche.notice, fiche.session) == (file.parent.parent.name, file.parent.name)]
    current = [projet.registre.courante(file.parent.name)] if file.parent.name in {fiche.notice for fiche in known.values()} else []
    for id in (*named, *placed, *current):
        if id:
            return id
    raise Echec(f"le nom de {file.name} ne dit pas de quelle édition il s’agit ; précisez-la : --edition.", MAUVAIS_USAGE)


def _verify_file(file: Path, edition: str, projet: Projet, racine: Path) -> bool:
    if edition not in projet.registre.fiches:
        raise Echec(f"aucune édition ne s’appelle « {edition} » ; il y a {', '.join(projet.registre.fiches)}.", MAUVAIS_USAGE)
    document = open_document(file)
    mobilier = frame_of(file, edition, projet)
    found = verify_document(document, as_published(projet.edition(edition)), mobilier)
    claims = list(false_claims(document, projet.registre.fiches[edition]))
    if found.conforme and not claims:
        click.echo(f"{file} : conforme aux données de {edition} ({found.mots} mots).")
        return True
    click.echo(f"{file} : diffère des données de {edition} ({found.rendus} mots rendus sur {found.mots}).")
    click.echo("".join(f"  {line}\n" for line in claims), nl=False)
    if not found.conforme:
        click.echo("".join(f"{line}\n" for line in _differences(found)), nl=False)
        click.echo(f"  {_matching_state(document, edition, racine, mobilier)}")
    return False


def _differences(found: Verification) -> Iterator[str]:
    for fait in found.faits:
        yield f"  {fait.chemin} : les données disent « {fait.attendu} », le fichier « {fait.lu} »" + (
            f" ({fait.lieu})" if fait.lieu else ""
        )
    yield from (f"  lien inconnu des données : {lien}" for lien in found.liens)
    yield from describe_differences(found.ecarts)


def _matching_state(document: Document, edition: str, racine: Path, mobilier: Collection[str]) -> str:
    """Which committed state of the data the file prints, newest first."""
    for revision in read_history(racine):
        try:
            past = read_projet(read_revision(racine, revision.nom), racine)
            if edition in past.registre.fiches and verify_document(document, as_published(past.edition(edition)), mobilier).conforme:
                return f"correspond à la révision {revision.nom[:10]} du {revision.jour} ({revision.titre})"
        except Fautes:
            continue  # a state that could not be read then published nothing
    return "ne correspond à aucun état connu des données"
