"""Une phrase imprime un autre fait qu’à la session précédente.

Pourquoi : {{ inscription.ouverture }} à la place de {{ inscription.cloture }} : les mots n’ont pas bougé, la date n’est plus la bonne.

Faux :
    2025 : « fermeture le {{ inscription.cloture }} »
    2026 : « fermeture le {{ inscription.ouverture }} »

Juste :
    2026 : « fermeture le {{ inscription.cloture }} »

Que faire : rétablir le fait dans la phrase, ou confirmer qu’elle en imprime un autre.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.autres_faits import exchanged
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences of our prose that print other facts in the same words."""
    for one in exchanged(change):
        lost = " et ".join(name(change.avant.fiche, path) for path in one.perdus)
        gained = " et ".join(name(change.apres.fiche, path) for path in one.gagnes)
        parts = (f"n’imprime plus {lost}" if lost else "", f"imprime {gained}" if gained else "")
        yield REGLE.on_phrase(change, one.paire, f"Cette phrase {', mais '.join(part for part in parts if part)}.")
