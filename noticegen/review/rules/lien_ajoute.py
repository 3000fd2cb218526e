"""Un texte a gagné un lien.

Pourquoi : le candidat y gagne, si le lien mène au bon endroit.

Faux :
    rien de faux : le contrôle le signale
    2025 : la foire aux questions
    2026 : [la foire aux questions](https://academie.example/faq)

Juste :
    2026 : la foire aux questions

Que faire : rien, si le lien mène au bon endroit.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import emphasis, told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", miroir="lien-retire")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that gained a link."""
    for paire in told(change, "lien-ajoute"):
        yield REGLE.on_phrase(change, paire, f"Un lien a été ajouté à cette phrase : {emphasis(paire)}.")
