"""Un portail nouveau est donné.

Pourquoi : une démarche de plus, ou une démarche qui change de place : le texte doit le dire.

Faux :
    rien de faux : le contrôle le signale
    2026 : un portail de paiement, sans équivalent en 2025

Juste :
    2026 : les portails de 2025

Que faire : rien, si le portail est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import new
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="portail-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The portails that the notice did not name."""
    for one in new(change, "portails"):
        yield REGLE.between(change, one.chemin, None, one, f"Le portail {quoted(one.canonique)} est nouveau.")
