"""La notice nomme un examen qu’elle ne nommait pas.

Pourquoi : la notice doit valoir pour lui aussi : pièces, dates, contacts.

Faux :
    rien de faux : le contrôle le signale
    2026 : BP, sans équivalent en 2025

Juste :
    2026 : les examens de 2025

Que faire : rien, si la notice vaut pour lui.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.examens import exams_new
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="examen-supprime")


def check(change: Change) -> Iterator[Constat]:
    """The exams that came; all of them at once is one finding."""
    for one in exams_new(change):
        message = f"La notice nomme {quoted(one.canonique)}, qu’elle ne nommait pas."
        yield REGLE.between(change, one.chemin, None, one, message)
