"""Une épreuve ou un autre événement tombe un dimanche ou un jour férié.

Pourquoi : les établissements sont fermés : la date est le plus souvent mal saisie.

Faux :
    épreuve le dimanche 10 mai 2026
    convocation le 1er mai 2026

Juste :
    épreuve le lundi 11 mai 2026

Que faire : vérifier la date ; si elle est voulue, la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.calendrier import days_off
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un jour ouvré est l’usage")


def check(change: Change) -> Iterator[Constat]:
    """The events on a Sunday or a public holiday."""
    for borne, day in days_off(change):
        name = sentence_name(change.apres.fiche, borne.chemin)
        yield REGLE.between(change, borne.chemin, None, borne, f"{name} tombe le {say(borne.moment)}, {day}.")
