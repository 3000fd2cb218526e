"""Un avertissement a disparu.

Pourquoi : « attention », « obligatoire », « sous peine de » : ce qui était une condition n’en a plus l’air.

Faux :
    2025 : « Attention : la signature est obligatoire. »
    2026 : « Pensez à signer. »

Juste :
    2026 : « Attention : la signature est obligatoire. »

Que faire : rétablir l’avertissement, ou confirmer qu’il n’a plus lieu d’être.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="avertissement-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The warnings that went, whole or from a sentence that stays."""
    for paire in told(change, "avertissement-perdu"):
        message = "Un avertissement a disparu de cette phrase." if paire.apres else "Un avertissement a disparu."
        yield REGLE.on_phrase(change, paire, message)
