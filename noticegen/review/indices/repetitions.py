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
    """A paragraph, a row or a table, by what it says."""

    cle: tuple[str, ...]
    blocs: tuple[Bloc, ...]
    longue: bool


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
    for rank in _repeated(units, composed(edition)):
        if runs and rank - runs[-1][-1] <= 2:
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


def _units(edition: Edition) -> Iterator[Unite]:
    body = [one for one in passages(edition) if one.bloc.zone == "corps" and one.bloc.texte.strip()]
    for table, found in groupby(body, key=lambda one: one.bloc.case and one.bloc.case.tableau):
        if table is None:
            yield from (_unit(one.bloc.genre, [one], len(one.nu.split()) > LONG_WORDS) for one in found)
            continue
        cells = list(found)
        for _, row in groupby(cells, key=lambda one: one.bloc.case.rangee):
            yield _unit("rangee", list(row), False)
        yield _unit("tableau", cells, len(cells) > LONG_CELLS)


def _unit(genre: str, found: list[Passage], long: bool) -> Unite:
    """Long paragraphs are told whatever they are, a heading or an item."""
    texts = (" ".join(fold(one.bloc.texte).split()) for one in found)
    return Unite(("" if long and genre not in ("rangee", "tableau") else genre, *texts), tuple(one.bloc for one in found), long)
