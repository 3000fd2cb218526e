"""`python build.py doctor`: what is missing or slow on this machine, and what to do about it."""

from pathlib import Path

import click

from noticegen.commands.diagnostic import examine, tell
from noticegen.commands.projet import racine_option


@click.command()
@racine_option
@click.pass_context
def doctor(context: click.Context, racine: Path) -> None:
    """Dire ce qui manque ou ralentit sur cette machine, et comment y remédier.

    Regarde Python, les bibliothèques, Pango, les polices, les caractères des notices, et les outils des tests.

    \b
    Exemple :
      python build.py doctor

    Codes de sortie : 0 tout est en place ; 1 un point à traiter.
    """
    context.exit(tell(examine(racine), click.echo))
