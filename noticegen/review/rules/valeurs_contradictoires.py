"""Un même fait est imprimé avec deux valeurs.

Pourquoi : de deux dates ou de deux numéros, l’un est faux, et le candidat ne sait pas lequel.

Faux :
    en tête : jusqu’au 13 novembre 2025
    plus bas : jusqu’au 14 novembre 2025

Juste :
    en tête et plus bas : jusqu’au 13 novembre 2025

Que faire : corriger celle des deux valeurs qui est fausse.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name, quoted
from noticegen.review.indices.mentions import disagreements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un fait qui n’a qu’une valeur est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The facts printed with several values."""
    for path, printed in disagreements(change.apres):
        words = ", ".join(f"{quoted(mention.texte)} ({mention.lieu})" for mention in printed)
        message = f"Plusieurs valeurs sont imprimées pour {name(change.apres.fiche, path)} : {words}."
        before = change.avant.fiche.faits.get(path) if change.avant else None
        yield REGLE.constat(
            change,
            message,
            fait=path,
            avant=before.canonique if before else None,
            apres=" · ".join(sorted(mention.valeur for mention in printed)),
            lieu=printed[-1].lieu,
            lieu_avant=before.lieu if before else None,
        )
