"""Le menu à suivre dans un portail change.

Pourquoi : le candidat suit les mots à l’écran ; un menu qui n’existe plus l’arrête.

Faux :
    2025 : rubrique Examens
    2026 : rubrique Scolarité

Juste :
    2026 : rubrique Examens

Que faire : ouvrir le portail et vérifier le menu, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.ensembles import changed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The menu paths that changed."""
    for paire in changed(change, "portails", "chemin"):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"{sentence_name(change.apres.fiche, paire.chemin)} passe de {before} à {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
