"""Une échéance des données n’est imprimée nulle part.

Pourquoi : une date que la notice ne dit pas n’engage personne : le candidat ne peut pas la tenir.

Faux :
    sessions.yaml : pieces, avant le 15 novembre 2025
    la notice ne parle pas de la date des pièces

Juste :
    la notice écrit : déposez vos pièces {{ pieces }}

Que faire : imprimer l’échéance dans la notice, ou la retirer des données.
"""

from collections.abc import Iterator

from noticegen.edition import imprevus
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted
from noticegen.review.indices.doutes import place_of
from noticegen.review.indices.impressions import told_elsewhere
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une échéance imprimée est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The deadlines that no page prints and of which nothing else tells where they went."""
    for one in imprevus(change.apres):
        if not told_elsewhere(change, one):
            message = f"L’échéance {quoted(echeance_name(change.apres.fiche, one.cle))} n’est imprimée nulle part dans la notice."
            yield REGLE.constat(change, message, fait=one.chemin, lieu=place_of(change.apres, one))
