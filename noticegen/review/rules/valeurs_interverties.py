"""Deux éléments ont échangé leurs valeurs.

Pourquoi : deux lignes recopiées l’une pour l’autre : chaque valeur existe, aucune n’est à sa place.

Faux :
    2025 : pôle santé, 05 49 00 00 15 ; pôle métiers, 05 49 00 00 20
    2026 : pôle santé, 05 49 00 00 20 ; pôle métiers, 05 49 00 00 15

Juste :
    2026 : pôle santé, 05 49 00 00 15 ; pôle métiers, 05 49 00 00 20

Que faire : remettre chaque valeur à sa place, ou confirmer l’échange.
"""

from collections.abc import Iterator

from noticegen.review.change import Change, PaireFaits
from noticegen.review.constat import Constat
from noticegen.review.diction import name, say_fait
from noticegen.review.indices.echanges import exchanges
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The pairs of things whose values crossed: one finding for two things."""
    for exchange in exchanges(change):
        crossed = " ; ".join(f"{_told(change, one)} et {_told(change, other)}" for one, other in exchange.faits)
        one, _ = exchange.faits[0]
        yield REGLE.between(change, one.chemin, one.avant, one.apres, f"Ont échangé leurs valeurs : {crossed}.")


def _told(change: Change, paire: PaireFaits) -> str:
    return f"{name(change.avant.fiche, paire.avant.chemin)} (c’était {say_fait(paire.avant)})"
