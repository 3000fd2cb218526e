"""Une clôture ou une limite tombe à une heure plus tardive qu’à la session précédente.

Pourquoi : le candidat y gagne ; encore faut-il que le serveur soit réglé de même.

Faux :
    rien de faux : le contrôle le signale
    2025 : clôture le 14 novembre 2024 à 17h00
    2026 : clôture le 13 novembre 2025 à 19h00

Juste :
    2026 : clôture le 13 novembre 2025 à 17h00

Que faire : rien, si l’heure est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import CLOSING, later, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="cloture-plus-tot")


def check(change: Change) -> Iterator[Constat]:
    """The hours that come later."""
    for paire in later(change, CLOSING):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est retardée de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
