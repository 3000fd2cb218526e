"""La précision qui limitait un pôle a disparu.

Pourquoi : des candidats que ce pôle ne gère pas vont s’adresser à lui.

Faux :
    2025 : pôle baccalauréats (CS4)
    2026 : pôle baccalauréats

Juste :
    2026 : pôle baccalauréats (CS4)

Que faire : rétablir la précision, ou confirmer que le pôle répond à tous.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.ensembles import kept
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="precision-ajoutee")


def check(change: Change) -> Iterator[Constat]:
    """The pôles that lost their scope."""
    for paire in kept(change, "poles", "precision"):
        if paire.avant and not paire.apres:
            pole = quoted(place_name(change.apres.fiche, "poles", paire.chemin.split(".")[1]))
            message = f"Le pôle {pole} ne porte plus la précision {quoted(paire.avant.canonique)}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
