"""Which differences of wording another rule already tells: a doubled word, a placeholder, a literal date."""

import re
from collections.abc import Callable, Iterator

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.academies import foreign_academies
from noticegen.review.indices.comptes import dangling_references, false_counts
from noticegen.review.indices.litteraux import literals, malformed
from noticegen.review.indices.malfacons import Malfacon, doubled_blocks, doubled_signs, doubled_words, unfinished
from noticegen.review.loose import loose_key
from noticegen.review.memoire import remembered

FINDERS: tuple[Callable[[Edition], Iterator[Malfacon]], ...] = (
    unfinished,
    doubled_words,
    doubled_signs,
    doubled_blocks,
    false_counts,
    dangling_references,
    foreign_academies,
    literals,
    malformed,
)


def explained(change: Change, paire: PairePhrases) -> bool:
    """Whether every word or sign that the incoming sentence gained is part of a flaw that has its own constat."""
    if paire.apres is None:
        return False
    texts = _flaws(change.apres).get(paire.apres.bloc.lieu, ())
    gained = [piece.texte for piece in paire.morceaux if piece.operation == "ajoute" and not piece.fait]
    return bool(texts) and bool(gained) and _tokens(gained) <= _tokens(texts)


@remembered
def _flaws(edition: Edition) -> dict[Lieu, list[str]]:
    """The words of the flaws of an édition, by the place of their block."""
    found: dict[Lieu, list[str]] = {}
    for finder in FINDERS:
        for flaw in finder(edition):
            found.setdefault(flaw.bloc.lieu, []).append(flaw.texte)
    return found


def _tokens(texts: list[str]) -> set[str]:
    return {token for text in texts for token in re.findall(r"\w+|[^\w\s]", loose_key(text))}
