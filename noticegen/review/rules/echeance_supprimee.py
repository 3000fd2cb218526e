"""Une échéance de la session précédente a disparu.

Pourquoi : une date que personne ne donne plus est une date que le candidat ne tiendra pas.

Faux :
    2025 : pièces avant le 22 novembre 2024
    2026 : plus de date pour les pièces

Juste :
    2026 : pièces avant le 15 novembre 2025

Que faire : rétablir l’échéance, ou confirmer qu’elle n’existe plus.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.echeancier import lost
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="echeance-ajoutee")


def check(change: Change) -> Iterator[Constat]:
    """The échéances, or the ends of a window, that only the earlier side has and that no flaw stands for."""
    for gone in lost(change):
        if told_by_flaw(change, gone.chemin):
            continue
        message = f"Il n’y a plus de date pour {name(change.avant.fiche, gone.chemin)}."
        yield REGLE.between(change, gone.chemin, gone, None, message)
