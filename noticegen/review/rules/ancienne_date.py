"""Le document garde une date de la session précédente.

Pourquoi : une date oubliée dans un coin du texte, que rien ne relie aux échéances, reste celle de l’an dernier.

Faux :
    session 2026, document : « réunion d’information le 8 octobre 2024 »

Juste :
    session 2026, document : « réunion d’information le 7 octobre 2025 »

Que faire : faire corriger la date dans le document, ou confirmer qu’elle doit rester.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.anciennes import old_dates
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une date de la session est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The unbound dates of a document that are of the previous campagne and not of this one."""
    for flaw in old_dates(change):
        message = f"{quoted(flaw.texte)} est une date de la session {change.avant.fiche.session}, pas de celle du document."
        yield REGLE.constat(change, message, apres=flaw.attendu, lieu=flaw.lieu)
