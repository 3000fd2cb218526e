"""Lists of texts side by side, as sets: members that came, went, or are said otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.movement import later_text
from noticegen.review.indices.changements import told_otherwise
from noticegen.review.phrases.likeness import dice
from noticegen.review.phrases.loose import loose_key
from noticegen.review.phrases.notation import written_key

ALIKE = 0.5
"""Likeness from which two members are one, said otherwise."""


@dataclass(frozen=True)
class Element:
    """One member of a list."""

    canonique: str
    lieu: Lieu


@dataclass(frozen=True)
class PaireElements:
    """One member on both sides."""

    avant: Element | None
    apres: Element | None


def changes(change: Change, chemin: str) -> Iterator[PaireElements]:
    """What differs between the two sides of one list; nothing without an earlier side, nor when notation or the session's year alone differs."""
    for paire in change.faits if change.avant else ():
        if paire.chemin == chemin and not _same(paire) and not told_otherwise(change, chemin):
            before, after = _members(paire.avant), _members(paire.apres)
            moved = {key for one in before.values() if (key := _later(change, one)) in after}
            gone = [one for key, one in before.items() if key not in after and _later(change, one) not in moved]
            come = [one for key, one in after.items() if key not in before and key not in moved]
            yield from _matched(gone, come)


def _later(change: Change, one: Element) -> str:
    """The key of a member whose years moved on with the session."""
    return written_key(later_text(change.avant.fiche, change.apres.fiche, one.canonique))


def _same(paire: PaireFaits) -> bool:
    """Whether both sides hold the same members; a document may give them as one text."""
    return bool(paire.avant and paire.apres) and written_key(paire.avant.canonique) == written_key(paire.apres.canonique)


def _matched(gone: list[Element], come: list[Element]) -> Iterator[PaireElements]:
    """Each member that went with the first one like it that came; the only one that went with the only one that came."""
    if len(gone) == len(come) == 1:
        yield PaireElements(gone[0], come[0])
        return
    for one in gone:
        twin = next((other for other in come if _alike(one, other)), None)
        come = [other for other in come if other is not twin]
        yield PaireElements(one, twin)
    yield from (PaireElements(None, other) for other in come)


def _alike(one: Element, other: Element) -> bool:
    return dice(loose_key(one.canonique), loose_key(other.canonique)) >= ALIKE


def _members(fait: Fait | None) -> dict[str, Element]:
    return {written_key(member): Element(member, fait.lieu) for member in fait.valeur} if fait else {}
