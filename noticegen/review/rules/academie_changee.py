"""L’académie change.

Pourquoi : une notice d’une autre académie donne des services qui ne répondront pas au candidat.

Faux :
    2025 : Académie de Cormeilles
    2026 : Académie de Vaubrun

Juste :
    2026 : Académie de Cormeilles

Que faire : rétablir le nom, ou confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.ensembles import same_value
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")
FAITS = ("academie.nom", "academie.devise", "academie.site", "academie.domaines")


def check(change: Change) -> Iterator[Constat]:
    """What is said of the académie itself, where it changed."""
    for paire in change.faits:
        before, after = paire.avant, paire.apres
        if paire.chemin in FAITS and before and after and not same_value(before, after):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} : {quoted(say_fait(before))} devient {quoted(say_fait(after))}."
            yield REGLE.between(change, paire.chemin, before, after, message)
