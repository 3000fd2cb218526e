"""Une fenêtre est plus longue qu’à la session précédente.

Pourquoi : les candidats y gagnent ; une fenêtre bien plus longue peut cacher un mois mal saisi.

Faux :
    rien de faux : le contrôle le signale
    2025 : du 16 octobre au 13 novembre 2024 (28 jours)
    2026 : du 9 octobre au 13 novembre 2025 (35 jours)

Juste :
    2026 : du 16 octobre au 13 novembre 2025 (28 jours)

Que faire : rien, si la durée est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, echeance_name, quoted
from noticegen.review.indices.fenetres import lengths
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="fenetre-raccourcie")


def check(change: Change) -> Iterator[Constat]:
    """The windows that gained days."""
    for one in lengths(change):
        if one.difference > 0:
            name = quoted(echeance_name(change.apres.fiche, one.chemin.removeprefix("echeances.")))
            days = counted(abs(one.difference), "jour")
            share = f"{abs(one.difference) * 100 / max(one.avant.jours, 1):.0f}\u00a0%"
            message = f"La fenêtre {name} dure {one.apres.canonique} au lieu de {one.avant.canonique} : {days} de plus ({share})."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
