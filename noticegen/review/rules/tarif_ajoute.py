"""Un tarif apparaît.

Pourquoi : le candidat paiera ce qu’il ne payait pas.

Faux :
    2025 : pas de tarif
    2026 : inscription 21,50 €

Juste :
    2026 : pas de tarif

Que faire : vérifier le texte qui fixe le tarif, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import new
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="tarif-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The fees that came."""
    for one in new(change, "tarifs"):
        yield REGLE.between(change, one.chemin, None, one, f"Le tarif {quoted(one.cle)} ({one.faits[0].textes[0]}) est nouveau.")
