"""Lists of an untagged PDF: how deep an item stands, by its indent; and paragraphs that a program numbered, told from those that
somebody did by the white that sets the number apart from the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from noticegen.intake.readers.pdf_paragraphs import Paragraphe
from noticegen.intake.readers.suites import PUCE, cut_suites
from noticegen.prose.document import Bloc

_NUMERO = re.compile(r"\s*(\d{1,2})\.\s+(?=\S)")
_ROND = re.compile(r"\s*o\s+(?=\S)")
"""The second bullet of Word is a letter."""

_RETRAIT = 0.8
"""An item stands under another when its mark is so many sizes further right."""

_NIVEAUX = 9
"""Levels of a list, as many as Word has; a staircase is none."""

_CENTRE = 10
"""Points by which twice the middles of centred lines may differ."""

Lu = tuple[Bloc, Paragraphe]


@dataclass(frozen=True)
class _Item:
    """A paragraph that may be an item: its mark, the number that it is (0 for a bullet), where its own text begins; `part` says
    whether white sets the mark apart, `None` where nothing tells."""

    lu: Lu
    marque: str
    numero: int
    debut: int
    part: bool | None = True
    niveau: int = 0


def set_lists(found: Sequence[Lu]) -> Iterator[Lu]:
    """The paragraphs, those that are items with their level, and as items those that follow one another by number."""
    for listed, group in groupby(((lu, _item(lu)) for lu in found), key=lambda pair: pair[1] is not None):
        pairs = list(group)
        if listed:
            yield from _listed(_leveled([item for _, item in pairs if item is not None]))
        else:
            yield from (lu for lu, _ in pairs)


def _item(lu: Lu) -> _Item | None:
    """What a paragraph is when it may be an item."""
    bloc, paragraphe = lu
    if bloc.genre != "p":
        return None
    if found := PUCE.match(bloc.texte.lstrip()):
        return _Item(lu, found[1], 0, 0)
    part = _is_set_apart(paragraphe)
    if (found := _NUMERO.match(bloc.texte)) and part is not False:
        return _Item(lu, f"{int(found[1])}.", int(found[1]), found.end(), part)
    found = _ROND.match(bloc.texte)
    return _Item(lu, "o", 0, found.end()) if found and part else None


def _is_set_apart(paragraphe: Paragraphe) -> bool | None:
    """Whether the text of a paragraph begins further than a space after its mark, and its other lines under the text, not the mark."""
    first, *others = paragraphe.lignes
    if others:
        start = first.retrait or others[0].x
        return start > first.x + 0.5 * first.taille and all(abs(line.x - start) <= 0.5 * line.taille for line in others)
    return True if first.retrait else None


def _leveled(items: Sequence[_Item]) -> list[_Item]:
    """The items of a run, each as deep as its mark is indented under those before it; lines that are centred are not indented."""
    middles = [item.lu[1].lignes[0].x + item.lu[1].lignes[0].fin for item in items]
    if max(middles) - min(middles) <= _CENTRE:
        return list(items)
    found: list[_Item] = []
    indents: list[float] = []
    for item in items:
        line = item.lu[1].lignes[0]
        step = _RETRAIT * line.taille
        while indents and line.x < indents[-1] - step:
            indents.pop()
        if not indents or line.x > indents[-1] + step:
            indents.append(line.x)
        found.append(replace(item, niveau=min(len(indents), _NIVEAUX) - 1))
    return found


def _listed(items: Sequence[_Item]) -> Iterator[Lu]:
    """The items as blocks; a number that no other follows or precedes stays a word."""
    counted = _counted(items)
    for rank, item in enumerate(items):
        bloc, paragraphe = item.lu
        if item.debut and (not item.numero or rank in counted):
            bloc = replace(bloc, genre="li", marque=item.marque, suites=cut_suites(bloc.suites, item.debut))
        yield replace(bloc, niveau=item.niveau if bloc.genre == "li" or not item.debut else 0), paragraphe


def _counted(items: Sequence[_Item]) -> set[int]:
    """The ranks of the items that count from 1 on their level, two or more, one of them at least set apart."""
    found: set[int] = set()
    series: dict[int, list[int]] = {}
    for rank, item in enumerate(items):
        series = {niveau: ranks for niveau, ranks in series.items() if niveau <= item.niveau}
        ranks = series.get(item.niveau, [])
        series[item.niveau] = [*ranks, rank] if item.numero == len(ranks) + 1 else [rank] if item.numero == 1 else []
        if len(series[item.niveau]) > 1 and any(items[one].part for one in series[item.niveau]):
            found.update(series[item.niveau])
    return found
