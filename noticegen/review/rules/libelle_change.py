"""Le libellé d’une échéance change.

Pourquoi : le libellé dit de quoi la date est la date (« CS/BP ») ; il doit désigner la même chose pour tous.

Faux :
    rien de faux : le contrôle le signale
    2025 : « Première phase »
    2026 : « Phase d’automne »

Juste :
    2026 : « Première phase »

Que faire : rien, si le libellé est voulu.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted
from noticegen.review.indices.doublons import twice
from noticegen.review.indices.examens import foreign_labels
from noticegen.review.indices.libelles import doubled, relabelled
from noticegen.review.indices.perimes import outdated_paths
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un changement de libellé est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The labels that changed, came or went while their échéance stays, and of which nothing worse is told."""
    told = {paire.chemin for paire, _ in doubled(change)} | outdated_paths(change) | set(foreign_labels(change))
    for paire in relabelled(change):
        if paire.chemin not in told and not (paire.apres and twice(paire.apres.canonique)):
            before, after = (quoted(fait.canonique) if fait else "absent" for fait in (paire.avant, paire.apres))
            side = change.avant if paire.avant else change.apres
            name = quoted(echeance_name(side.fiche, (paire.avant or paire.apres).chemin.split(".")[1]))
            message = f"Le libellé de {name} était {before}, il est {after}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
