"""Le libellé de la session porte une autre année que la session.

Pourquoi : le libellé est imprimé en tête de la notice ; resté à l’an dernier, il fait croire à une vieille notice.

Faux :
    session 2026, libellé : juin 2025

Juste :
    session 2026, libellé : juin 2026

Que faire : corriger l’année du libellé.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.millesime import year_of, years_in
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un libellé qui porte l’année de la session est ce qui est attendu")
FAIT = "session.libelle"


def check(change: Change) -> Iterator[Constat]:
    """The session's label that names another year, and the document whose dates are those of another campagne."""
    fait = change.apres.fiche.faits.get(FAIT)
    session, year = change.apres.fiche.session, year_of(change.apres.fiche.session)
    before = change.avant.fiche.faits.get(FAIT) if change.avant else None
    if fait and year and composed(change.apres) and years_in(fait.canonique) and year not in years_in(fait.canonique):
        yield REGLE.between(change, FAIT, before, fait, f"La session {session} est libellée {quoted(fait.canonique)}.")
    elif fait and misnamed(change) and not (change.avant and change.avant.fiche.session == session):
        message = f"Le document porte la session {session}, alors que ses dates sont celles d’une autre session."
        yield REGLE.between(change, FAIT, before, fait, message)
