"""L’adresse d’un portail mène à un site au nom presque semblable.

Pourquoi : une lettre de différence est une faute de frappe, ou un site d’hameçonnage.

Faux :
    2025 : https://examens-concours.example
    2026 : https://examens-concour.example

Juste :
    2026 : https://examens-concours.example

Que faire : rétablir l’adresse ; ne la confirmer qu’après l’avoir ouverte et reconnue.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.adresses import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The portails whose host changed by a letter or two."""
    for paire in movements(change, "ressemblant"):
        portail = quoted(place_name(change.apres.fiche, "portails", paire.chemin.split(".")[1]))
        message = f"L’adresse de {portail} ressemble à la précédente sans l’être : {paire.avant.canonique} devient {paire.apres.canonique}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
