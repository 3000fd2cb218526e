"""Un pôle n’a pas été vérifié depuis deux campagnes.

Pourquoi : personne n’a appelé ces numéros ni écrit à ces adresses depuis longtemps : les gens changent derrière des numéros qui
restent.

Faux :
    session 2026, pôle vérifié le 12 septembre 2022

Juste :
    session 2026, pôle vérifié le 12 septembre 2025

Que faire : appeler les numéros, écrire aux adresses, puis dater « verifie_le ».
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted, say
from noticegen.review.indices.ensembles import pairs
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un pôle vérifié est ce qui est attendu")
CAMPAGNES = 2
"""How many campagnes a verification holds, the one on check included."""


def check(change: Change) -> Iterator[Constat]:
    """The pôles whose last verification is older than the campagnes allowed."""
    start = change.apres.fiche.campagne[0]
    limit = start.replace(year=start.year - CAMPAGNES + 1, day=min(start.day, 28))
    for paire in pairs(change, "poles", "verifie_le"):
        fait = paire.apres
        if fait and fait.valeur.jour < limit:
            pole = quoted(place_name(change.apres.fiche, "poles", fait.chemin.split(".")[1]))
            message = f"Le pôle {pole} a été vérifié pour la dernière fois le {say(fait.valeur)}."
            yield REGLE.between(change, fait.chemin, None, fait, message)
