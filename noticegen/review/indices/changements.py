"""Facts that changed value and have no better name for it: neither exchanged, nor left to fill in, nor moved on by a year."""

from collections.abc import Iterator

from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.ecriture import same_value
from noticegen.review.faits.movement import moved_on
from noticegen.review.indices.echanges import exchanged_paths
from noticegen.review.indices.ensembles import pairs
from noticegen.review.indices.inacheves import unfinished_facts


def changed(change: Change, family: str, part: str = "") -> Iterator[PaireFaits]:
    """The facts of a family that both sides have with two values; `part` keeps those of one name (`telephones`)."""
    return (paire for paire in pairs(change, family, part) if paire.avant and paire.apres and differs(change, paire))


def differs(change: Change, paire: PaireFaits) -> bool:
    """Whether a fact changed, came or went, and that is all there is to say of it."""
    if same_value(paire.avant, paire.apres) or told_otherwise(change, paire.chemin):
        return False
    return not (paire.avant and paire.apres and moved_on(change.avant.fiche, change.apres.fiche, paire))


def told_otherwise(change: Change, chemin: str) -> bool:
    """Whether another rule says what became of a fact."""
    return chemin in exchanged_paths(change) or chemin in unfinished_facts(change.apres)
