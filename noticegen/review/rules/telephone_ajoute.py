"""Un numéro de téléphone est ajouté.

Pourquoi : le candidat y gagne, si quelqu’un y répond.

Faux :
    rien de faux : le contrôle le signale
    2025 : 05 49 00 00 15
    2026 : 05 49 00 00 15 / 05 49 00 00 16

Juste :
    2026 : 05 49 00 00 15

Que faire : rien, si quelqu’un répond à ce numéro.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.numeros import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="telephone-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The numbers that came."""
    for one in movements(change, "ajoute"):
        message = f"Dans {name(change.apres.fiche, one.chemin)}, {one.apres.texte} est nouveau."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
