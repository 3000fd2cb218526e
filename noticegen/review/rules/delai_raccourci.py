"""Le délai laissé après la clôture est plus court qu’à la session précédente.

Pourquoi : le candidat qui s’inscrit le dernier jour compte sur ces jours pour réunir ses pièces.

Faux :
    2025 : clôture le 20 novembre, pièces avant le 22 (clôture + 2 jours)
    2026 : clôture le 13 novembre, pièces avant le 13

Juste :
    2026 : clôture le 13 novembre, pièces avant le 15

Que faire : vérifier la limite auprès du service ; si le délai est voulu, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say_delay, sentence_name, window_name
from noticegen.review.indices.fenetres import contradictions, delays
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="delai-allonge")


def check(change: Change) -> Iterator[Constat]:
    """The limits that came nearer to their closing; one that falls before it is told by « limite-avant-cloture »."""
    told = {one.limite.chemin for one in contradictions(change) if one.jours}
    for one in delays(change):
        if one.difference < 0 and one.chemin not in told:
            name = sentence_name(change.apres.fiche, one.chemin)
            window = window_name(change.apres.fiche, one.ancre.rpartition(".")[2])
            message = f"{name} tombe {say_delay(one.apres.jours, window)} ; c’était {say_delay(one.avant.jours, window)}."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
