"""Une date porte une heure qu’elle n’avait pas à la session précédente.

Pourquoi : une clôture à 19h00 finit plus tôt que la journée annoncée l’an dernier ; le dire évite une surprise.

Faux :
    rien de faux : le contrôle le signale
    2025 : clôture le 14 novembre 2024
    2026 : clôture le 13 novembre 2025 à 19h00

Juste :
    2026 : clôture le 13 novembre 2025, comme l’an dernier sans heure

Que faire : rien, si l’heure est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.heures import gained
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="heure-perdue")


def check(change: Change) -> Iterator[Constat]:
    """The dates that had no hour and have one."""
    for paire in gained(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} porte une heure ({say(paire.apres.moment)}) ; elle n’en avait pas."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
