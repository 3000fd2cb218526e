"""Un public est nommé autrement.

Pourquoi : « inscrits » devenu « non inscrits » change les personnes à qui la notice parle.

Faux :
    2025 : candidats inscrits à une formation à distance
    2026 : candidats inscrits à une formation

Juste :
    2026 : candidats inscrits à une formation à distance

Que faire : vérifier les mots, puis les confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.listes import changes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The audiences reworded."""
    for one in changes(change, "publics"):
        if one.avant and one.apres:
            message = f"Le public {quoted(one.avant.canonique)} devient {quoted(one.apres.canonique)}."
            yield REGLE.between(change, "publics", one.avant, one.apres, message)
