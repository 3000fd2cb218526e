"""Les mots autour d’une date disent le contraire des données.

Pourquoi : « avant le 13 » exclut le 13 ; si les données l’incluent, l’un des deux trompe le candidat.

Faux :
    données : jusquau 13 novembre 2025
    texte : avant le 13 novembre 2025
    texte : le serveur ouvre le {{ inscription.cloture }}

Juste :
    données : jusquau 13 novembre 2025
    texte : jusqu’au 13 novembre 2025
    texte : le serveur ferme le {{ inscription.cloture }}

Que faire : accorder les mots et les données, ou laisser {{ pieces }} écrire la phrase.
"""

from collections.abc import Iterator

from noticegen.edition import contresens
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.verbes import contradicted
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="des mots qui disent ce que disent les données sont ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The limits, and the ends of windows, whose words contradict the data."""
    for one in contresens(change.apres):
        meaning = "le jour est exclu" if one.sens == "avant" else "le jour est inclus"
        message = f"Le texte dit {quoted(one.mots)}, alors que pour les données {meaning}."
        yield REGLE.constat(change, message, fait=one.chemin, apres=one.mots, lieu=one.lieu)
    for one in contradicted(change.apres):
        end = "la clôture" if one.chemin.endswith(".cloture") else "l’ouverture"
        message = f"Le texte dit {quoted(one.mots)}, alors que pour les données c’est {end}."
        yield REGLE.constat(change, message, fait=one.chemin, apres=one.mots, lieu=one.lieu)
