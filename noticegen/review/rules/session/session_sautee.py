"""Une session manque entre la notice et celle qu’elle suit.

Pourquoi : ce qui a changé dans l’intervalle n’est pas sous les yeux du contrôle : une adresse corrigée en 2025 reviendrait à celle de
2024.

Faux :
    la session 2026 est comparée à la session 2024

Juste :
    la session 2026 est comparée à la session 2025

Que faire : saisir la session manquante, ou confirmer qu’elle n’a pas à l’être.
"""

from collections.abc import Iterator

from noticegen.review.campagne import Campagne
from noticegen.review.constat import Constat
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.millesime import year_of
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="deux sessions qui se suivent sont ce qui est attendu")


def check(campagne: Campagne) -> Iterator[Constat]:
    """The previous sides that are more than a year back, each told once."""
    year = year_of(campagne.session)
    fiches = {change.avant.fiche.session: change.avant.fiche for change in campagne.changes if change.avant and not misnamed(change)}
    lieu = min((change.apres.fiche.lieu for change in campagne.changes), default=None)
    for session, fiche in sorted(fiches.items()):
        missing = (year or 0) - (year_of(session) or year or 0) - 1
        if missing > 0:
            message = f"La session {campagne.session} est comparée à la session {session} : il en manque {missing} entre les deux."
            yield REGLE.of_session(
                campagne, message, fait="session", avant=session, apres=campagne.session, lieu=lieu, lieu_avant=fiche.lieu
            )
