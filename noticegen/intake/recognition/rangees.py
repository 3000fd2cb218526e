"""Cells that the head of their row does not tell apart: those beside each other need their column's, those under each other the next cell's."""

from collections import Counter
from collections.abc import Iterator, Sequence

from noticegen.facts.pliage import fold
from noticegen.intake.recognition.libelles import Libelle, find_labels, join_labels
from noticegen.intake.recognition.mention import Mention

_Cle = tuple[object, ...]


class Rangees:
    """The dated cells of a document's tables, by row and by head of row; each mention gets the labels that tell it from the others."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        cells = [mention for mention in mentions if mention.passage.bloc.case is not None]
        self._rangees = Counter(_row(mention) for mention in cells)
        self._tetes = Counter(tete for tete, _ in {(_head(mention), _row(mention)) for mention in cells})

    def labels(self, mention: Mention) -> Iterator[Libelle]:
        """The labels a mention may have, the most telling first."""
        passage = mention.passage
        if passage.bloc.case is not None and self._rangees[_row(mention)] > 1:
            yield from join_labels(passage, passage.colonne)
        elif passage.bloc.case is not None and passage.precisions and self._tetes[_head(mention)] > 1:
            yield from join_labels(passage, passage.precisions[-1])
        yield from find_labels(mention)


def _row(mention: Mention) -> _Cle:
    """What cells beside each other have in common: their row, their role, the fields they fill."""
    case = mention.passage.bloc.case
    return (case and (case.tableau, case.rangee), mention.role, tuple(borne.champ for borne in mention.bornes))


def _head(mention: Mention) -> _Cle:
    """What cells under each other have in common: their table, the head of their row, their role, the fields they fill."""
    case = mention.passage.bloc.case
    return (case and case.tableau, fold(mention.passage.ligne), mention.role, tuple(borne.champ for borne in mention.bornes))
