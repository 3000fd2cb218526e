"""What a notice says twice: paragraphs and tables anywhere, short lines and rows one right behind the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from noticegen.edition import Edition
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.passages import Passage, passages
from noticegen.review.memoire import remembered

LONG_WORDS, LONG_CELLS = 5, 3
"""More words of its own, or more cells, than that cannot be said twice by chance."""


@dataclass(frozen=True)
class Unite:
    """A paragraph, a row or a table, by what it says; `ordre` is its rank, the one of its table for a row."""

    cle: tuple[str, ...]
    blocs: tuple[Bloc, ...]
    longue: bool
    ordre: int


@remembered
def doubled_blocks(edition: Edition) -> tuple[Malfacon, ...]:
    """What repeats something of the notice's body word for word; repetitions that follow one another (a loop's line typed twice) are one."""
    return tuple(Malfacon(_said(blocs), blocs[0]) for blocs in _copies(edition))


def _said(blocs: tuple[Bloc, ...]) -> str:
    return blocs[0].texte if len(blocs) == 1 else " ".join(" ".join(bloc.texte for bloc in blocs).split())


@remembered
def copied(edition: Edition) -> frozenset[str]:
    """The words of the blocks that are there twice."""
    return frozenset(bloc.texte for blocs in _copies(edition) for bloc in blocs)


@remembered
def _copies(edition: Edition) -> tuple[tuple[Bloc, ...], ...]:
    units = list(_units(edition))
    runs: list[list[int]] = []
    for rank in _with_headings(units, set(_repeated(units, composed(edition)))):
        if runs and units[rank].ordre - units[runs[-1][-1]].ordre <= 2:
            runs[-1].append(rank)
        else:
            runs.append([rank])
    return tuple(tuple(dict.fromkeys(bloc for rank in run for bloc in units[rank].blocs)) for run in runs)


def _repeated(units: list[Unite], ours: bool) -> Iterator[int]:
    """The ranks of what repeats an earlier one; what is short must stand right behind it, in our prose."""
    seen: set[tuple[str, ...]] = set()
    last: tuple[str, ...] = ()
    for rank, unit in enumerate(units):
        if unit.cle in seen if unit.longue else ours and unit.cle == last:
            yield rank
        seen.add(unit.cle)
        last = unit.cle


def _with_headings(units: list[Unite], repeated: set[int]) -> list[int]:
    """The same, with the short lines right before one of them that stand elsewhere as well: the block was pasted with its heading."""
    for rank in sorted(repeated, reverse=True):
        before = rank - 1
        while before >= 0 and before not in repeated and any(units[before].cle == unit.cle for unit in units[:before]):
            repeated.add(before)
            before -= 1
    return sorted(repeated)


def _units(edition: Edition) -> Iterator[Unite]:
    body = [one for one in passages(edition) if one.bloc.zone == "corps" and one.bloc.texte.strip()]
    groups = groupby(enumerate(body), key=lambda ranked: ranked[0] if ranked[1].bloc.case is None else -1 - ranked[1].bloc.case.tableau)
    for order, (place, found) in enumerate(groups):
        cells = [one for _, one in found]
        if place >= 0:
            yield _unit(cells[0].bloc.genre, cells, len(cells[0].nu.split()) > LONG_WORDS, order)
            continue
        for _, row in groupby(cells, key=lambda one: one.bloc.case.rangee):
            yield _unit("rangee", list(row), False, order)
        yield _unit("tableau", cells, len(cells) > LONG_CELLS, order)


def _unit(genre: str, found: list[Passage], long: bool, order: int) -> Unite:
    """Long paragraphs are told whatever they are, a heading or an item."""
    texts = (" ".join(fold(one.bloc.texte).split()) for one in found)
    return Unite(("" if long and genre not in ("rangee", "tableau") else genre, *texts), tuple(one.bloc for one in found), long, order)
