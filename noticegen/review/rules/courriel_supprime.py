"""Une adresse de courriel disparaît.

Pourquoi : certaines démarches ne se font que par courriel ; sans adresse, elles ne se font plus.

Faux :
    2025 : dec.sante@academie.example
    2026 : plus d’adresse

Juste :
    2026 : dec.sante@academie.example

Que faire : rétablir l’adresse, ou confirmer qu’elle n’est plus relevée.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.boites import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="courriel-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The mailboxes that went."""
    for one in movements(change, "supprime"):
        message = f"Dans {name(change.avant.fiche, one.chemin)}, {one.avant.canonique} a disparu."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
