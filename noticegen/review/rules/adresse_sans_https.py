"""L’adresse d’un portail n’est pas chiffrée.

Pourquoi : le candidat saisit son état civil ; en « http », il circule en clair.

Faux :
    http://inscription.example

Juste :
    https://inscription.example

Que faire : écrire « https: » si le portail l’offre.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.adresses import plain
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une adresse chiffrée est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The addresses typed as plain http, that did not just lose https."""
    for fait in plain(change):
        portail = quoted(place_name(change.apres.fiche, "portails", fait.chemin.split(".")[1]))
        yield REGLE.between(change, fait.chemin, None, fait, f"L’adresse de {portail} n’est pas en « https » : {fait.canonique}.")
