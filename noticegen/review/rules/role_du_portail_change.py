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
from noticegen.review.indices.ensembles import changed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The roles that changed."""
    for paire in changed(change, "portails", "role"):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"{sentence_name(change.apres.fiche, paire.chemin)} passe de {before} à {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
