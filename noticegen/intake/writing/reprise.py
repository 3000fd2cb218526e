"""A new prose file written as the smallest difference from the one the notice had: what still reads the same stays as it was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.lecteur import Piece, Vue, cut, together
from noticegen.intake.writing.markdown import write_chunks, write_rows
from noticegen.prose.document import Bloc, Document
from noticegen.prose.textes import COMMUNS


@dataclass(frozen=True)
class _Unite:
    """Lines of the earlier file that make some pieces: a paragraph, an item, a row of a table, a shape; and the blank lines after them."""

    texte: str
    blancs: str
    pieces: int


def rewrite(avant: str, chemin: str, base: Document, blocs: Sequence[Bloc], noms: Noms) -> str:
    """The earlier text `avant` (the file `chemin`), changed so that it makes these blocks; `avant` itself when it makes them already.

    `base` is what the earlier text makes with the new facts: a piece of it that reads as one of the new pieces keeps
    the lines it came from, expressions, shared blocks and shapes included.
    """
    mine = cut([bloc for bloc in blocs if bloc.zone == "corps"])
    theirs = cut([bloc for bloc in base.blocs if bloc.zone == "corps"])
    head, units = _units(avant, chemin, theirs)
    kept = _kept(units, theirs, mine)
    return head + _joined(list(_stretches(units, mine, kept, noms)))


def _units(avant: str, chemin: str, pieces: Sequence[Piece]) -> tuple[str, list[_Unite]]:
    """The earlier lines cut where pieces begin, and what stands before the first."""
    lines = avant.split("\n")
    starts = [_line_of(piece, chemin, lines) for piece in pieces]
    if not starts or 0 in starts or starts != sorted(starts):
        return "", []
    firsts = sorted(set(starts))
    units: list[_Unite] = []
    for first, end in zip(firsts, [*firsts[1:], len(lines) + 1], strict=True):
        whole = "\n".join(lines[first - 1 : end - 1])
        text = whole.rstrip("\n")
        blank = whole[len(text) :] + ("\n" if end <= len(lines) else "")
        units.append(_Unite(text, blank, starts.count(first)))
    before = "\n".join(lines[: firsts[0] - 1])
    return (f"{before}\n" if before else ""), units


def _line_of(piece: Piece, chemin: str, lines: Sequence[str]) -> int:
    """The line of the earlier file that a piece comes from: its own, or the one that inserts its shared block; 0 when none does."""
    return max(_line_of_bloc(bloc, chemin, lines) for bloc in piece.blocs)


def _line_of_bloc(bloc: Bloc, chemin: str, lines: Sequence[str]) -> int:
    if bloc.lieu.source == chemin:
        return bloc.lieu.ligne
    parts = bloc.lieu.source.removeprefix(f"{COMMUNS}/").split("/")
    return next((rank for rank, line in enumerate(lines, start=1) if "bloc(" in line and parts[0] in line), 0)


def _kept(units: Sequence[_Unite], theirs: Sequence[Piece], mine: Sequence[Piece]) -> dict[int, int]:
    """For each unit that the new pieces still make whole, the rank of its first piece."""
    vue = Vue.of(mine)
    matcher = SequenceMatcher(None, [vue.key(piece) for piece in theirs], [vue.key(piece) for piece in mine], autojunk=False)
    matched: dict[int, int] = {}
    for a, b, size in matcher.get_matching_blocks():
        matched.update({a + step: b + step for step in range(size)})
    kept: dict[int, int] = {}
    first = 0
    for rank, unit in enumerate(units):
        places = [matched.get(place) for place in range(first, first + unit.pieces)]
        first += unit.pieces
        if None not in places and places == list(range(places[0], places[0] + unit.pieces)):
            kept[rank] = places[0]
    return kept


@dataclass(frozen=True)
class _Passage:
    """A stretch of the new text: its words, the pieces it makes, and the blank lines that followed it where it was."""

    texte: str
    premiere: Piece
    derniere: Piece
    unite: int | None = None
    blancs: str = ""


def _stretches(units: Sequence[_Unite], mine: Sequence[Piece], kept: dict[int, int], noms: Noms) -> Iterator[_Passage]:
    """The new text in order: earlier lines where they still hold, new ones between them."""
    position = 0
    for rank in sorted(kept):
        start, unit = kept[rank], units[rank]
        yield from _written(mine, position, start, noms)
        position = start + unit.pieces
        yield _Passage(unit.texte, mine[start], mine[position - 1], rank, unit.blancs)
    yield from _written(mine, position, len(mine), noms)


def _written(mine: Sequence[Piece], start: int, end: int, noms: Noms) -> Iterator[_Passage]:
    """The pieces from one rank to another as new lines, those that go together in one stretch."""
    while start < end:
        stop = start + 1
        while stop < end and together(mine[stop - 1], mine[stop]):
            stop += 1
        own = mine[start:stop]
        blocs = [bloc for piece in own for bloc in piece.blocs]
        if own[0].largeur:
            text = write_rows(blocs, noms, own[0].largeur, own[0].tete)
        else:
            text = "\n\n".join(write_chunks(blocs, noms))
        yield _Passage(text, own[0], own[-1])
        start = stop


def _joined(passages: Sequence[_Passage]) -> str:
    """The stretches one under the other: parted as they were, else by a blank line, which would cut a list or a table."""
    text = ""
    for rank, passage in enumerate(passages):
        following = passages[rank + 1] if rank + 1 < len(passages) else None
        text += passage.texte
        if following is None:
            text += passage.blancs or "\n"
        elif passage.unite is not None and following.unite == passage.unite + 1:
            text += passage.blancs
        else:
            text += "\n" if together(passage.derniere, following.premiere) else "\n\n"
    return text
