"""Un pôle nouveau figure parmi les contacts.

Pourquoi : le candidat y gagne, si ce pôle gère bien ses examens.

Faux :
    rien de faux : le contrôle le signale
    2026 : un pôle sport, sans équivalent en 2025

Juste :
    2026 : les pôles de 2025

Que faire : rien, si le pôle gère bien ces examens.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import new
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="pole-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The pôles that the notice did not name."""
    for one in new(change, "poles"):
        yield REGLE.between(change, one.chemin, None, one, f"Le pôle {quoted(one.canonique)} est nouveau parmi les contacts.")
