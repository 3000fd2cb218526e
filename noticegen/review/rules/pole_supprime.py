"""Un pôle ne figure plus parmi les contacts.

Pourquoi : les candidats qui dépendaient de lui ne savent plus à qui s’adresser.

Faux :
    2025 : pôle tertiaire, pôle santé
    2026 : pôle tertiaire

Juste :
    2026 : pôle tertiaire, pôle santé

Que faire : rétablir le pôle, ou confirmer qu’un autre a repris ses examens.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.ensembles import gone
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="pole-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The pôles that the notice no longer names; one of which all that is left cannot be read is told there."""
    for one in gone(change, "poles"):
        if any(told_by_flaw(change, fait.chemin) for fait in one.faits):
            continue
        yield REGLE.between(change, one.chemin, one, None, f"Le pôle {quoted(one.canonique)} ne figure plus parmi les contacts.")
