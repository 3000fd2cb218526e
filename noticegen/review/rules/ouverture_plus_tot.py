"""Une ouverture tombe à une heure moins tardive qu’à la session précédente.

Pourquoi : le candidat y gagne ; encore faut-il que le serveur soit réglé de même.

Faux :
    rien de faux : le contrôle le signale
    2025 : ouverture le 16 octobre 2024 à 10h00
    2026 : ouverture le 15 octobre 2025 à 09h00

Juste :
    2026 : ouverture le 15 octobre 2025 à 10h00

Que faire : rien, si l’heure est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import earlier, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="ouverture-plus-tard")


def check(change: Change) -> Iterator[Constat]:
    """The hours that come earlier."""
    for paire in earlier(change, ("ouverture",)):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est avancée de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
