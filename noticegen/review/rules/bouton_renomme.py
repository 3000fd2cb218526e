"""Un menu ou un bouton change de nom.

Pourquoi : le candidat cherche à l’écran les mots exacts de la notice.

Faux :
    2025 : « J’ai fourni toutes mes pièces »
    2026 : « J’ai fourni mes pièces »

Juste :
    2026 : le nom que le portail affiche

Que faire : ouvrir le portail et vérifier le nom, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences in which only what stands between quotes changed."""
    for paire in told(change, "bouton"):
        yield REGLE.on_phrase(change, paire, "Un menu ou un bouton change de nom.")
