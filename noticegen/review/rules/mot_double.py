"""Un mot est écrit deux fois de suite.

Pourquoi : la faute saute aux yeux du candidat, pas à ceux de qui relit pour la dixième fois.

Faux :
    le récapitulatif de de votre inscription

Juste :
    le récapitulatif de votre inscription

Que faire : retirer le mot en trop.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.doublons import doubled_words
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un mot écrit une fois est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The doubled words."""
    for flaw in doubled_words(change.apres):
        message = f"Un mot est doublé : {quoted(flaw.texte)}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
