"""L’année d’une date n’est pas une année de la campagne.

Pourquoi : une année fausse d’un chiffre passe inaperçue à la relecture, et rend la date inutilisable.

Faux :
    session 2026 (campagne du 1er mars 2025 au 31 août 2026) : clôture le 13 novembre 2024

Juste :
    session 2026 : clôture le 13 novembre 2025

Que faire : corriger l’année ou, si la session a un calendrier à part, déclarer sa « campagne ».
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.doutes import foreign_year, out_of_campagne
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une année de la campagne est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The dates whose year the campagne does not touch."""
    for borne in out_of_campagne(change):
        if foreign_year(change.apres, borne.moment):
            start, end = change.apres.fiche.campagne
            name = sentence_name(change.apres.fiche, borne.chemin)
            message = f"{name} est au {say(borne.moment)}, alors que la campagne de la session va de {start.year} à {end.year}."
            yield REGLE.between(change, borne.chemin, None, borne, message)
