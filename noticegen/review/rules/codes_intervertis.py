"""Deux libellés ont échangé leurs codes.

Pourquoi : une ligne décalée dans un tableau inscrit les candidats de deux spécialités l’un pour l’autre.

Faux :
    2025 : Boulanger 25010, Pâtissier 25020
    2026 : Boulanger 25020, Pâtissier 25010

Juste :
    2026 : Boulanger 25010, Pâtissier 25020

Que faire : remettre chaque code devant son libellé.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.codes import exchanges
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The pairs of rows that exchanged their codes."""
    for one, other in exchanges(change):
        labels = [quoted(paire.chemin.split(".", 2)[-1]) for paire in (one, other)]
        message = f"{labels[0]} et {labels[1]} ont échangé leurs codes ({one.apres.canonique} et {other.apres.canonique})."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
