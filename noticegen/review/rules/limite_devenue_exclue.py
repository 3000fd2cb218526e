"""Le dernier jour d’une limite était inclus, il est exclu.

Pourquoi : « avant le 13 » ne dit pas la même chose que « jusqu’au 13 » : le candidat perd un jour.

Faux :
    2025 : jusqu’au 15 novembre 2024
    2026 : avant le 15 novembre 2025

Juste :
    2026 : jusqu’au 15 novembre 2025

Que faire : rétablir « jusquau », ou confirmer que le jour est exclu.
"""

from collections.abc import Iterator

from noticegen.edition import contresens
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.bornes import paires_bornes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="limite-devenue-incluse")


def check(change: Change) -> Iterator[Constat]:
    """The limits whose day was included and is excluded."""
    contradicted = {one.chemin for one in contresens(change.apres)}
    for paire in paires_bornes(change):
        if paire.chemin not in contradicted and (paire.avant.echeance.sens, paire.apres.echeance.sens) == ("jusquau", "avant"):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} est dite « avant le » {say(paire.apres.moment)} ; elle était dite « jusqu’au »."
            places = {"lieu": paire.apres.lieu, "lieu_avant": paire.avant.lieu}
            yield REGLE.constat(change, message, fait=paire.chemin, avant="jusquau", apres="avant", **places)
