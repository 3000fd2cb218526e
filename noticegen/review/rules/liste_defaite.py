"""Des lignes écrites comme une liste s’impriment à la suite.

Pourquoi : trois démarches qui n’en font plus qu’une phrase : le candidat en saute une.

Faux :
    1) Téléchargez la confirmation.
    2) Signez-la.

Juste :
    1. Téléchargez la confirmation.
    2. Signez-la.

Que faire : écrire la liste comme la page la comprend, ou confirmer que ces lignes forment un paragraphe.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.mises_en_forme import undone_lists
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une liste qui s’imprime en liste est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The lines laid out as a list that print as one paragraph."""
    for flaw in undone_lists(change.apres):
        message = f"Ces lignes s’impriment à la suite, et non en liste ({flaw.attendu}) : {quoted(flaw.texte)}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
