"""Le titre de la notice change.

Pourquoi : le titre dit de quelle notice il s’agit ; les liens et les moteurs de recherche le retiennent.

Faux :
    2025 : Note aux candidats
    2026 : Note d’information

Juste :
    2026 : Note aux candidats

Que faire : rétablir le titre, ou confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.academies import academies_in
from noticegen.review.indices.changements import differs
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")
FAITS = ("notice.titre",)


def check(change: Change) -> Iterator[Constat]:
    """The notice's title, where it changed; one that names another académie is told by that."""
    for paire in change.faits:
        before, after = paire.avant, paire.apres
        if paire.chemin in FAITS and before and after and differs(change, paire) and not any(academies_in(after.canonique, change.apres)):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} : {quoted(say_fait(before))} devient {quoted(say_fait(after))}."
            yield REGLE.between(change, paire.chemin, before, after, message)
