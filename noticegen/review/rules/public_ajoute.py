"""Un public nouveau est nommé.

Pourquoi : la notice doit valoir pour lui aussi : pièces, dates, contacts.

Faux :
    rien de faux : le contrôle le signale
    2026 : candidats apprentis, sans équivalent en 2025

Juste :
    2026 : les publics de 2025

Que faire : rien, si la notice vaut pour lui.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.listes import changes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="public-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The audiences that came."""
    for one in changes(change, "publics"):
        if one.apres and not one.avant:
            message = f"La notice s’adresse désormais à {quoted(one.apres.canonique)}."
            yield REGLE.between(change, "publics", one.avant, one.apres, message)
