"""Une date, une heure ou un numéro du document ne peut pas exister.

Pourquoi : un 31 novembre, un numéro de neuf chiffres : ce qui ne se lit pas ne se compare pas.

Faux :
    le 31 novembre 2025
    05 49 00 00 1

Juste :
    le 30 novembre 2025
    05 49 00 00 15

Que faire : corriger le document, ou demander au service ce qu’il voulait écrire.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.litteraux import malformed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une écriture lisible est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """What a document writes and cannot be."""
    for flaw in malformed(change.apres):
        message = f"{quoted(flaw.texte)} ne se lit pas : {flaw.attendu}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
