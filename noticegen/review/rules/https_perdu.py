"""L’adresse d’un portail n’est plus chiffrée.

Pourquoi : le candidat saisit son état civil ; en « http », il circule en clair.

Faux :
    2025 : https://inscription.example
    2026 : http://inscription.example

Juste :
    2026 : https://inscription.example

Que faire : rétablir « https: » ; confirmer seulement si le portail ne l’offre pas.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.adresses import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="https-gagne")


def check(change: Change) -> Iterator[Constat]:
    """The portails whose address lost https."""
    for paire in movements(change, "https-perdu"):
        portail = quoted(place_name(change.apres.fiche, "portails", paire.chemin.split(".")[1]))
        message = f"L’adresse de {portail} a perdu « https » : {paire.avant.canonique} devient {paire.apres.canonique}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
