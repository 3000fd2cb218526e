"""Un portail n’est plus donné.

Pourquoi : le candidat ne sait plus où faire ce qui s’y faisait.

Faux :
    2025 : site du rectorat, Cyclades
    2026 : site du rectorat

Juste :
    2026 : site du rectorat, Cyclades

Que faire : rétablir le portail, ou confirmer qu’il ne sert plus.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="portail-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The portails that the notice no longer names."""
    for one in gone(change, "portails"):
        yield REGLE.between(change, one.chemin, one, None, f"Le portail {quoted(one.canonique)} n’est plus donné.")
