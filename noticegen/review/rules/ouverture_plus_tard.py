"""Une ouverture tombe à une heure plus tardive qu’à la session précédente.

Pourquoi : le candidat qui se connecte à l’heure de l’an dernier trouve porte close et appelle.

Faux :
    2025 : ouverture le 16 octobre 2024 à 09h00
    2026 : ouverture le 15 octobre 2025 à 14h00

Juste :
    2026 : ouverture le 15 octobre 2025 à 09h00

Que faire : vérifier l’heure auprès du service ; la confirmer si elle est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import later, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="ouverture-plus-tot")


def check(change: Change) -> Iterator[Constat]:
    """The hours that come later."""
    for paire in later(change, ("ouverture",)):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est retardée de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
