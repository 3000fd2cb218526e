"""`make docs`: writes again the pages that are generated (rules, commands, schema). A test keeps them current."""

from collections.abc import Callable
from pathlib import Path

from noticegen.commands.projet import PROGRAMME


def pages() -> dict[str, Callable[[], str]]:
    """Path from the project's folder → the function that writes that page's text."""
    from noticegen.commands.aide import render_commandes
    from noticegen.facts.saisie.schema import render_schema
    from noticegen.review.documentation import render_regles

    return {
        "docs/commandes.md": render_commandes,
        "docs/regles.md": render_regles,
        "schema/sessions.schema.json": render_schema,
    }


def write_pages(folder: Path) -> None:
    """Write every generated page under `folder`."""
    for path, render in pages().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(render(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(PROGRAMME)
