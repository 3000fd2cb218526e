"""Les références réglementaires changent.

Pourquoi : numéro, date et bulletin d’un texte changent ensemble ; un seul qui change est une faute de copie.

Faux :
    rien de faux : le contrôle le signale
    2025 : arrêté du 7 mai 2015
    2026 : arrêté du 4 juin 2024

Juste :
    2026 : arrêté du 7 mai 2015

Que faire : rien, si le texte cité est le bon.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.changements import differs
from noticegen.review.indices.references import only_redated
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un changement est son propre contraire")
FAITS = ("references",)


def check(change: Change) -> Iterator[Constat]:
    """The legal references, where they changed."""
    for paire in () if only_redated(change) else change.faits:
        before, after = paire.avant, paire.apres
        if paire.chemin in FAITS and before and after and differs(change, paire):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} : {quoted(say_fait(before))} devient {quoted(say_fait(after))}."
            yield REGLE.between(change, paire.chemin, before, after, message)
