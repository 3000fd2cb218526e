"""Un pôle ne répond plus que pour une partie des examens.

Pourquoi : la précision « (CS4) » écarte tous les autres candidats de ce pôle.

Faux :
    2025 : pôle baccalauréats
    2026 : pôle baccalauréats (CS4)

Juste :
    2026 : pôle baccalauréats

Que faire : vérifier auprès du pôle, puis confirmer la précision.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.ensembles import kept
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="precision-retiree")


def check(change: Change) -> Iterator[Constat]:
    """The pôles that gained a scope."""
    for paire in kept(change, "poles", "precision"):
        if change.avant and not paire.avant and paire.apres:
            pole = quoted(place_name(change.apres.fiche, "poles", paire.chemin.split(".")[1]))
            message = f"Le pôle {pole} porte désormais la précision {quoted(paire.apres.canonique)}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
