"""Les jours d’un événement ne se suivent plus de la même façon.

Pourquoi : un jour mal saisi au milieu d’une liste ne se voit pas : leur nombre est le bon.

Faux :
    rien de faux : le contrôle le signale
    2025 : épreuves les 4, 5 et 6 février
    2026 : épreuves les 3, 4 et 6 février

Juste :
    2026 : épreuves les 3, 4 et 5 février

Que faire : rien, si les jours sont les bons.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.evenements import tenues
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The lists of as many days, with other gaps between them."""
    for one in tenues(change):
        if one.apres.jours == one.avant.jours and one.apres.ecarts != one.avant.ecarts:
            name = sentence_name(change.apres.fiche, one.chemin)
            message = f"{name} : {one.apres.repartis} ; c’était {one.avant.repartis}."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
