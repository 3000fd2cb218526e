"""Une adresse de courriel est ajoutée.

Pourquoi : le candidat y gagne, si quelqu’un relève la boîte.

Faux :
    rien de faux : le contrôle le signale
    2026 : dec.sante@academie.example, sans équivalent en 2025

Juste :
    2026 : les adresses de 2025

Que faire : rien, si quelqu’un relève cette boîte.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.boites import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="courriel-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The mailboxes that came."""
    for one in movements(change, "ajoute"):
        message = f"Dans {name(change.apres.fiche, one.chemin)}, {one.apres.canonique} est nouvelle."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
