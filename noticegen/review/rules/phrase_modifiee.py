"""Une phrase est rédigée autrement.

Pourquoi : un mot changé peut changer une démarche ; quelqu’un doit l’avoir voulu.

Faux :
    2025 : « Envoyez le dossier au rectorat. »
    2026 : « Envoyez le dossier au centre. »

Juste :
    2026 : « Envoyez le dossier au rectorat. »

Que faire : relire les deux rédactions, puis confirmer la nouvelle.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une rédaction nouvelle est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences reworded."""
    for paire in told(change, "redaction"):
        yield REGLE.on_phrase(change, paire, "Cette phrase est rédigée autrement.")
