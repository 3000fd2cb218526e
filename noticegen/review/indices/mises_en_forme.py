"""Tables and lists that our prose lays out and that the page does not show: their signs print among the words."""

import re
from collections.abc import Iterator
from itertools import takewhile

from noticegen.edition import Edition
from noticegen.prose.document import Bloc
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.passages import passages
from noticegen.review.memoire import remembered

_BARS = re.compile(r"^\s*\||\|\s+\||-{3,}\s*\||\|\s*:?-{3,}")
_ITEM = re.compile(r"\s*(?:(?P<ferme>\d{1,2}\)|[a-h]\))|(?P<puce>[•·▪◦–—]))\s+(?P<mot>[^\W\d]+)")
_CURES = {
    "ferme": "écrire « 1. » au lieu de « 1) »",
    "puce": "commencer chaque ligne par un tiret du clavier, « - », après une ligne vide",
}


@remembered
def undone_tables(edition: Edition) -> tuple[Malfacon, ...]:
    """The rows of tables that print with their bars."""
    found = passages(edition) if composed(edition) else ()
    return tuple(Malfacon(one.bloc.texte, one.bloc) for one in found if one.bloc.case is None and "|" in one.nu and _BARS.search(one.nu))


@remembered
def undone_lists(edition: Edition) -> tuple[Malfacon, ...]:
    """The lines laid out as a list that print as one paragraph; `attendu` is how to mend them."""
    return tuple(flaw for bloc in edition.document.blocs if bloc.genre == "p" for flaw in _undone(edition, bloc))


def _undone(edition: Edition, bloc: Bloc) -> Iterator[Malfacon]:
    marks = [found for line in _lines(edition, bloc) if (found := _ITEM.match(line)) and found["mot"] in bloc.texte]
    if len(marks) > 1:
        yield Malfacon(bloc.texte, bloc, _CURES[_kind(marks[-1])])


def _kind(mark: re.Match[str]) -> str:
    return next(name for name in _CURES if mark[name])


def _lines(edition: Edition, bloc: Bloc) -> list[str]:
    """The lines of our prose that a paragraph comes from."""
    lines = edition.sources.get(bloc.lieu.source, "").split("\n")
    return list(takewhile(str.strip, lines[bloc.lieu.ligne - 1 :])) if bloc.lieu.ligne else []
