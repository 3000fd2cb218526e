"""Whether a document that arrived is a later state of the notice it is held against, or another notice altogether."""

from noticegen.edition import Edition
from noticegen.review.change import Change
from noticegen.review.indices.academies import name_of
from noticegen.review.indices.examens import other_exams
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.phrases_lues import has_words
from noticegen.review.memoire import remembered

LEAST = 4
"""One sentence in so many, at least, comes back word for word in what follows a notice; few do even in one that was rewritten."""


def other_academy(change: Change) -> bool:
    """Whether the incoming document names its académie, and not that of the previous side."""
    if change.avant is None or composed(change.apres):
        return False
    names = [name_of(side) for side in (change.avant, change.apres)]
    sites = [_domains(side) for side in (change.avant, change.apres)]
    return all(names) and names[0] != names[1] and not sites[0] & sites[1]


@remembered
def stranger(change: Change) -> bool:
    """Whether the document is another exam's, or another académie's, and its words are not those of the previous side either.

    Nothing is then learnt by holding one against the other. A notice copied from a neighbour, alike but for a name, is compared.
    """
    return (other_exams(change) or other_academy(change)) and not _alike(change)


def _alike(change: Change) -> bool:
    """Whether enough of what the document says in words of its own, its facts left out, was said before."""
    arrived = [paire for paire in change.phrases if paire.apres and has_words(paire.apres)]
    kept = sum(bool(paire.avant) and "redaction" not in (paire.ecart, *paire.ecarts) for paire in arrived)
    return kept * LEAST >= len(arrived)


def _domains(edition: Edition) -> set[str]:
    fait = edition.fiche.faits.get("academie.domaines")
    return set(fait.valeur) if fait else set()
