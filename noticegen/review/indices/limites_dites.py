"""Sentences in which nothing changed but the side of their limit, which has rules of its own."""

import re

from noticegen.facts.pliage import fold
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.phrases_lues import prints

SIDES = {
    "avant",
    "le",
    "la",
    "au",
    "plus",
    "tard",
    "jusqu",
    "jusque",
    "inclus",
    "incluse",
    "compris",
    "exclu",
    "exclue",
    "date",
    "dernier",
    "delai",
}
"""The words that say whether a limit's day is in it."""


def turns_its_limit(change: Change, paire: PairePhrases) -> bool:
    """Whether the words that changed say the side of a limit of the sentence, and that side changed."""
    if not (paire.avant and paire.apres):
        return False
    turned = [
        one
        for one in change.echeances
        if one.avant and one.apres and one.avant.sens and one.apres.sens and one.avant.sens != one.apres.sens
    ]
    return any(prints(paire.apres, one.chemin) for one in turned) and _changed(paire) <= SIDES


def _changed(paire: PairePhrases) -> set[str]:
    pieces = (piece.texte for piece in paire.morceaux if piece.operation != "egal" and not piece.fait)
    return {word for text in pieces for word in re.findall(r"[a-z]+", fold(text))}
