"""Échéances that came or went, whole or by one of their ends, and those that became another thing."""

from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.indices.bornes import Borne, bornes_of


def lost(change: Change) -> Iterator[Borne]:
    """The dates that only the earlier side has: one for an échéance that went whole."""
    for paire in change.echeances:
        if paire.avant and change.avant and not _turned(paire):
            yield from _alone(change.avant, paire.avant, change.apres, paire.apres)


def gained(change: Change) -> Iterator[Borne]:
    """The dates that only the incoming side has, when there is an earlier side."""
    for paire in change.echeances:
        if paire.apres and change.avant and not _turned(paire):
            yield from _alone(change.apres, paire.apres, change.avant, paire.avant)


def turned(change: Change) -> Iterator[tuple[Borne, Borne]]:
    """The first dates of the échéances that became events, or are no longer one."""
    for paire in change.echeances:
        if _turned(paire):
            sides = (bornes_of(side, one) for side, one in ((change.avant, paire.avant), (change.apres, paire.apres)))
            firsts = tuple(borne for found in sides for borne in [*found.values()][:1])
            if len(firsts) == 2:  # a document may name an échéance of which no date can be read
                yield firsts


def _turned(paire: PaireEcheances) -> bool:
    genres = {one.genre for one in (paire.avant, paire.apres) if one}
    return len(genres) == 2 and "evenement" in genres


def _alone(edition: Edition, one: Echeance, other_edition: Edition, other: Echeance | None) -> Iterator[Borne]:
    here = bornes_of(edition, one)
    if other is None:
        whole = next(iter(here.values()), None)
        yield from [Borne(one, "", one.chemin, whole.moment, whole.lieu)] if whole else []
        return
    there = {borne.role for borne in bornes_of(other_edition, other).values()}
    yield from (borne for borne in here.values() if borne.role not in there and borne.role in ("ouverture", "cloture", "fin"))
