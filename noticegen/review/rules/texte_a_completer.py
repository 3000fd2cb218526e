"""Un texte reste à compléter.

Pourquoi : « XX », « à compléter », une balise de modèle : ce que le candidat lit n’est pas fini.

Faux :
    clôture le XX novembre 2025
    bureau : [à compléter]

Juste :
    clôture le 13 novembre 2025
    bureau : 214

Que faire : compléter le texte à l’endroit indiqué.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.a_completer import unfinished
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un texte fini est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """What was left to fill in."""
    for flaw in unfinished(change.apres):
        message = f"{quoted(flaw.texte)} reste à compléter."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
