"""Une date est restée celle de la session précédente.

Pourquoi : c’est l’accident que ce contrôle existe pour éviter : un candidat qui se fie à la date de l’an dernier perd une année.

Faux :
    session 2025 : clôture le 14 novembre 2024
    session 2026 : clôture le 14 novembre 2024

Juste :
    session 2026 : clôture le 13 novembre 2025

Que faire : saisir la date de la nouvelle session à l’endroit indiqué.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.doutes import stale
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une date qui a changé d’année est le mouvement attendu")


def check(change: Change) -> Iterator[Constat]:
    """The dates left at last session's day."""
    for paire in stale(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est toujours au {say(paire.apres.moment)}, comme à la session précédente."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
