"""Une échéance n’est plus de la même nature.

Pourquoi : « jusqu’au 21 » devenu « le 21 » : le candidat croit devoir venir ce jour-là, et ce jour-là seulement.

Faux :
    2025 : pièces jusqu’au 22 novembre
    2026 : pièces le 21 novembre

Juste :
    2026 : pièces jusqu’au 21 novembre

Que faire : rétablir la façon de dire la date (« jusquau », « le »…), ou confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted
from noticegen.review.indices.echeancier import turned
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement de nature est son propre contraire")


GENRES = {"fenetre": "une fenêtre", "limite": "une limite", "evenement": "un événement"}


def check(change: Change) -> Iterator[Constat]:
    """The limits and windows turned into events, and the reverse."""
    for one, other in turned(change):
        name = quoted(echeance_name(change.apres.fiche, other.echeance.cle))
        before, after = one.echeance.genre, other.echeance.genre
        message = f"L’échéance {name} était {GENRES[before]}, elle est {GENRES[after]}."
        places = {"lieu": other.lieu, "lieu_avant": one.lieu}
        yield REGLE.constat(change, message, fait=other.echeance.chemin, avant=before, apres=after, **places)
