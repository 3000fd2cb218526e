"""Un paragraphe est répété mot pour mot.

Pourquoi : copié deux fois, il sera corrigé une fois sur deux l’année prochaine.

Faux :
    Ouvrez le portail, puis choisissez votre examen dans la liste.
    Ouvrez le portail, puis choisissez votre examen dans la liste.

Juste :
    Ouvrez le portail, puis choisissez votre examen dans la liste.

Que faire : retirer la répétition, ou la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.repetitions import doubled_blocks
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un paragraphe écrit une fois est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The repeated paragraphs, tables, lines and rows."""
    for flaw in doubled_blocks(change.apres):
        message = f"La notice dit deux fois la même chose : {quoted(flaw.texte)}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
