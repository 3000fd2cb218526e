"""Un événement compte moins de jours.

Pourquoi : une épreuve retirée de la liste des jours, et des candidats ne viennent pas le jour où elle a lieu.

Faux :
    2025 : épreuves les 4, 5 et 6 février
    2026 : épreuves les 3 et 4 février

Juste :
    2026 : épreuves les 3, 4 et 5 février

Que faire : vérifier les jours ; si l’événement est plus court, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, sentence_name
from noticegen.review.indices.evenements import tenues
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="evenement-allonge")


def check(change: Change) -> Iterator[Constat]:
    """The events with fewer days."""
    for one in tenues(change):
        if one.apres.jours < one.avant.jours:
            name = sentence_name(change.apres.fiche, one.chemin)
            message = f"{name} compte {counted(one.apres.jours, 'jour')} ; c’était {counted(one.avant.jours, 'jour')}."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
