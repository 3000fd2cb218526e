"""The pieces of a redline as a reader wants them: neighbours of one nature joined, across the space between them too."""

from collections.abc import Iterable
from itertools import groupby

from noticegen.review.change import Ecart, Morceau, Operation


def joined(pieces: Iterable[Morceau]) -> tuple[Morceau, ...]:
    """Join what word by word comparison cut: kept stretches, and replacements of one nature in a row."""
    runs: list[Morceau] = []
    for (operation, ecart, fait, note), group in groupby((piece for piece in pieces if piece.texte), key=_nature):
        runs.append(Morceau(operation, "".join([piece.texte for piece in group]), ecart, fait, note))
        _bridge(runs)
    return tuple(runs)


def _bridge(runs: list[Morceau]) -> None:
    """Join the end of the list across a space, or nothing: « ~A~ +B+ _ ~C~ +D+ » is « ~A C~ +B D+ », « **a** _ **b** » is « **a b** »."""
    if (
        len(runs) >= 5
        and _is_space(runs[-3])
        and runs[-2].operation == "supprime"
        and [_nature(piece) for piece in runs[-5:-3]] == [_nature(piece) for piece in runs[-2:]]
    ):
        one, other, space, following, last = runs[-5:]
        runs[-5:] = [_over(one, space.texte, following), _over(other, space.texte, last)]
    elif (
        len(runs) >= 4
        and [piece.operation for piece in runs[-2:]] == ["supprime", "ajoute"]
        and [_nature(piece) for piece in runs[-4:-2]] == [_nature(piece) for piece in runs[-2:]]
    ):
        one, other, following, last = runs[-4:]
        runs[-4:] = [_over(one, "", following), _over(other, "", last)]
    elif len(runs) >= 3 and _is_space(runs[-2]) and _nature(runs[-3]) == _nature(runs[-1]) and runs[-1].operation == "egal":
        runs[-3:] = [_over(runs[-3], runs[-2].texte, runs[-1])]


def _over(one: Morceau, space: str, other: Morceau) -> Morceau:
    return Morceau(one.operation, f"{one.texte}{space}{other.texte}", one.ecart, one.fait, one.note)


def _is_space(piece: Morceau) -> bool:
    return piece.operation == "egal" and not piece.texte.strip()


def _nature(piece: Morceau) -> tuple[Operation, Ecart, str, str]:
    return (piece.operation, piece.ecart, piece.fait, piece.note)
