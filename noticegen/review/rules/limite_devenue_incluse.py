"""Le dernier jour d’une limite était exclu, il est inclus.

Pourquoi : le candidat gagne un jour ; encore faut-il que le service l’entende ainsi.

Faux :
    rien de faux : le contrôle le signale
    2025 : avant le 15 novembre 2024
    2026 : jusqu’au 15 novembre 2025

Juste :
    2026 : avant le 15 novembre 2025

Que faire : rien, si le jour est bien inclus.
"""

from collections.abc import Iterator

from noticegen.edition import contresens
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.bornes import paires_bornes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="limite-devenue-exclue")


def check(change: Change) -> Iterator[Constat]:
    """The limits whose day was excluded and is included."""
    contradicted = {one.chemin for one in contresens(change.apres)}
    for paire in paires_bornes(change):
        if paire.chemin not in contradicted and (paire.avant.echeance.sens, paire.apres.echeance.sens) == ("avant", "jusquau"):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} est dite « jusqu’au » {say(paire.apres.moment)} ; elle était dite « avant le »."
            places = {"lieu": paire.apres.lieu, "lieu_avant": paire.avant.lieu}
            yield REGLE.constat(change, message, fait=paire.chemin, avant="avant", apres="jusquau", **places)
