"""Le jour de la semaine n’est pas celui de la date.

Pourquoi : de « jeudi 14 novembre 2025 », un candidat retient le jeudi ou le 14, et l’un des deux est faux.

Faux :
    jeudi 14 novembre 2025

Juste :
    jeudi 13 novembre 2025
    vendredi 14 novembre 2025

Que faire : corriger le jour ou la date ; le calendrier dit lequel.
"""

from collections.abc import Iterator

from noticegen.facts.dates.vocabulaire import JOURS
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.doutes import told_dates
from noticegen.review.indices.semaine import false_weekdays
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un jour de semaine juste est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The printed weekdays that are not the date's; of a date told as another year's, or as two, nothing more."""
    for one in (day for day in false_weekdays(change.apres.document) if day.fait not in told_dates(change)):
        true = JOURS[one.jour.weekday()]
        message = f"{quoted(one.texte)} : le {one.jour:%d/%m/%Y} est un {true}, pas un {JOURS[one.rang]}."
        yield REGLE.constat(change, message, fait=one.fait, avant=None, apres=f"{JOURS[one.rang]} {one.jour}", lieu=one.lieu)
