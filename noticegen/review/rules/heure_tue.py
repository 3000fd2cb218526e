"""Une phrase ne dit plus l’heure d’une date, dite ailleurs.

Pourquoi : le candidat qui ne lit que cette phrase croit avoir toute la journée.

Faux :
    rien de faux : le contrôle le signale
    2025 : « le serveur ferme le 14 novembre 2024 à 18h00 »
    2026 : « le serveur ferme le 13 novembre 2025 »

Juste :
    2026 : « le serveur ferme le 13 novembre 2025 à 18h00 »

Que faire : rien, si la phrase se lit sans elle.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.heures_tues import hushed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une heure dite une fois de plus ne trompe personne")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that print a date without the hour they gave."""
    for one in hushed(change):
        message = f"{sentence_name(change.apres.fiche, one.chemin)} s’imprime ici sans son heure ; la phrase la donnait."
        yield REGLE.constat(change, message, fait=one.chemin, lieu=one.paire.apres.lieu, lieu_avant=one.paire.avant.lieu)
