"""Un texte des données parle encore de la session précédente.

Pourquoi : un titre, un nom, une rubrique qui portent une année se recopient d’une session à l’autre sans qu’aucune date n’ait l’air fausse.

Faux :
    session 2026, titre de la notice : « Note aux candidats 2025 »
    session 2026, horaires : « permanence jusqu’au 14 novembre 2024 »

Juste :
    session 2026, titre de la notice : « Note aux candidats 2026 »

Que faire : mettre le texte à jour à l’endroit indiqué, ou confirmer qu’il doit rester.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, sentence_name
from noticegen.review.indices.perimes import outdated
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un texte de la session est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The texts that hold the year or a date of the session before."""
    for one in outdated(change):
        name = sentence_name(change.apres.fiche, one.paire.chemin)
        message = f"{name} dit {quoted(one.mots)}, qui est de la session {change.avant.fiche.session} ({quoted(one.texte)})."
        yield REGLE.between(change, one.paire.chemin, one.paire.avant, one.paire.apres, message)
