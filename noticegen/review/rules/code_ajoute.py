"""Une ligne s’ajoute à une table de codes.

Pourquoi : une spécialité de plus : le service qui la gère doit être parmi les contacts.

Faux :
    rien de faux : le contrôle le signale
    2026 : Glacier 25030, sans équivalent en 2025

Juste :
    2026 : les lignes de 2025

Que faire : rien, si la spécialité est ouverte.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.codes import told_as_shared
from noticegen.review.indices.ensembles import new
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="code-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The rows that came."""
    for one in new(change, "codes"):
        if one.chemin in told_as_shared(change):
            continue
        yield REGLE.between(change, one.chemin, None, one, f"La ligne {quoted(one.cle)} ({one.canonique}) est nouvelle.")
