"""Un public n’est plus nommé.

Pourquoi : des candidats se croiront exclus, ou ne sauront plus quelle notice lire.

Faux :
    2025 : candidats individuels, enseignement à distance
    2026 : candidats individuels

Juste :
    2026 : candidats individuels, enseignement à distance

Que faire : rétablir le public, ou confirmer qu’il relève d’une autre notice.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.listes import changes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="public-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The audiences that went."""
    for one in changes(change, "publics"):
        if one.avant and not one.apres:
            message = f"La notice ne s’adresse plus à {quoted(one.avant.canonique)}."
            yield REGLE.between(change, "publics", one.avant, one.apres, message)
