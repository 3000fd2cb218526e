"""Le délai laissé après la clôture est plus long qu’à la session précédente.

Pourquoi : le candidat y gagne ; encore faut-il que le service l’entende ainsi.

Faux :
    rien de faux : le contrôle le signale
    2025 : clôture le 20 novembre, pièces avant le 20
    2026 : clôture le 13 novembre, pièces avant le 15 (clôture + 2 jours)

Juste :
    2026 : clôture le 13 novembre, pièces avant le 13

Que faire : rien, si le délai est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say_delay, sentence_name, window_name
from noticegen.review.indices.fenetres import delays
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="delai-raccourci")


def check(change: Change) -> Iterator[Constat]:
    """The limits that moved away from their closing."""
    for one in delays(change):
        if one.difference > 0:
            name = sentence_name(change.apres.fiche, one.chemin)
            window = window_name(change.apres.fiche, one.ancre.rpartition(".")[2])
            message = f"{name} tombe {say_delay(one.apres.jours, window)} ; c’était {say_delay(one.avant.jours, window)}."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
