"""Une phrase a perdu une négation.

Pourquoi : « ne pas fermer » devenu « fermer » dit le contraire à tous les candidats.

Faux :
    2025 : « Aucune inscription ne sera reçue. »
    2026 : « Une inscription sera reçue. »

Juste :
    2026 : « Aucune inscription ne sera reçue. »

Que faire : relire les deux rédactions ; rétablir la négation, ou confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="negation-gagnee")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that lost a negation."""
    for paire in told(change, "negation-perdue"):
        yield REGLE.on_phrase(change, paire, "Une négation a disparu de cette phrase.")
