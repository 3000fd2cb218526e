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

from noticegen.facts.fait import Fait
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, sentence_name
from noticegen.review.indices.doublons import twice
from noticegen.review.indices.ensembles import same_value
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un changement de libellé est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The labels that changed, came or went while their échéance stays."""
    stays = {one.apres.chemin for one in change.echeances if one.avant and one.apres}
    for paire in change.faits:
        parent, _, part = paire.chemin.rpartition(".")
        before, after = (quoted(fait.canonique) if fait else "absent" for fait in (paire.avant, paire.apres))
        if part == "libelle" and parent in stays and not same_value(paire.avant, paire.apres) and not _told(paire.apres):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} était {before}, il est {after}."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)


def _told(fait: Fait | None) -> bool:
    """Whether the new label holds a doubled word: that is told."""
    return bool(fait and twice(fait.canonique))
