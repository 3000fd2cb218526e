"""The table of commands. Each has its module, imported only when it is called; this one only registers them."""

import noticegen.commands.francais  # isort: skip  (before Click, which reads its messages at import)

import gc
import os
from importlib import import_module
from pathlib import Path

import click

from noticegen.commands.projet import racine_option

COMMANDES = {
    "check": "check",
    "doctor": "doctor",
    "explain": "explain",
    "import": "importer",
    "schema": "schema",
    "verify": "verify",
}
"""Command → its module, which holds a function of the module's name (`import` is a word of Python's)."""

GARBAGE = 100_000
"""New objects between two searches for garbage. Python's own 700 makes a tenth of a short command's time of them, for nothing to collect."""

# Pydantic looks for plug-ins in the metadata of every installed package; this program has none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Commandes(click.Group):
    """The commands of the table, each loaded from the module of its name."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Their names, in the order of the help."""
        return list(COMMANDES)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of that name, or None."""
        if name not in COMMANDES:
            return None
        module = COMMANDES[name]
        return getattr(import_module(f"noticegen.commands.{module}"), module)

    def resolve_command(self, context: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the line names; an unknown one is told with the nearest of the table."""
        try:
            return super().resolve_command(context, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, possibilities=COMMANDES, ctx=context) from None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the whole first sentence of its help."""
        rows = [(name, command.get_short_help_str(limit=300)) for name in COMMANDES if (command := self.get_command(context, name))]
        with formatter.section("Commandes\u00a0"):
            formatter.write_dl(rows)


@click.group(
    cls=Commandes,
    invoke_without_command=True,
    subcommand_metavar="[COMMANDE] [ARGUMENTS]…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@racine_option
@click.option("--no-pdf", "sans_pdf", is_flag=True, help="Construire les pages sans les PDF.")
@click.option("--epreuve", is_flag=True, help="Tout construire dans site-epreuve/, brouillons compris, marqué « ÉPREUVE ».")
@click.pass_context
def noticegen(context: click.Context, racine: Path, sans_pdf: bool, epreuve: bool) -> None:
    """Publier les notes aux candidats, et contrôler chaque session contre la précédente.

    Sans commande, construit tout le site dans site/ : pages, PDF accessibles, calendriers. Le contrôle passe d’abord : un
    constat bloquant laisse l’ancien site en place.

    \b
    Exemples :
      python build.py                         construit site/
      python build.py --epreuve               construit site-epreuve/, pour relire
      python build.py check                   contrôle la nouvelle session
      python build.py explain date-inchangee  explique une règle

    Codes de sortie : 0 rien à faire ; 1 constat à traiter ; 2 commande mal écrite ; 3 source illisible.
    """
    if context.invoked_subcommand is None:
        from noticegen.commands.construction import construire_epreuve, construire_site

        construire = construire_epreuve if epreuve else construire_site
        construire(racine, sans_pdf)
    elif sans_pdf or epreuve:
        raise click.UsageError("--no-pdf et --epreuve ne valent que pour la construction, sans commande.")


def main() -> int:
    """Run the command line; the exit code is DESIGN 6's."""
    gc.set_threshold(GARBAGE)
    return noticegen.main(prog_name="python build.py")
