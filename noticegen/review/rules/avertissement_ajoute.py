"""Un avertissement apparaît.

Pourquoi : une condition nouvelle pour les candidats : quelqu’un doit l’avoir décidée.

Faux :
    2025 : rien
    2026 : « Attention : tout dossier sans photo sera rejeté. »

Juste :
    2026 : les avertissements de 2025

Que faire : relire l’avertissement, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.troncons import gained
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="avertissement-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The warnings that came."""
    for one in gained(change):
        if one.avertit:
            beside = ", avec les phrases qui l’entourent" if len(one.paires) > 1 else ""
            yield REGLE.on_phrases(change, one.paires, f"Un avertissement est apparu{beside}.")
