"""Une phrase a gagné une négation.

Pourquoi : « est remboursé » devenu « n’est pas remboursé » dit le contraire à tous les candidats.

Faux :
    2025 : « Les frais sont remboursés. »
    2026 : « Les frais ne sont pas remboursés. »

Juste :
    2026 : « Les frais sont remboursés. »

Que faire : relire les deux rédactions ; retirer la négation, ou confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="negation-perdue")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that gained a negation."""
    for paire in told(change, "negation-gagnee"):
        yield REGLE.on_phrase(change, paire, "Une négation est apparue dans cette phrase.")
