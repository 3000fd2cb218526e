"""Une fenêtre est plus courte qu’à la session précédente.

Pourquoi : un candidat qui s’y prend au même moment que les autres années arrive après la clôture.

Faux :
    2025 : du 16 octobre au 20 novembre 2024 (35 jours)
    2026 : du 21 octobre au 13 novembre 2025 (23 jours)

Juste :
    2026 : du 9 octobre au 13 novembre 2025 (35 jours)

Que faire : vérifier les deux dates ; si la durée est voulue, la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, echeance_name, quoted
from noticegen.review.indices.fenetres import lengths
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="fenetre-allongee")


def check(change: Change) -> Iterator[Constat]:
    """The windows that lost days."""
    for one in lengths(change):
        if one.difference < 0:
            name = quoted(echeance_name(change.apres.fiche, one.chemin.removeprefix("echeances.")))
            days = counted(abs(one.difference), "jour")
            share = f"{abs(one.difference) * 100 / max(one.avant.jours, 1):.0f}\u00a0%"
            message = f"La fenêtre {name} dure {one.apres.canonique} au lieu de {one.avant.canonique} : {days} de moins ({share})."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
