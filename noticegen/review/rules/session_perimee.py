"""Le texte du document nomme une autre session que la sienne.

Pourquoi : le titre ou une phrase recopiés de l’an dernier disent au candidat que la notice n’est pas pour lui.

Faux :
    session 2026, en tête du document : « session juin 2025 »

Juste :
    session 2026, en tête du document : « session juin 2026 »

Que faire : faire corriger l’année de la session à chacun des endroits indiqués.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.sessions_dites import stale_sessions
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un texte qui nomme sa session est ce qui est attendu")
FAIT = "session.libelle"


def check(change: Change) -> Iterator[Constat]:
    """The other sessions that the body of a document names as its own, each with all its places."""
    found = stale_sessions(change)
    for year in dict.fromkeys(one.annee for one in found):
        said = [one for one in found if one.annee == year]
        words = ", ".join(f"{quoted(one.texte)} ({one.lieu})" for one in said)
        message = f"Le document, de la session {change.apres.fiche.session}, se dit encore de la session {year} : {words}."
        before = change.avant.fiche.faits.get(FAIT) if change.avant else None
        yield REGLE.constat(
            change,
            message,
            fait=FAIT,
            avant=before.canonique if before else None,
            apres=said[0].texte,
            lieu=said[0].lieu,
            lieu_avant=before.lieu if before else None,
        )
