"""Une échéance tombe loin de sa place dans l’année.

Pourquoi : un mois mal saisi déplace la date sans qu’aucune autre ne la contredise.

Faux :
    rien de faux : le contrôle le signale
    2025 : convocations le 14 avril
    2026 : convocations le 13 février

Juste :
    2026 : convocations le 13 avril

Que faire : rien, si la date est la bonne.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, say, sentence_name
from noticegen.review.indices.decalages import far_moves
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="plus tôt ou plus tard, la date se vérifie de même")


def check(change: Change) -> Iterator[Constat]:
    """The échéances that nothing ties to another one, and that came weeks earlier or later in the year."""
    for paire, days in far_moves(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        way = f"{counted(abs(days), 'jour')} plus {'tard' if days > 0 else 'tôt'} dans l’année"
        message = f"{name} passe du {say(paire.avant.moment)} au {say(paire.apres.moment)}, {way}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
