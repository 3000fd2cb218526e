"""La précision qui limite un pôle change.

Pourquoi : ce ne sont plus les mêmes candidats qui doivent s’adresser à lui.

Faux :
    2025 : pôle baccalauréats (CS4)
    2026 : pôle baccalauréats (CS3)

Juste :
    2026 : pôle baccalauréats (CS4)

Que faire : vérifier auprès du pôle, puis confirmer la précision.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import place_name, quoted
from noticegen.review.indices.changements import differs
from noticegen.review.indices.ensembles import kept
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The pôles whose scope changed."""
    for paire in kept(change, "poles", "precision"):
        if paire.avant and paire.apres and differs(change, paire):
            pole = quoted(place_name(change.apres.fiche, "poles", paire.chemin.split(".")[1]))
            message = f"La précision du pôle {pole} passe de {quoted(paire.avant.canonique)} à {quoted(paire.apres.canonique)}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
