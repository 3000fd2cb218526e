"""docs/regles.md: every rule for officers, written from the rules themselves."""

from collections.abc import Iterator

from noticegen.review.catalogue import regles
from noticegen.review.constat import Gravite
from noticegen.review.diction import counted
from noticegen.review.rapport import GRAVITES
from noticegen.review.regle import Regle

MEANINGS: dict[Gravite, str] = {
    "erreur": "Aucune raison ne la rendrait juste : il faut la corriger. Une erreur ne se confirme pas.",
    "a-confirmer": "Quelqu’un sait peut-être pourquoi. Il faut corriger, ou confirmer le constat avec son motif.",
    "information": "Rien à faire : le contrôle le signale pour que personne ne le découvre après les candidats.",
}

TITLES: dict[Gravite, str] = {"erreur": "Erreurs", "a-confirmer": "À confirmer", "information": "Informations"}


def render_regles() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    known = regles()
    yield "<!-- Page écrite par `make docs` d’après les règles elles-mêmes : ne pas la modifier à la main. -->"
    yield ""
    yield "# Les règles du contrôle"
    yield ""
    yield f"Le contrôle compare chaque notice à celle qu’elle suit et applique {counted(len(known), 'règle')}, d’une gravité chacune."
    yield "Dans un terminal, `python build.py explain NOM-DE-LA-REGLE` donne la même page."
    for gravite in GRAVITES:
        yield from _section(gravite, [regle for regle in known.values() if regle.gravite == gravite])


def _section(gravite: Gravite, members: list[Regle]) -> Iterator[str]:
    yield ""
    yield f"## {TITLES[gravite]}"
    yield ""
    yield MEANINGS[gravite]
    for regle in members:
        yield from _entry(regle)


def _entry(regle: Regle) -> Iterator[str]:
    mirror = f"[`{regle.miroir}`](#{regle.miroir})" if regle.miroir else f"aucune ({regle.sans_miroir})"
    yield from ("", f"### {regle.id}", "", f"{regle.titre}.", "", f"Pourquoi : {regle.pourquoi}", "")
    yield from (
        "Faux :",
        "",
        "```text",
        *regle.faux.splitlines(),
        "```",
        "",
        "Juste :",
        "",
        "```text",
        *regle.juste.splitlines(),
        "```",
        "",
    )
    yield from (f"Que faire : {regle.remede}", "", f"Règle contraire : {mirror}.")
