"""La typographie d’une phrase change.

Pourquoi : capitales, accents, espaces, numérotation : le sens reste.

Faux :
    rien de faux : le contrôle le signale
    2025 : « ETAPE 1 »
    2026 : « Étape 1 »

Juste :
    2026 : « Étape 1 »

Que faire : rien.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une typographie est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences whose typography changed."""
    for paire in told(change, "typographie"):
        yield REGLE.on_phrase(change, paire, "La typographie de cette phrase change.")
