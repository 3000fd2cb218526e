"""L’en-tête ou le pied des pages porte une autre session.

Pourquoi : l’en-tête et le pied se recopient d’un fichier à l’autre sans qu’on les voie, et se lisent sur chaque page imprimée.

Faux :
    session 2026, pied de page : BTS – session 2025

Juste :
    session 2026, pied de page : BTS – session 2026

Que faire : corriger l’année dans l’en-tête ou le pied de page du document.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.marges import stale_margins
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une marge de la session est ce qui est attendu")
NOMS = {"entete": "L’en-tête", "pied": "Le pied de page"}


def check(change: Change) -> Iterator[Constat]:
    """The other sessions that the margins of a document name."""
    for year, bloc in stale_margins(change):
        message = f"{NOMS[bloc.zone]} {quoted(bloc.texte.strip())} porte la session {year} ; le document est celui de {change.apres.fiche.session}."
        yield REGLE.constat(change, message, fait="document.marges", apres=str(year), lieu=bloc.lieu)
