"""Un événement a lieu plus tôt dans la journée.

Pourquoi : qui se fie à l’heure de l’an dernier arrive après le début.

Faux :
    2025 : résultats le 3 juillet 2025 à 14h00
    2026 : résultats le 2 juillet 2026 à 4h00

Juste :
    2026 : résultats le 2 juillet 2026 à 14h00

Que faire : vérifier l’heure ; si elle est avancée, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import EVENT, earlier, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="evenement-plus-tard")


def check(change: Change) -> Iterator[Constat]:
    """The days of events whose hour is earlier; one finding for a list of days."""
    told: set[str] = set()
    for paire in earlier(change, EVENT):
        if paire.chemin not in told:
            told.add(paire.chemin)
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} passe de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
