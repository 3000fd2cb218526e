"""Deux échéances portent le même libellé.

Pourquoi : le candidat ne sait plus laquelle des deux dates est la sienne.

Faux :
    2025 : « Épreuves écrites », « Épreuves orales »
    2026 : « Épreuves écrites », « Épreuves écrites »

Juste :
    2026 : « Épreuves écrites », « Épreuves orales »

Que faire : rendre à chaque échéance son libellé, ou confirmer que c’est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.libelles import doubled
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un libellé pour chaque échéance est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The labels that two échéances share and did not share."""
    for paire, other in doubled(change):
        message = f"{quoted(paire.apres.canonique)} est aussi le libellé de l’échéance {quoted(other.split('.')[1])}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
