"""A text as its reader sees it, in pieces that stand on lines of their own: a paragraph, an item, a row of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from noticegen.intake.recognition.marquage import leads_to
from noticegen.prose.document import Bloc, Suite
from noticegen.prose.typographie import typeset

_RANG = re.compile(r"\d{1,9}\.")

Cle = tuple[object, ...]
Liste = Literal["", "puces", "numeros"]


@dataclass(frozen=True)
class Piece:
    """One block, or the cells of a row.

    Of a row, `largeur` is how many columns its table has (0 for others) and `tete` whether it is its first; of an item, `liste` is what opens
    those of its list, however deep it stands itself.
    """

    blocs: tuple[Bloc, ...]
    largeur: int = 0
    tete: bool = False
    liste: Liste = ""


def cut(blocs: Sequence[Bloc]) -> list[Piece]:
    """The pieces of a text, in order."""
    found: list[Piece] = []
    for _, group in groupby(enumerate(blocs), key=_container):
        for piece in _pieces([bloc for _, bloc in group]):
            found.append(replace(piece, liste=list_of(piece.blocs[0], found[-1].liste if found else "")))
    return found


def list_of(bloc: Bloc, before: Liste) -> Liste:
    """What opens the items of the list that a block is in, after one of the list `before`: bullets and numbers are two lists, but inside an item."""
    if bloc.genre != "li":
        return ""
    if before and bloc.niveau:
        return before
    return "numeros" if is_numbered(bloc) else "puces"


def together(before: Piece, after: Piece) -> bool:
    """Whether no blank line may part two pieces that follow each other: items of one list, and rows of one table."""
    last, first = before.blocs[-1], after.blocs[0]
    if before.liste or after.liste:
        return before.liste == after.liste
    return last.case is not None and first.case is not None and last.case.tableau == first.case.tableau


def is_numbered(bloc: Bloc) -> bool:
    """Whether an item has a number that Markdown counts."""
    return _RANG.fullmatch(bloc.marque) is not None


def _container(ranked: tuple[int, Bloc]) -> tuple[str, int]:
    rank, bloc = ranked
    return ("bloc", rank) if bloc.case is None else ("tableau", bloc.case.tableau)


def _pieces(blocs: list[Bloc]) -> Iterator[Piece]:
    if blocs[0].case is None:
        yield Piece((blocs[0],))
        return
    width = 1 + max(bloc.case.colonne for bloc in blocs)
    rows = sorted(blocs, key=lambda bloc: bloc.case.rangee)
    for rank, (_, row) in enumerate(groupby(rows, key=lambda bloc: bloc.case.rangee)):
        yield Piece(tuple(row), width, rank == 0)


@dataclass(frozen=True)
class Vue:
    """What a document lets its reader see: plain text has no bold and no link, and says nothing against those that were there."""

    gras: bool
    liens: bool

    @staticmethod
    def of(pieces: Sequence[Piece]) -> "Vue":
        """What these pieces show anywhere."""
        suites = [suite for piece in pieces for bloc in piece.blocs for suite in bloc.suites]
        return Vue(any(suite.gras for suite in suites), any(_leads_elsewhere(suite) for suite in suites))

    def key(self, piece: Piece) -> Cle:
        """What a reader sees of a piece; two of one key may stand for each other."""
        return (piece.tete, *(self._seen(bloc) for bloc in piece.blocs))

    def _seen(self, bloc: Bloc) -> Cle:
        strong = tuple(word for suite in bloc.suites if suite.gras for word in typeset(suite.texte).split()) if self.gras else ()
        links = tuple(sorted({suite.lien for suite in bloc.suites if _leads_elsewhere(suite)})) if self.liens else ()
        return form_of(bloc), " ".join(typeset(bloc.texte).split()), strong, links


def _leads_elsewhere(suite: Suite) -> bool:
    """Whether a run has a link that its own words, or the fact they print, do not tell."""
    return bool(suite.lien) and not leads_to(suite.lien, suite.texte) and not leads_to(suite.lien, suite.valeur)


def form_of(bloc: Bloc) -> Cle:
    """The kind of a block with its depth; of a cell, its column."""
    if bloc.case is not None:
        return "cellule", bloc.case.colonne
    return (bloc.genre, bloc.niveau, is_numbered(bloc)) if bloc.genre == "li" else (bloc.genre,)
