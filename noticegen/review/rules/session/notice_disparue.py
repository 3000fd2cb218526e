"""Une notice de la session précédente n’est pas dans la nouvelle.

Pourquoi : ses candidats trouveront encore l’ancienne notice, et ses anciennes dates, dans un moteur de recherche.

Faux :
    session 2025 : cs-bp, mc
    session 2026 : cs-bp

Juste :
    session 2026 : cs-bp, mc
    session 2026 : cs-bp, et cs-mc qui « suit » mc-2025

Que faire : ajouter la notice, la dire suivie par une autre (« suit: »), ou confirmer qu’elle n’existe plus.
"""

from collections.abc import Iterator

from noticegen.review.campagne import Campagne
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une notice nouvelle n’a rien à quoi se comparer")


def check(campagne: Campagne) -> Iterator[Constat]:
    """The notices of the session before that nothing follows."""
    for fiche in campagne.disparues:
        published = f"La notice {quoted(fiche.notice)}, publiée pour la session {fiche.session}"
        message = f"{published}, n’est pas dans la session {campagne.session}."
        yield REGLE.of_session(campagne, message, fait=f"notices.{fiche.notice}", avant=fiche.id, lieu_avant=fiche.lieu)
