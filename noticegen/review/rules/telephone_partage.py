"""Deux pôles donnent un même numéro, qu’ils ne partageaient pas.

Pourquoi : recopié d’un pôle à l’autre, un numéro envoie les candidats d’un examen au service d’un autre.

Faux :
    2025 : pôle tertiaire 05 49 00 00 15, pôle santé 05 49 00 00 20
    2026 : pôle tertiaire 05 49 00 00 20, pôle santé 05 49 00 00 20

Juste :
    2026 : pôle tertiaire 05 49 00 00 15

Que faire : corriger le numéro, ou confirmer que les deux pôles ont le même accueil.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name, place_name, quoted
from noticegen.review.indices.numeros import movements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un numéro propre à un pôle est l’usage")


def check(change: Change) -> Iterator[Constat]:
    """The numbers that another pôle has too, and that this one had not: one for a list that was copied."""
    told: set[tuple[str, str]] = set()
    for one in movements(change, "partage"):
        if (one.chemin, one.autre) in told:
            continue
        told.add((one.chemin, one.autre))
        other = quoted(place_name(change.apres.fiche, "poles", one.autre))
        message = f"Dans {name(change.apres.fiche, one.chemin)}, {one.apres.texte} est aussi le numéro de {other}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
