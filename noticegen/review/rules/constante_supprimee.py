"""Une constante de la notice disparaît.

Pourquoi : « 48 heures », la date d’un décret : ce qui devait rester n’est plus dit.

Faux :
    2025 : activation, 48 heures
    2026 : plus de délai d’activation

Juste :
    2026 : activation, 48 heures

Que faire : rétablir la constante, ou confirmer qu’elle ne se dit plus.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="constante-ajoutee")


def check(change: Change) -> Iterator[Constat]:
    """The constants that went."""
    for one in gone(change, "constantes"):
        yield REGLE.between(change, one.chemin, one, None, f"La constante {quoted(one.cle)} ({one.canonique}) a disparu.")
