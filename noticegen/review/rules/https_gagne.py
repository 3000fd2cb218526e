"""L’adresse d’un portail est désormais chiffrée.

Pourquoi : le candidat y gagne.

Faux :
    rien de faux : le contrôle le signale
    2025 : http://inscription.example
    2026 : https://inscription.example

Juste :
    2026 : la même adresse qu’en 2025

Que faire : rien.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.adresses import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="https-perdu")


def check(change: Change) -> Iterator[Constat]:
    """The portails whose address gained https."""
    for paire in movements(change, "https-gagne"):
        portail = quoted(place_name(change.apres.fiche, "portails", paire.chemin.split(".")[1]))
        message = f"L’adresse de {portail} passe en « https » : {paire.avant.canonique} devient {paire.apres.canonique}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
