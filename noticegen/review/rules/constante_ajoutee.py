"""Une constante nouvelle apparaît dans la notice.

Pourquoi : une durée ou une date fixe de plus : elle ne sera plus signalée les autres années.

Faux :
    rien de faux : le contrôle le signale
    2026 : activation, 48 heures, sans équivalent en 2025

Juste :
    2026 : les constantes de 2025

Que faire : rien, si la valeur est juste.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import new
from noticegen.review.indices.perimes import outdated_paths
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="constante-supprimee")


def check(change: Change) -> Iterator[Constat]:
    """The constants that came."""
    told = outdated_paths(change)
    for one in (member for member in new(change, "constantes") if member.chemin not in told):
        yield REGLE.between(change, one.chemin, None, one, f"La constante {quoted(one.cle)} ({one.canonique}) est nouvelle.")
