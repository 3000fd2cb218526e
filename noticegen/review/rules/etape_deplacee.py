"""Une étape numérotée a changé de rang.

Pourquoi : le candidat fait les étapes dans l’ordre où il les lit ; signer après avoir envoyé, c’est recommencer.

Faux :
    2025 : 1. Signer la confirmation. 2. L’envoyer.
    2026 : 1. L’envoyer. 2. Signer la confirmation.

Juste :
    2026 : 1. Signer la confirmation. 2. L’envoyer.

Que faire : remettre les étapes dans l’ordre, ou confirmer le nouvel ordre.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The numbered steps that moved."""
    for paire in told(change, "etape-deplacee"):
        yield REGLE.on_phrase(change, paire, "Cette étape n’a plus le même rang.")
