"""Sentences in which nothing changed but dates that no fact holds, moved on with the session: « au mois d’avril 2026 »."""

from collections.abc import Iterator

from noticegen.review.change import Attendu, Change, PairePhrases
from noticegen.review.citation import canonical
from noticegen.review.faits.movement import later
from noticegen.review.faits.reperes import moved_dates
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.doutes import misnamed

TEXTE = "document.texte"
"""What a date that no fact holds is a date of."""


def moved_with_session(change: Change, paire: PairePhrases) -> tuple[tuple[str, str], ...]:
    """The dates by which alone the sentence differs from the earlier one, all moved on; none where anything else changed."""
    if not (paire.avant and paire.apres and new_session(change)) or misnamed(change):
        return ()
    before = change.avant.fiche
    return moved_dates(canonical(paire.avant), canonical(paire.apres), before.campagne, later(before, change.apres.fiche))


def expected_dates(change: Change) -> Iterator[Attendu]:
    """These dates, as what moved as it should."""
    for paire in change.phrases:
        if paire.ecart == "redaction":
            yield from (Attendu(TEXTE, before, after) for before, after in moved_with_session(change, paire))
