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
from noticegen.review.indices.troncons import lost
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="avertissement-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The warnings that went, whole or from a sentence that stays."""
    for paire in told(change, "avertissement-perdu"):
        if paire.apres:
            yield REGLE.on_phrase(change, paire, "Un avertissement a disparu de cette phrase.")
    for one in lost(change):
        if one.avertit:
            beside = ", avec les phrases qui l’entouraient" if len(one.paires) > 1 else ""
            yield REGLE.on_phrases(change, one.paires, f"Un avertissement a disparu{beside}.")
