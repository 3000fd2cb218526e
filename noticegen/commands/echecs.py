"""How a command fails: the domain's own exceptions become a French message and an exit code (DESIGN 6), never a traceback."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

from noticegen.commands.repli import for_screen
from noticegen.facts.faute import Fautes

P = ParamSpec("P")
R = TypeVar("R")

A_FAIRE = 1
MAUVAIS_USAGE = 2
ILLISIBLE = 3


class Echec(click.ClickException):
    """A message for the person, printed as it stands on the error stream, and the exit code that goes with it."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code

    def show(self, file: object = None) -> None:
        """Print the message without Click's own prefix: ours already says what it is."""
        click.echo(for_screen(self.message), err=True)


def clean_exit(function: Callable[P, R]) -> Callable[P, R]:
    """Turn the faults of the sources into an `Echec` that tells them all."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except Fautes as fautes:
            raise Echec(tell(fautes), ILLISIBLE) from fautes

    return guarded


def tell(fautes: Fautes) -> str:
    """Every fault, then how many there are and that nothing was written."""
    count = len(fautes.fautes)
    total = "1 erreur" if count == 1 else f"{count} erreurs"
    return f"{fautes}\n\n{total} ; rien n’a été écrit."
