"""L’adresse d’un portail change.

Pourquoi : c’est là que l’inscription se fait : une adresse fausse mène à une page morte, ou à un autre site.

Faux :
    2025 : https://inscription.example/candidat
    2026 : https://inscription.example/accueil

Juste :
    2026 : https://inscription.example/candidat

Que faire : ouvrir l’adresse, vérifier que c’est le bon portail, puis la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.adresses import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The portails whose address changed."""
    for paire in movements(change, "change"):
        portail = quoted(place_name(change.apres.fiche, "portails", paire.chemin.split(".")[1]))
        message = f"L’adresse de {portail} change : {paire.avant.canonique} devient {paire.apres.canonique}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
