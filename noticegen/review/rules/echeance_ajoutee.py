"""Une échéance nouvelle apparaît.

Pourquoi : une date de plus est une démarche de plus : le service doit la connaître.

Faux :
    rien de faux : le contrôle le signale
    2026 : vœux de langue jusqu’au 5 décembre 2025, sans équivalent en 2025

Juste :
    2026 : les mêmes échéances qu’en 2025

Que faire : rien, si l’échéance est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.echeancier import gained
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="echeance-supprimee")


def check(change: Change) -> Iterator[Constat]:
    """The échéances, or the ends of a window, that only the incoming side has."""
    for added in gained(change):
        message = f"Une date est donnée pour {name(change.apres.fiche, added.chemin)}, sans équivalent à la session précédente."
        yield REGLE.between(change, added.chemin, None, added, message)
