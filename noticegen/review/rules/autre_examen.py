"""Le texte nomme un examen qui n’est pas celui de la notice.

Pourquoi : copié de la notice voisine, le nom d’un autre examen fait croire au candidat que la notice n’est pas pour lui.

Faux :
    notice du brevet professionnel : « votre mention complémentaire »

Juste :
    « votre brevet professionnel »

Que faire : corriger le nom, ou confirmer qu’il est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.examens import newly_named
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="l’examen de la notice est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The exams newly named that are not the notice's."""
    for name, lieu in newly_named(change):
        yield REGLE.constat(change, f"Le texte nomme {quoted(name)}, qui n’est pas un examen de cette notice.", apres=name, lieu=lieu)
