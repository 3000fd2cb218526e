"""Une date est restée dans l’année de la session précédente.

Pourquoi : le jour et le mois ont été retapés, l’année oubliée : la date tombe un an trop tôt.

Faux :
    2025 : oraux le 8 juillet 2025
    2026 : oraux le 18 mai 2025

Juste :
    2026 : oraux le 18 mai 2026

Que faire : corriger l’année ; si la date a vraiment avancé de plusieurs mois, la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.annees import year_off_paths
from noticegen.review.indices.doutes import not_moved_on
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une date qui avance d’un an est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The dates that kept last session's year, and that are months off."""
    told = year_off_paths(change)
    for paire in (one for one in not_moved_on(change) if one.chemin not in told):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} passe du {say(paire.avant.moment)} au {say(paire.apres.moment)}, dans la même année."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
