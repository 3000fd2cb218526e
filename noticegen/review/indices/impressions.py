"""Stable facts that a notice no longer prints though its data still hold them."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import mentions

FAMILIES = ("poles", "portails", "tarifs", "codes", "examens", "publics", "references", "constantes")
"""The families of facts that candidates act upon; an échéance that is printed nowhere has its own rule."""


@dataclass(frozen=True)
class Oubli:
    """A fact, or a whole family of facts, that the notice printed."""

    chemin: str
    canonique: str
    lieu: Lieu


def unprinted(change: Change) -> Iterator[Oubli]:
    """The facts printed before, still in the data, and printed nowhere now; several of one family are one finding."""
    if change.avant is None or not composed(change.apres):
        return
    before, printed = set(mentions(change.avant)), set(mentions(change.apres))
    both = [pair for pair in change.faits if pair.avant and pair.apres]
    lost = [pair.apres for pair in both if pair.avant.chemin in before and pair.chemin not in printed]
    for family in FAMILIES:
        here = [fait for fait in lost if fait.chemin.split(".")[0] == family]
        if here:
            names = " · ".join(sorted(fait.canonique for fait in here))
            yield Oubli(here[0].chemin if len(here) == 1 else family, names, here[0].lieu)
