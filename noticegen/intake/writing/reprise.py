"""A new prose file written as the smallest difference from the one the notice had: what still reads the same stays as it was typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.markdown import write_chunks
from noticegen.prose.document import Bloc, Document
from noticegen.prose.textes import COMMUNS
from noticegen.prose.typographie import typeset

_MARQUE = re.compile(r"\s*(?:[-*+]|\d+\.)")
Cle = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True)
class _Unite:
    """Lines of the earlier file that make some blocks: a paragraph, an item, a shape, a whole table."""

    texte: str
    blocs: tuple[Bloc, ...]

    @property
    def liste(self) -> bool:
        """Whether it stands in a list."""
        return bool(self.blocs) and self.blocs[0].genre == "li"


def rewrite(avant: str, chemin: str, base: Document, blocs: Sequence[Bloc], noms: Noms) -> str:
    """The earlier text `avant` (the file `chemin`), changed so that it makes these blocks.

    `base` is what the earlier text makes with the new facts: a block of it that reads as one of the new blocks keeps
    the lines it came from, expressions, shared blocks and shapes included.
    """
    units = _units(avant, chemin, [bloc for bloc in base.blocs if bloc.zone == "corps"])
    mine = [bloc for bloc in blocs if bloc.zone == "corps"]
    kept = _kept(units, mine)
    return _joined(_pieces(units, mine, kept, noms)) + "\n"


def _units(avant: str, chemin: str, blocs: Sequence[Bloc]) -> list[_Unite]:
    """The earlier lines cut where blocks begin; blank lines belong to none."""
    lines = avant.split("\n")
    starts = [_line_of(bloc, chemin, lines) for bloc in blocs]
    if any(start is None for start in starts) or starts != sorted(starts):
        return []
    firsts = sorted(set(starts))
    units: list[_Unite] = []
    for rank, first in enumerate(firsts):
        end = firsts[rank + 1] if rank + 1 < len(firsts) else len(lines) + 1
        own = tuple(bloc for bloc, start in zip(blocs, starts, strict=True) if start == first)
        units.append(_Unite("\n".join(lines[first - 1 : end - 1]).strip("\n"), own))
    return units


def _line_of(bloc: Bloc, chemin: str, lines: Sequence[str]) -> int | None:
    """The line of the earlier file that a block comes from: its own, or the one that inserts its shared block."""
    if bloc.lieu.source == chemin:
        return bloc.lieu.ligne or None
    parts = bloc.lieu.source.removeprefix(f"{COMMUNS}/").split("/")
    return next((rank for rank, line in enumerate(lines, start=1) if "bloc(" in line and parts[0] in line), None)


def _kept(units: Sequence[_Unite], mine: Sequence[Bloc]) -> dict[int, int]:
    """For each unit that the new blocks still make whole, the rank of its first block."""
    flat = [(rank, bloc) for rank, unit in enumerate(units) for bloc in unit.blocs]
    matcher = SequenceMatcher(None, [_key(bloc) for _, bloc in flat], [_key(bloc) for bloc in mine], autojunk=False)
    matched: dict[int, int] = {}
    for a, b, size in matcher.get_matching_blocks():
        matched.update({a + step: b + step for step in range(size)})
    kept: dict[int, int] = {}
    for rank, unit in enumerate(units):
        places = [matched.get(place) for place, (owner, _) in enumerate(flat) if owner == rank]
        if None not in places and places == list(range(places[0], places[0] + len(unit.blocs))):
            kept[rank] = places[0]
    return kept


def _key(bloc: Bloc) -> Cle:
    """What a reader sees of a block: its kind, its words, which of them are bold."""
    kind = "cellule" if bloc.case else bloc.genre
    strong = tuple(word for suite in bloc.suites if suite.gras for word in typeset(suite.texte).split())
    return kind, " ".join(typeset(bloc.texte).split()), strong


def _pieces(units: Sequence[_Unite], mine: Sequence[Bloc], kept: dict[int, int], noms: Noms) -> Iterator[tuple[bool, str]]:
    """The new text in pieces, in order, each with whether it is (part of) a list."""
    position = 0
    for rank in sorted(kept, key=lambda unit: kept[unit]):
        yield from _written(mine[position : kept[rank]], noms)
        yield units[rank].liste, units[rank].texte
        position = kept[rank] + len(units[rank].blocs)
    yield from _written(mine[position:], noms)


def _written(blocs: Sequence[Bloc], noms: Noms) -> Iterator[tuple[bool, str]]:
    rank = 0
    while rank < len(blocs):
        end = rank + 1
        while end < len(blocs) and _together(blocs[end - 1], blocs[end]):
            end += 1
        for chunk in write_chunks(blocs[rank:end], noms):
            yield blocs[rank].genre == "li", chunk
        rank = end


def _together(before: Bloc, after: Bloc) -> bool:
    if before.genre == "li" and after.genre == "li":
        return True
    return before.case is not None and after.case is not None and before.case.tableau == after.case.tableau


def _joined(pieces: Iterator[tuple[bool, str]]) -> str:
    text, before = "", ""
    for liste, piece in pieces:
        if not piece.strip():
            continue
        kind = _list_kind(piece, before) if liste else ""
        text += ("\n" if kind and kind == before else "\n\n" if text else "") + piece
        before = kind
    return text


def _list_kind(piece: str, before: str) -> str:
    """What opens the items of a list, bullets or numbers; an expression that makes items goes on the list it stands in."""
    mark = _MARQUE.match(piece)
    return (before or "-") if mark is None else "1." if mark[0].endswith(".") else "-"
