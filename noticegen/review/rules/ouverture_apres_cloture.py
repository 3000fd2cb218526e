"""Une fenêtre ferme avant d’ouvrir.

Pourquoi : personne ne peut s’inscrire dans une telle fenêtre : l’une des deux dates est fausse.

Faux :
    du 21 novembre 2025 au 13 novembre 2025

Juste :
    du 21 octobre 2025 au 13 novembre 2025

Que faire : corriger l’ouverture ou la clôture.
"""

from collections.abc import Iterator

from noticegen.facts.moment import MINUIT, Moment
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted, say
from noticegen.review.indices.doutes import place, sound_echeances
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une fenêtre qui ouvre avant de fermer est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The windows whose opening does not come before their closing."""
    for paire in sound_echeances(change):
        one = paire.apres
        if one.ouverture and one.cloture and (one.ouverture.jour, one.ouverture.minute or 0) >= (one.cloture.jour, _minute(one.cloture)):
            name = quoted(echeance_name(change.apres.fiche, one.cle))
            message = f"La fenêtre {name} ouvre le {say(one.ouverture)} et ferme le {say(one.cloture)}."
            apres = f"{one.ouverture} / {one.cloture}"
            lieu = place(change.apres, f"{one.chemin}.cloture")
            yield REGLE.constat(change, message, fait=one.chemin, apres=apres, lieu=lieu)


def _minute(moment: Moment) -> int:
    """The minute a day's closing stands for: its last when none is stated."""
    return MINUIT if moment.minute is None else moment.minute
