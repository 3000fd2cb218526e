"""Stable facts that a notice no longer prints though its data still hold them."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.diction import say_fait
from noticegen.review.faits.chemins import fact_key
from noticegen.review.indices.autres_faits import exchanged_away
from noticegen.review.indices.bornes import bornes_of
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.litteraux import composed, literal_days
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.troncons import lost

FAMILIES = ("session", "poles", "portails", "tarifs", "codes", "examens", "publics", "references", "constantes")
"""The families of facts that candidates act upon; an échéance that is printed nowhere has its own rule."""


@dataclass(frozen=True)
class Oubli:
    """A fact, or a whole family of facts, that the notice printed."""

    chemin: str
    canonique: str
    dit: str
    lieu: Lieu


def removed_with_words(change: Change, chemin: str) -> bool:
    """Whether a sentence that printed the fact went, words and all, or among others that had some: its going is told."""
    return any(one.tells(chemin) for one in lost(change))


def _told(change: Change, pair: PaireFaits) -> bool:
    path = pair.avant.chemin
    return told_by_flaw(change, path) or removed_with_words(change, path) or fact_key(path) in exchanged_away(change)


def told_elsewhere(change: Change, echeance: Echeance) -> bool:
    """Whether another rule says where an unprinted échéance went: a literal, a flaw, a sentence lost, another fact in its place."""
    dates = bornes_of(change.apres, echeance).values()
    if {borne.moment.jour for borne in dates} & literal_days(change.apres):
        return True
    exchanged = {fact_key(borne.chemin) for borne in dates} & exchanged_away(change)
    return bool(exchanged) or told_by_flaw(change, echeance.chemin) or removed_with_words(change, echeance.chemin)


def unprinted(change: Change) -> Iterator[Oubli]:
    """The facts printed before, still in the data, and printed nowhere now; several of one family are one finding."""
    if change.avant is None or not composed(change.apres):
        return
    before, printed = set(mentions(change.avant)), set(mentions(change.apres))
    both = [pair for pair in change.faits if pair.avant and pair.apres]
    lost = [pair.apres for pair in both if pair.avant.chemin in before and pair.chemin not in printed and not _told(change, pair)]
    for family in FAMILIES:
        here = [fait for fait in lost if fait.chemin.split(".")[0] == family]
        if here:
            values, said = (" · ".join(sorted(map(way, here))) for way in (lambda fait: fait.canonique, say_fait))
            yield Oubli(here[0].chemin if len(here) == 1 else family, values, said, here[0].lieu)
