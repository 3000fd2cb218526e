"""Un tarif baisse.

Pourquoi : un paiement insuffisant rend le dossier incomplet.

Faux :
    2025 : 21,50 €
    2026 : 12,50 €

Juste :
    2026 : 21,50 €

Que faire : vérifier le texte qui fixe le tarif, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import sentence_name
from noticegen.review.indices.changements import changed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="tarif-augmente")


def check(change: Change) -> Iterator[Constat]:
    """The fees that went down."""
    for paire in changed(change, "tarifs"):
        if paire.apres.valeur < paire.avant.valeur:
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} passe de {paire.avant.textes[0]} à {paire.apres.textes[0]}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
