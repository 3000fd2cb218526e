"""Échéances that came or went, whole or by one of their ends."""

from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change
from noticegen.review.indices.bornes import Borne, bornes_of


def lost(change: Change) -> Iterator[Borne]:
    """The dates that only the earlier side has: one for an échéance that went whole."""
    for paire in change.echeances:
        if paire.avant and change.avant:
            yield from _alone(change.avant, paire.avant, change.apres, paire.apres)


def gained(change: Change) -> Iterator[Borne]:
    """The dates that only the incoming side has, when there is an earlier side."""
    for paire in change.echeances:
        if paire.apres and change.avant:
            yield from _alone(change.apres, paire.apres, change.avant, paire.avant)


def _alone(edition: Edition, one: Echeance, other_edition: Edition, other: Echeance | None) -> Iterator[Borne]:
    here = bornes_of(edition, one)
    if other is None:
        whole = next(iter(here.values()), None)
        yield from [Borne(one, "", one.chemin, whole.moment, whole.lieu)] if whole else []
        return
    there = {borne.role for borne in bornes_of(other_edition, other).values()}
    yield from (borne for borne in here.values() if borne.role not in there and borne.role in ("ouverture", "cloture", "fin"))
