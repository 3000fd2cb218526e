"""Une phrase nouvelle apparaît.

Pourquoi : elle engage l’académie comme les autres : quelqu’un doit l’avoir relue.

Faux :
    2025 : rien
    2026 : « Les dossiers incomplets seront complétés sur place. »

Juste :
    2026 : les phrases de 2025

Que faire : relire la phrase, puis la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="phrase-supprimee")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that came."""
    for paire in told(change, "ajoutee"):
        yield REGLE.on_phrase(change, paire, "Cette phrase est nouvelle.")
