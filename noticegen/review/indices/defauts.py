"""Which differences of wording another rule already tells: a doubled word, a placeholder, a literal date."""

import re
from collections.abc import Callable, Iterator

from noticegen.edition import Edition, contresens
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PairePhrases
from noticegen.review.indices.academies import foreign_academies
from noticegen.review.indices.comptes import dangling_references, false_counts
from noticegen.review.indices.examens import newly_named
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

JOINING = {"avant", "le", "la", "les", "l", "jusqu", "au", "du", "de", "d", "des", "a", "en", "des", "un", "une", "'"}
"""Words that join a literal date or name to its sentence, and come with it."""


def explained(change: Change, paire: PairePhrases) -> bool:
    """Whether every word or sign that the incoming sentence gained is part of a flaw that has its own constat."""
    if paire.apres is None:
        return False
    texts = _flaws(change).get(paire.apres.bloc.lieu, ())
    gained = [piece.texte for piece in paire.morceaux if piece.operation == "ajoute" and not piece.fait]
    words, signs = _tokens(gained)
    known_words, known_signs = _tokens(texts)
    return bool(texts) and (words - JOINING <= known_words if words else bool(signs) and signs <= known_signs)


@remembered
def _flaws(change: Change) -> dict[Lieu, list[str]]:
    """The words of the flaws of the incoming side, by the place of their block."""
    flaws = [(flaw.bloc.lieu, flaw.texte) for finder in FINDERS for flaw in finder(change.apres)]
    flaws += [(one.lieu, one.mots) for one in contresens(change.apres)]
    flaws += [(lieu, name) for name, lieu in newly_named(change)]
    found: dict[Lieu, list[str]] = {}
    for lieu, text in flaws:
        found.setdefault(lieu, []).append(text)
    return found


def _tokens(texts: list[str]) -> tuple[set[str], set[str]]:
    """The words and the signs of some texts."""
    keys = [loose_key(text) for text in texts]
    return {word for key in keys for word in re.findall(r"\w+", key)}, {sign for key in keys for sign in re.findall(r"[^\w\s]", key)}
