"""Le document reçu est celui de la session précédente.

Pourquoi : renvoyé par erreur, le fichier de l’an dernier a tout d’une notice juste, sauf les dates.

Faux :
    note-2025.docx, comparé à la notice de 2025, porte « session 2025 »

Juste :
    note-2026.docx porte « session 2026 »

Que faire : demander au service le document de la nouvelle session, ou corriger la session qu’il annonce.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.bornes import paires_bornes, revised
from noticegen.review.indices.millesime import year_of
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un document de la nouvelle session est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The incoming document that names the session of the previous side, or an older one, when they are not two states of one session."""
    if change.avant is None or change.avant.id == change.apres.id:
        return
    session, before = change.apres.fiche.session, change.avant.fiche.session
    if (year_of(session) or 9999) < (year_of(before) or 0):
        message = f"{quoted(change.apres.id)} porte la session {session}, plus ancienne que celle de la notice précédente ({before})."
        lieu = change.apres.fiche.lieu
        yield REGLE.constat(change, message, avant=before, apres=session, lieu=lieu, lieu_avant=change.avant.fiche.lieu)
    if session and session == before and not revised(change):
        moved = any(paire.avant.moment != paire.apres.moment for paire in paires_bornes(change))
        but = ", alors que ses dates ont changé" if moved else " : c’est le même envoi que l’an dernier"
        message = f"{quoted(change.apres.id)} porte la session {session}, celle de la notice précédente{but}."
        lieu = change.apres.fiche.lieu
        yield REGLE.constat(change, message, avant=session, apres=session, lieu=lieu, lieu_avant=change.avant.fiche.lieu)
