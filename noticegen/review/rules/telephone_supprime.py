"""Un numéro de téléphone disparaît.

Pourquoi : le candidat qui le cherchait n’a plus que les autres, s’il en reste.

Faux :
    2025 : 05 49 00 00 15 / 05 49 00 00 16
    2026 : 05 49 00 00 15

Juste :
    2026 : 05 49 00 00 15 / 05 49 00 00 16

Que faire : rétablir le numéro, ou confirmer qu’il n’est plus en service.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.numeros import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="telephone-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The numbers that went, those that became unreadable left out."""
    for one in movements(change, "supprime"):
        if told_by_flaw(change, one.chemin):
            continue
        message = f"Dans {name(change.avant.fiche, one.chemin)}, il n’y a plus {one.avant.texte}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
