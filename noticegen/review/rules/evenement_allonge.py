"""Un événement compte plus de jours.

Pourquoi : un jour de plus vient parfois d’une date mal saisie.

Faux :
    rien de faux : le contrôle le signale
    2025 : épreuves du 12 au 16 mai
    2026 : épreuves du 11 au 18 mai

Juste :
    2026 : épreuves du 11 au 15 mai

Que faire : rien, si les jours sont les bons.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, sentence_name
from noticegen.review.indices.calendrier import days_off
from noticegen.review.indices.evenements import oversized, tenues
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="evenement-raccourci")


def check(change: Change) -> Iterator[Constat]:
    """The events with some days more; a day that nobody works is told by « evenement-un-jour-chome »."""
    told = {borne.echeance.chemin for borne, _ in days_off(change)}
    for one in tenues(change):
        if one.apres.jours > one.avant.jours and one.chemin not in told and not oversized(one):
            name = sentence_name(change.apres.fiche, one.chemin)
            message = f"{name} compte {counted(one.apres.jours, 'jour')} ; c’était {counted(one.avant.jours, 'jour')}."
            yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
