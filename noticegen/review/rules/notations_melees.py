"""Une notice mêle deux notations.

Pourquoi : « 19h00 » ici, « 19 h » là : le candidat se demande si c’est la même heure, et la notice a l’air de deux mains.

Faux :
    ouverture à 9 h, clôture à 19h00

Juste :
    ouverture à 09h00, clôture à 19h00

Que faire : choisir une notation et s’y tenir.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.notations import mixed, shapes
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une seule notation est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The kinds of facts printed in two notations."""
    for kind, printed in mixed(change.apres):
        words = " et ".join(quoted(mention.texte) for mention in printed[:2])
        message = f"Les {kind} sont écrites de deux façons : {words}."
        yield REGLE.constat(change, message, fait=kind, apres=" · ".join(shapes(kind, printed)), lieu=printed[-1].lieu)
