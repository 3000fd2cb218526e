"""Deux chiffres d’un numéro de téléphone sont permutés.

Pourquoi : c’est la faute de frappe la plus courante, et la plus difficile à voir.

Faux :
    2025 : 05 49 00 12 34
    2026 : 05 49 00 21 34

Juste :
    2026 : 05 49 00 12 34

Que faire : appeler le numéro ; le corriger, ou confirmer que c’est bien un nouveau numéro.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.numeros import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une permutation est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The numbers in which two digits changed places."""
    for one in movements(change, "permute"):
        message = f"Dans {name(change.apres.fiche, one.chemin)}, deux chiffres de {one.avant.texte} sont permutés : {one.apres.texte}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
