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
    """The facts printed before, still in the data, and printed nowhere now; one finding for a family that vanished whole."""
    if change.avant is None or not composed(change.apres):
        return
    printed = set(mentions(change.apres))
    lost = [
        pair
        for pair in change.faits
        if pair.avant and pair.apres and pair.avant.chemin in mentions(change.avant) and pair.chemin not in printed
    ]
    for family in FAMILIES:
        here = [pair.apres for pair in lost if pair.chemin.split(".")[0] == family]
        still = any(path.split(".")[0] == family for path in printed)
        if len(here) > 1 and not still:
            yield Oubli(family, " · ".join(sorted(fait.canonique for fait in here)), here[0].lieu)
        else:
            yield from (Oubli(fait.chemin, fait.canonique, fait.lieu) for fait in here)
