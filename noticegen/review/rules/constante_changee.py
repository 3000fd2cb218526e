"""Une constante de la notice change.

Pourquoi : « 48 heures » devenu « 24 heures » change ce que le candidat doit faire.

Faux :
    2025 : activation, 48 heures
    2026 : activation, 24 heures

Juste :
    2026 : activation, 48 heures

Que faire : vérifier la valeur, puis la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.changements import changed
from noticegen.review.indices.perimes import outdated_paths
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The constants that changed; one that keeps a date of the session before is told for that."""
    told = outdated_paths(change)
    for paire in (one for one in changed(change, "constantes") if one.chemin not in told):
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"{sentence_name(change.apres.fiche, paire.chemin)} passe de {before} à {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
