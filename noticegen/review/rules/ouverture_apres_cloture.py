"""Une fenêtre ferme avant d’ouvrir, une période finit avant de commencer.

Pourquoi : personne ne peut s’inscrire dans une telle fenêtre, ni composer dans une telle période : l’une des deux dates est fausse.

Faux :
    du 21 novembre 2025 au 13 novembre 2025

Juste :
    du 21 octobre 2025 au 13 novembre 2025

Que faire : corriger la première date ou la seconde.
"""

from collections.abc import Iterator, Sequence

from noticegen.facts.echeance import Echeance
from noticegen.facts.moment import MINUIT, Moment
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted, say
from noticegen.review.indices.doutes import place, sound_echeances
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une fenêtre qui ouvre avant de fermer est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The windows whose opening does not come before their closing, the periods that do not begin before they end."""
    for one in (paire.apres for paire in sound_echeances(change)):
        if one.ouverture and one.cloture and not _before(one.ouverture, one.cloture):
            words = f"La fenêtre {{}} ouvre le {say(one.ouverture)} et ferme le {say(one.cloture)}."
            yield _constat(change, one, words, (one.ouverture, one.cloture), "cloture")
        elif one.periode and len(one.jours) == 2 and not _before(*one.jours):
            words = f"La période {{}} commence le {say(one.jours[0])} et finit le {say(one.jours[1])}."
            yield _constat(change, one, words, one.jours, "au")


def _constat(change: Change, one: Echeance, words: str, dates: Sequence[Moment], last: str) -> Constat:
    message = words.format(quoted(echeance_name(change.apres.fiche, one.cle)))
    apres = f"{dates[0]} / {dates[1]}"
    return REGLE.constat(change, message, fait=one.chemin, apres=apres, lieu=place(change.apres, f"{one.chemin}.{last}"))


def _before(first: Moment, last: Moment) -> bool:
    return (first.jour, first.minute or 0) < (last.jour, _minute(last))


def _minute(moment: Moment) -> int:
    """The minute a day's closing stands for: its last when none is stated."""
    return MINUIT if moment.minute is None else moment.minute
