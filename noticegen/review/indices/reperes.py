"""Sentences in which nothing changed but dates that no fact holds, moved on with the session: « au mois d’avril 2026 »."""

from collections.abc import Iterator

from noticegen.facts.lieu import Lieu
from noticegen.review.change import Attendu, Change, PairePhrases
from noticegen.review.citation import canonical
from noticegen.review.faits.movement import later
from noticegen.review.faits.reperes import moved_dates
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.doutes import misnamed
from noticegen.review.memoire import remembered

TEXTE = "document.texte"
"""What a date that no fact holds is a date of."""

MOTS = 3


def moved_with_session(change: Change, paire: PairePhrases) -> tuple[tuple[str, str], ...]:
    """The dates by which alone the sentence differs from the earlier one, all moved on; none where anything else changed."""
    if not (paire.avant and paire.apres and new_session(change)) or misnamed(change):
        return ()
    before = change.avant.fiche
    return moved_dates(canonical(paire.avant), canonical(paire.apres), before.campagne, later(before, change.apres.fiche))


@remembered
def moved_here(change: Change) -> frozenset[tuple[Lieu, str]]:
    """These dates as the incoming side prints them, each with the place of its block."""
    reworded = [paire for paire in change.phrases if paire.ecart == "redaction" and paire.avant and paire.apres]
    return frozenset((paire.apres.lieu, after) for paire in reworded for _, after in moved_with_session(change, paire))


def expected_dates(change: Change) -> Iterator[Attendu]:
    """These dates, as what moved as it should, each with the words that lead to it: « depuis la session 2021 »."""
    for paire in change.phrases:
        for before, after in moved_with_session(change, paire) if paire.ecart == "redaction" else ():
            yield Attendu(TEXTE, _in_words(canonical(paire.avant), before), _in_words(canonical(paire.apres), after))


def _in_words(texte: str, date: str) -> str:
    return " ".join([*texte.partition(date)[0].split()[-MOTS:], date])
