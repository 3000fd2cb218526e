"""Un nombre annoncé n’est pas celui de la liste.

Pourquoi : le candidat qui compte trois pièces et n’en lit que deux cherche la troisième.

Faux :
    Joindre les trois pièces suivantes :
    - le récapitulatif
    - le justificatif

Juste :
    Joindre les deux pièces suivantes :
    - le récapitulatif
    - le justificatif

Que faire : corriger le nombre, ou la liste.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.comptes import false_counts
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un compte juste est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The counts that fail."""
    for flaw in false_counts(change.apres):
        message = f"Le texte annonce {quoted(flaw.texte)} ; il y en a {flaw.attendu}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
