"""Une référence a pris un an avec la session.

Pourquoi : un arrêté garde sa date ; remplacée d’un coup dans tout le document, l’année en fait un texte qui n’existe pas.

Faux :
    2025 : arrêté du 3 mai 2024
    2026 : arrêté du 3 mai 2025

Juste :
    2026 : arrêté du 3 mai 2024

Que faire : vérifier la référence ; si un texte nouveau porte le même numéro et le même jour, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.references import REFERENCES, redated
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une référence qui garde sa date est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The references that moved on by the years of the session, and by nothing else."""
    for one in redated(change):
        message = f"La référence {quoted(one.avant)} devient {quoted(one.apres)} : seule l’année change, comme la session."
        yield REGLE.constat(change, message, fait=REFERENCES, avant=one.avant, apres=one.apres, lieu=one.lieu)
