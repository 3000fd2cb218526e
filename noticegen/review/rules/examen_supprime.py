"""Un examen n’est plus nommé par la notice.

Pourquoi : ses candidats ne trouveront plus de notice.

Faux :
    2025 : CAP, BP
    2026 : CAP

Juste :
    2026 : CAP, BP

Que faire : rétablir l’examen, ou confirmer qu’il relève d’une autre notice.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.examens import exams_gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="examen-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The exams that went; all of them at once is one finding."""
    for one in exams_gone(change):
        message = f"La notice ne nomme plus {quoted(one.canonique)}."
        yield REGLE.between(change, one.chemin, one, None, message)
