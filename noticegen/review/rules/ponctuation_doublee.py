"""Un signe de ponctuation est doublé.

Pourquoi : c’est la trace d’un copier-coller ou d’une phrase recollée.

Faux :
    enregistrer,, puis imprimer

Juste :
    enregistrer, puis imprimer

Que faire : retirer le signe en trop.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.doublons import doubled_signs
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une ponctuation simple est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The doubled signs."""
    for flaw in doubled_signs(change.apres):
        message = f"La ponctuation est doublée : {quoted(flaw.texte)}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
