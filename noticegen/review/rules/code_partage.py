"""Deux libellés d’une table portent le même code.

Pourquoi : un code désigne une spécialité ; donné deux fois, l’un des deux est faux.

Faux :
    Boulanger 25010, Pâtissier 25010

Juste :
    Boulanger 25010, Pâtissier 25020

Que faire : vérifier les deux codes dans la nomenclature.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.codes import shared
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un code par libellé est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The codes that two rows of one table give."""
    for first, second in shared(change):
        labels = [quoted(fait.chemin.split(".", 2)[-1]) for fait in (first, second)]
        message = f"{labels[0]} et {labels[1]} portent le même code, {second.canonique}."
        yield REGLE.between(change, second.chemin, None, second, message)
