"""Deux échéances ont changé d’ordre.

Pourquoi : une convocation envoyée après les épreuves, un oral avant l’écrit : l’une des deux dates est sans doute fausse.

Faux :
    2025 : convocation le 28 avril, épreuves le 12 mai
    2026 : convocation le 28 mai, épreuves le 12 mai

Juste :
    2026 : convocation le 28 avril, épreuves le 12 mai

Que faire : vérifier les deux dates ; si l’ordre est voulu, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted
from noticegen.review.indices.doutes import place_of
from noticegen.review.indices.ordre import inversions
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement d’ordre est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The échéances that changed places."""
    for one in inversions(change):
        names = ", ".join(quoted(echeance_name(change.apres.fiche, other.cle)) for other in one.autres)
        name = quoted(echeance_name(change.apres.fiche, one.echeance.cle))
        message = f"{name} n’est plus du même côté de {names} qu’à la session précédente."
        order = " · ".join(sorted(other.cle for other in one.autres))
        places = {"lieu": place_of(change.apres, one.echeance), "lieu_avant": place_of(change.avant, one.avant)}
        yield REGLE.constat(change, message, fait=one.echeance.chemin, apres=order, **places)
