"""Une clôture ou une limite tombe un samedi ou un dimanche.

Pourquoi : l’usage existe ; le candidat en difficulté ne trouve alors personne au téléphone.

Faux :
    rien de faux : le contrôle le signale
    clôture le samedi 15 novembre 2025

Juste :
    clôture le vendredi 14 novembre 2025

Que faire : rien, si le jour est voulu.
"""

from collections.abc import Iterator

from noticegen.facts.dates.vocabulaire import JOURS
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.calendrier import closings, holidays
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un jour de semaine est l’usage")


def check(change: Change) -> Iterator[Constat]:
    """The closings and limits on a Saturday or Sunday that is no public holiday."""
    for borne in closings(change):
        weekday = borne.moment.jour.weekday()
        if weekday >= 5 and not holidays(change.apres.fiche, borne.moment.jour):
            name = sentence_name(change.apres.fiche, borne.chemin)
            message = f"{name} tombe un {JOURS[weekday]} ({say(borne.moment)})."
            yield REGLE.between(change, borne.chemin, None, borne, message)
