"""Une clôture ou une limite tombe à une heure plus avancée qu’à la session précédente.

Pourquoi : qui s’y prend à l’heure de l’an dernier trouve le serveur fermé.

Faux :
    2025 : clôture le 14 novembre 2024 à 19h00
    2026 : clôture le 13 novembre 2025 à 17h00

Juste :
    2026 : clôture le 13 novembre 2025 à 19h00

Que faire : vérifier l’heure auprès du service ; la confirmer si elle est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import CLOSING, earlier, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="cloture-plus-tard")


def check(change: Change) -> Iterator[Constat]:
    """The hours that come earlier."""
    for paire in earlier(change, CLOSING):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est avancée de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
