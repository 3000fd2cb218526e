"""Un événement a lieu plus tard dans la journée.

Pourquoi : personne n’arrive trop tard, mais l’heure peut être mal saisie.

Faux :
    rien de faux : le contrôle le signale
    2025 : résultats à 14h00
    2026 : résultats à 16h00

Juste :
    2026 : résultats à 14h00

Que faire : rien, si l’heure est la bonne.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import EVENT, later, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="evenement-plus-tot")


def check(change: Change) -> Iterator[Constat]:
    """The days of events whose hour is later; one finding for a list of days."""
    told: set[str] = set()
    for paire in later(change, EVENT):
        if paire.chemin not in told:
            told.add(paire.chemin)
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} passe de {say_hour(paire.avant.moment)} à {say_hour(paire.apres.moment)}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
