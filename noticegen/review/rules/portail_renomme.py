"""Un portail change de nom.

Pourquoi : le candidat cherche ce nom dans un moteur de recherche ; il doit être celui qu’il verra à l’écran.

Faux :
    2025 : Cyclades
    2026 : Cyclade

Juste :
    2026 : Cyclades

Que faire : vérifier le nom, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait
from noticegen.review.indices.changements import changed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The portails whose name changed."""
    for paire in changed(change, "portails", "nom"):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"Le portail {before} s’appelle désormais {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
