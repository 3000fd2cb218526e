"""Un tarif disparaît.

Pourquoi : le candidat ne sait plus s’il doit payer, ni combien.

Faux :
    2025 : inscription 21,50 €
    2026 : plus de tarif

Juste :
    2026 : inscription 21,50 €

Que faire : rétablir le tarif, ou confirmer que la démarche est gratuite.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="tarif-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The fees that went."""
    for one in gone(change, "tarifs"):
        yield REGLE.between(change, one.chemin, one, None, f"Le tarif {quoted(one.cle)} ({one.faits[0].textes[0]}) a disparu.")
