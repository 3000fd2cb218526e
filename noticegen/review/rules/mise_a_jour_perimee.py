"""La date de mise à jour n’a pas avancé.

Pourquoi : une page refaite qui porte la date de l’ancienne passe pour une vieille page.

Faux :
    rien de faux : le contrôle le signale
    2025 : mise à jour le 9 septembre 2024
    2026 : mise à jour le 9 septembre 2024

Juste :
    2026 : mise à jour le 8 septembre 2025

Que faire : rien, si la page n’a pas été revue depuis.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say
from noticegen.review.indices.bornes import new_session
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une date qui avance est ce qui est attendu")


FAIT = "notice.mise_a_jour"


def check(change: Change) -> Iterator[Constat]:
    """The update stamp that is not later than last session's."""
    for paire in change.faits if new_session(change) else ():
        if paire.chemin == FAIT and paire.avant and paire.apres and paire.apres.valeur.jour <= paire.avant.valeur.jour:
            message = f"La date de mise à jour est au {say(paire.apres.valeur)} ; à la session précédente, au {say(paire.avant.valeur)}."
            yield REGLE.between(change, FAIT, paire.avant, paire.apres, message)
