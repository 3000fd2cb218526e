"""Le libellé de la session change autrement que par son année.

Pourquoi : « septembre 2026 » à la place de « juin 2026 » annonce une autre session.

Faux :
    session 2025 : juin 2025
    session 2026 : septembre 2026

Juste :
    session 2026 : juin 2026

Que faire : corriger le libellé ou confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.millesime import without_years
from noticegen.review.indices.sessions_dites import stale_sessions
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement de libellé est son propre contraire")
FAIT = "session.libelle"


def check(change: Change) -> Iterator[Constat]:
    """The label's words that changed, years apart; where another session is left, that one is told."""
    for paire in () if stale_sessions(change) else change.faits:
        before, after = paire.avant, paire.apres
        if paire.chemin == FAIT and before and after and without_years(before.canonique) != without_years(after.canonique):
            message = f"Le libellé de la session passe de {quoted(before.canonique)} à {quoted(after.canonique)}."
            yield REGLE.between(change, FAIT, before, after, message)
