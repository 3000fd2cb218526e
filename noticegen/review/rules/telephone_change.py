"""Un numéro de téléphone change.

Pourquoi : un numéro mal recopié fait sonner un inconnu, et laisse le candidat sans réponse.

Faux :
    2025 : 05 49 00 00 15
    2026 : 05 49 00 00 95

Juste :
    2026 : 05 49 00 00 15

Que faire : appeler le numéro, puis confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.numeros import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The numbers replaced by another."""
    for one in movements(change, "change"):
        message = f"Dans {name(change.apres.fiche, one.chemin)}, {one.avant.texte} devient {one.apres.texte}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
