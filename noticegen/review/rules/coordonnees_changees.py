"""Le bureau, le ressort, l’adresse ou les horaires d’un pôle changent.

Pourquoi : un courrier envoyé à l’ancien bureau n’arrive pas à temps.

Faux :
    2025 : bureau 214
    2026 : bureau 124

Juste :
    2026 : bureau 214

Que faire : vérifier auprès du pôle, puis confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.changements import differs
from noticegen.review.indices.ensembles import kept
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The other particulars of a pôle that changed, came or went."""
    for part in ("bureau", "ressort", "adresse", "horaires"):
        for paire in kept(change, "poles", part) if change.avant else ():
            before, after = (quoted(say_fait(fait)) if fait else "absent" for fait in (paire.avant, paire.apres))
            if differs(change, paire):
                name = sentence_name((change.apres if paire.apres else change.avant).fiche, paire.chemin)
                yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, f"{name} : {before} devient {after}.")
