"""Un code change sous le même libellé.

Pourquoi : un code faux inscrit le candidat à une autre spécialité, sans que rien ne l’avertisse.

Faux :
    2025 : Boulanger 25010
    2026 : Boulanger 25100

Juste :
    2026 : Boulanger 25010

Que faire : vérifier le code dans la nomenclature, puis le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.changements import changed
from noticegen.review.indices.codes import exchanges, misshapen, told_as_shared
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The codes that changed, those that two rows exchanged or that are no code left out."""
    told = told_as_shared(change) | {paire.chemin for paire in misshapen(change)}
    told |= {paire.chemin for pair in exchanges(change) for paire in pair}
    for paire in changed(change, "codes"):
        if paire.chemin in told:
            continue
        before, after = quoted(say_fait(paire.avant)), quoted(say_fait(paire.apres))
        message = f"{sentence_name(change.apres.fiche, paire.chemin)} passe de {before} à {after}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
