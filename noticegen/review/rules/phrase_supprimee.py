"""Une phrase de la notice précédente a disparu.

Pourquoi : ce que la phrase demandait, plus personne ne le fera.

Faux :
    2025 : « Gardez votre mot de passe. »
    2026 : rien

Juste :
    2026 : « Gardez votre mot de passe. »

Que faire : rétablir la phrase, ou confirmer qu’elle n’a plus lieu d’être.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.troncons import lost
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="phrase-ajoutee")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that went, those that followed one another told once."""
    for one in lost(change):
        if not one.avertit:
            several = f"Ces {len(one.paires)} phrases, qui se suivent, ont disparu."
            one_row = f"La rangée {quoted(one.texte)} du tableau a disparu."
            message = one_row if one.rangee else several if len(one.paires) > 1 else "Cette phrase a disparu."
            yield REGLE.on_phrases(change, one.paires, message)
