"""Une ligne d’une table de codes disparaît.

Pourquoi : le candidat de cette spécialité ne trouve plus le code à saisir.

Faux :
    2025 : Boulanger 25010, Pâtissier 25020
    2026 : Boulanger 25010

Juste :
    2026 : Boulanger 25010, Pâtissier 25020

Que faire : rétablir la ligne, ou confirmer que la spécialité n’est plus ouverte.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.ensembles import gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="code-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The rows that went."""
    for one in gone(change, "codes"):
        yield REGLE.between(change, one.chemin, one, None, f"La ligne {quoted(one.cle)} ({one.canonique}) a disparu des codes.")
