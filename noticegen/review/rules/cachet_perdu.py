"""Le cachet de la poste ne fait plus foi.

Pourquoi : un dossier posté le dernier jour était reçu ; il ne l’est plus.

Faux :
    2025 : jusqu’au 15 novembre 2024, le cachet de la poste faisant foi
    2026 : jusqu’au 15 novembre 2025

Juste :
    2026 : jusqu’au 15 novembre 2025, le cachet de la poste faisant foi

Que faire : rétablir « preuve: cachet », ou confirmer que la date de réception compte.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.bornes import paires_bornes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="cachet-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The limits for which the postmark no longer counts."""
    for paire in paires_bornes(change):
        if paire.avant.echeance.cachet and not paire.apres.echeance.cachet:
            name = sentence_name(change.apres.fiche, paire.chemin)
            yield REGLE.constat(
                change,
                f"{name} : le cachet de la poste n’y fait plus foi.",
                fait=f"{paire.apres.echeance.chemin}.preuve",
                avant="cachet",
                apres=None,
                lieu=paire.apres.lieu,
                lieu_avant=paire.avant.lieu,
            )
