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
from noticegen.review.diction import quoted
from noticegen.review.indices.troncons import gained
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="phrase-supprimee")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that came, those that follow one another told once."""
    for one in gained(change):
        if not one.avertit:
            several = f"Ces {len(one.paires)} phrases, qui se suivent, sont nouvelles."
            one_row = f"La rangée {quoted(one.texte)} du tableau est nouvelle."
            message = one_row if one.rangee else several if len(one.paires) > 1 else "Cette phrase est nouvelle."
            yield REGLE.on_phrases(change, one.paires, message)
