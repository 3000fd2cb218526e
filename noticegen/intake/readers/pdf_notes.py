"""Notes at the foot of a PDF page: a raised number, and lower on the page a line that opens with it. Word and LibreOffice draw no
space around either; both numbers are taken out, as they are from the documents that say what they are."""

import re
from collections.abc import Sequence
from dataclasses import replace

from noticegen.intake.readers.exposants import AVANT, is_call
from noticegen.intake.readers.pdf_pen import Morceau

_SMALL, _RAISED = 0.85, 0.15
"""A piece this many times smaller than its line, and this share of it higher, is raised."""

_NUMERO = re.compile(r"\d{1,3}")
_TETE = re.compile(r"(\d{1,3})(?!er\b|ère\b|[eè]me\b|nde?\b|[eh]\b|[A-Z]{1,3}\b)(?=[^\W\d_])")
"""« 1er », « 2e », « 8h » and « 3D » are words."""

_DEBUT = 8
"""Pieces that tell how a line begins: producers draw it letter by letter."""

Rangee = list[Morceau]


def largest(row: Sequence[Morceau]) -> Morceau:
    """The piece that a row stands on: the first of the largest."""
    return max(row, key=lambda piece: (piece.taille, -piece.x))


def is_raised(piece: Morceau, largest: Morceau) -> bool:
    """Whether a piece is set above its line, and smaller."""
    return piece.taille < _SMALL * largest.taille and piece.y > largest.y + _RAISED * largest.taille


def without_notes(rows: list[Rangee]) -> list[Rangee]:
    """The rows of a page without the numbers by which its text calls its notes, and those that open these."""
    calls = {rank: numbers for rank, row in enumerate(rows) if (numbers := _calls(row))}
    called = {piece.texte.strip(): rank for rank, pieces in reversed(calls.items()) for piece in pieces}
    heads = {number: rank for rank, row in enumerate(rows) if (number := _head(row)) in called and row[0].y < rows[called[number]][0].y}
    kept = list(rows)
    for number, rank in heads.items():
        kept[rank] = _cut(kept[rank], len(number))
    told = {id(piece) for pieces in calls.values() for piece in pieces if piece.texte.strip() in heads}
    for rank in calls:
        kept[rank] = [piece for piece in kept[rank] if id(piece) not in told]
    return [row for row in kept if row]


def _calls(row: Rangee) -> list[Morceau]:
    """The raised numbers of a row that stand after a figure, a word or a mark; after a unit they are its own (« m² »)."""
    base = largest(row)
    numbers = ((rank, piece) for rank, piece in enumerate(row) if is_raised(piece, base) and _NUMERO.fullmatch(piece.texte.strip()))
    return [
        piece for rank, piece in numbers if is_call(piece.texte.strip(), "".join(other.texte for other in row[max(0, rank - AVANT) : rank]))
    ]


def _head(row: Rangee) -> str:
    """The number that opens a row, stuck to its first word; empty when there is none."""
    found = _TETE.match("".join(piece.texte for piece in row[:_DEBUT]).lstrip())
    return found[1] if found else ""


def _cut(row: Rangee, count: int) -> Rangee:
    """The row without its first figures."""
    kept: Rangee = []
    for piece in row:
        texte = piece.texte.lstrip()
        taken = min(count, len(texte))
        count -= taken
        if not taken:
            kept.append(piece)
        elif taken < len(texte):
            kept.append(replace(piece, texte=texte[taken:]))
    return kept
