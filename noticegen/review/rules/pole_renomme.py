"""Un pôle change de nom.

Pourquoi : le candidat cherche le nom qu’on lui a donné ; il doit être celui de l’accueil et du répondeur.

Faux :
    2025 : Pôle santé
    2026 : Pôle sanitaire et social

Juste :
    2026 : Pôle santé

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
    """The pôles whose name changed."""
    for paire in changed(change, "poles", "nom"):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"Le pôle {before} s’appelle désormais {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
