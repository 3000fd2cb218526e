"""Une ligne de codes ou de tarifs change de libellé.

Pourquoi : le candidat cherche dans le tableau les mots qu’on lui a dits.

Faux :
    2025 : Boulanger 25010
    2026 : Boulangerie 25010

Juste :
    2026 : Boulanger 25010

Que faire : vérifier le libellé, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import relabelled
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The rows whose label changed while their value stayed."""
    for family in ("codes", "tarifs"):
        for one in relabelled(change, family):
            message = f"La ligne {quoted(one.avant.canonique)} s’appelle désormais {quoted(one.apres.canonique)} ({one.valeur})."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
