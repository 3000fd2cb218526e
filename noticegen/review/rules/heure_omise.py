"""Une date n’a plus son heure à un endroit qui la donnait.

Pourquoi : qui ne lit que le tableau croit avoir jusqu’à minuit, alors que la phrase d’à côté dit 17h00.

Faux :
    2025 : | Fermeture | 19 novembre 2024 à 17h00 |
    2026 : | Fermeture | 18 novembre 2025 |, et plus haut « ferme le 18 novembre 2025 à 17h00 »

Juste :
    2026 : | Fermeture | 18 novembre 2025 à 17h00 |

Que faire : rétablir l’heure, ou confirmer que la donner ailleurs suffit.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures import say_hour
from noticegen.review.indices.heures_omises import hours_omitted
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une heure de plus à un endroit ne trompe personne")


def check(change: Change) -> Iterator[Constat]:
    """The dates printed without the hour that the same place gave."""
    for paire, chemin in hours_omitted(change):
        fait = change.apres.fiche.faits[chemin]
        message = (
            f"{sentence_name(change.apres.fiche, chemin)} a perdu ici son heure ({say_hour(fait.valeur)}), qui n’est donnée qu’ailleurs."
        )
        known = next((one.avant for one in change.faits if one.avant and one.chemin == chemin), None)
        places = {"lieu": paire.apres.lieu, "lieu_avant": paire.avant.lieu}
        yield REGLE.constat(
            change, message, fait=chemin, avant=known.canonique if known else None, apres=fait.valeur.jour.isoformat(), **places
        )
