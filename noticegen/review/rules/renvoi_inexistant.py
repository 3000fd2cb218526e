"""Le texte renvoie à une étape ou à une partie qui n’existe pas.

Pourquoi : le candidat cherche l’étape 3 d’une notice qui n’en a que deux.

Faux :
    « allez à l’étape 3 », dans une notice qui a les étapes 1 et 2

Juste :
    « allez à l’étape 2 »

Que faire : corriger le renvoi, ou la numérotation.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.comptes import dangling_references
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un renvoi qui mène quelque part est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The references to steps and parts that the text does not hold."""
    for flaw in dangling_references(change.apres):
        message = f"Le texte renvoie à {quoted(flaw.texte)} ; il n’a que {flaw.attendu}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
