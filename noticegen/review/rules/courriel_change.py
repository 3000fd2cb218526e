"""Une adresse de courriel change.

Pourquoi : un message envoyé à une boîte qui n’existe pas se perd, parfois sans retour.

Faux :
    2025 : dec.sante@academie.example
    2026 : dec.sant@academie.example

Juste :
    2026 : dec.sante@academie.example

Que faire : écrire à l’adresse, puis confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.boites import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The mailboxes replaced by another."""
    for one in movements(change, "change"):
        message = f"Dans {name(change.apres.fiche, one.chemin)}, {one.avant.canonique} devient {one.apres.canonique}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
