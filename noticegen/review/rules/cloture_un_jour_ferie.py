"""Une clôture ou une limite tombe un jour férié.

Pourquoi : ce jour-là, personne ne répond au téléphone, et la poste ne passe pas.

Faux :
    clôture le 11 novembre 2025

Juste :
    clôture le 12 novembre 2025

Que faire : déplacer la date d’un jour ouvré, ou confirmer qu’elle est voulue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.calendrier import closings, holidays
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un jour ouvré est l’usage")


def check(change: Change) -> Iterator[Constat]:
    """The closings and limits on a public holiday."""
    for borne in closings(change):
        holiday = holidays(change.apres.fiche, borne.moment.jour)
        if holiday:
            name = sentence_name(change.apres.fiche, borne.chemin)
            message = f"{name} tombe le {say(borne.moment)}, jour férié ({holiday})."
            yield REGLE.between(change, borne.chemin, None, borne, message)
