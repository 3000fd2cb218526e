"""Une phrase a changé de place.

Pourquoi : l’ordre des étapes est une consigne ; déplacée, une phrase peut changer de sens.

Faux :
    rien de faux : le contrôle le signale
    2025 : signer, puis envoyer
    2026 : envoyer, puis signer

Juste :
    2026 : signer, puis envoyer

Que faire : rien, si l’ordre est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un déplacement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that moved."""
    for paire in told(change, "deplacee"):
        yield REGLE.on_phrase(change, paire, "Cette phrase a changé de place.")
