"""Le cachet de la poste fait désormais foi.

Pourquoi : le candidat y gagne ; encore faut-il que le service l’entende ainsi.

Faux :
    rien de faux : le contrôle le signale
    2025 : jusqu’au 15 novembre 2024
    2026 : jusqu’au 15 novembre 2025, le cachet de la poste faisant foi

Juste :
    2026 : jusqu’au 15 novembre 2025

Que faire : rien, si le cachet fait bien foi.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.bornes import paires_bornes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="cachet-perdu")


def check(change: Change) -> Iterator[Constat]:
    """The limits for which the postmark now counts."""
    for paire in paires_bornes(change):
        if paire.apres.echeance.cachet and not paire.avant.echeance.cachet:
            name = sentence_name(change.apres.fiche, paire.chemin)
            yield REGLE.constat(
                change,
                f"{name} : le cachet de la poste y fait désormais foi.",
                fait=f"{paire.apres.echeance.chemin}.preuve",
                avant=None,
                apres="cachet",
                lieu=paire.apres.lieu,
                lieu_avant=paire.avant.lieu,
            )
