"""Des mots sont mis en valeur autrement.

Pourquoi : le gras dit ce qui compte ; l’ôter d’un avertissement l’affaiblit.

Faux :
    rien de faux : le contrôle le signale
    2025 : avant le 13 novembre, en gras
    2026 : avant le 13 novembre, en maigre

Juste :
    2026 : avant le 13 novembre, en gras

Que faire : rien, si la mise en valeur est voulue.
"""

from collections.abc import Iterator
from dataclasses import replace

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import emphasis, told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="une mise en valeur est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences whose emphasis changed."""
    for paire in told(change, "emphase"):
        how = emphasis(paire) or "titre, paragraphe ou liste"
        constat = REGLE.on_phrase(change, paire, f"La mise en valeur de cette phrase change : {how}.")
        yield replace(constat, apres=how)
