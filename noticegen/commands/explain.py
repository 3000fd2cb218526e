"""`python build.py explain REGLE`: what a rule is for, a wrong and a right case, what to do."""

import click

from noticegen.commands.echecs import MAUVAIS_USAGE, Echec
from noticegen.facts.faute import near_miss
from noticegen.review.catalogue import regles
from noticegen.review.regle import Regle


@click.command()
@click.argument("regle", required=False)
def explain(regle: str | None) -> None:
    """Expliquer une règle du contrôle ; sans nom, les lister toutes.

    \b
    Exemples :
      python build.py explain
      python build.py explain fenetre-raccourcie
    """
    known = regles()
    if regle is None:
        click.echo("\n".join(f"{one.id:32} {one.gravite:12} {one.titre}" for one in known.values()))
    elif regle in known:
        click.echo(describe(known[regle]))
    else:
        hint = near_miss(regle, tuple(known)) or "« python build.py explain » les liste toutes"
        raise Echec(f"aucune règle ne s’appelle « {regle} » ; {hint}", MAUVAIS_USAGE)


def describe(regle: Regle) -> str:
    """The rule as a page of a terminal."""
    parts = [
        f"{regle.id} — {regle.titre}",
        f"Gravité : {regle.gravite}",
        f"Pourquoi : {regle.pourquoi}",
        f"Faux :\n{_indented(regle.faux)}",
        f"Juste :\n{_indented(regle.juste)}",
        f"Que faire : {regle.remede}",
        f"Règle contraire : {regle.miroir}" if regle.miroir else f"Pas de règle contraire : {regle.sans_miroir}",
    ]
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
