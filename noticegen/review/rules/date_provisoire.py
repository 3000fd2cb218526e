"""Une échéance est encore marquée provisoire.

Pourquoi : le candidat lit une date ferme ; elle ne l’est pas.

Faux :
    pieces:
      avant: 15 novembre 2025
      provisoire: oui

Juste :
    pieces:
      avant: 15 novembre 2025

Que faire : retirer « provisoire: oui » quand la date est arrêtée, ou confirmer qu’elle est publiée comme telle.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted
from noticegen.review.indices.doutes import place
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une date ferme est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The échéances that carry the mark."""
    for one in change.apres.fiche.echeances.values():
        if one.provisoire:
            chemin = f"{one.chemin}.provisoire"
            message = f"L’échéance {quoted(echeance_name(change.apres.fiche, one.cle))} est marquée provisoire."
            yield REGLE.constat(change, message, fait=chemin, apres="oui", lieu=place(change.apres, chemin))
