"""`python build.py schema`: the JSON Schema of sessions.yaml, for editors that help while one types."""

from pathlib import Path

import click

from noticegen.commands.ecriture import write_files
from noticegen.commands.projet import racine_option

FICHIER = "schema/sessions.schema.json"


@click.command()
@racine_option
@click.option("--stdout", "afficher", is_flag=True, help="L’afficher au lieu de l’écrire.")
def schema(racine: Path, afficher: bool) -> None:
    """Écrire schema/sessions.schema.json, le schéma JSON de sessions.yaml.

    \b
    Exemple :
      python build.py schema
    """
    from noticegen.facts.saisie.schema import render_schema

    if afficher:
        click.echo(render_schema(), nl=False)
        return
    write_files(racine, {FICHIER: render_schema()})
    click.echo(f"{FICHIER} est à jour.")
