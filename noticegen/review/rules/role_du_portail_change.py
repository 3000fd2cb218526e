"""Le rôle d’un portail change.

Pourquoi : le rôle dit ce qu’on fait sur le portail ; changé, il envoie le candidat au mauvais endroit.

Faux :
    2025 : Cyclades, inscription
    2026 : Cyclades, information

Juste :
    2026 : Cyclades, inscription

Que faire : vérifier le rôle, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.changements import differs
from noticegen.review.indices.ensembles import kept
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """Those that changed, came or went while the portail stays."""
    for paire in kept(change, "portails", "role") if change.avant else ():
        if differs(change, paire):
            before, after = (quoted(say_fait(fait)) if fait else "absent" for fait in (paire.avant, paire.apres))
            name = sentence_name((change.apres if paire.apres else change.avant).fiche, paire.chemin)
            message = f"{name} était {before}, il est {after}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
