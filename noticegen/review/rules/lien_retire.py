"""Un texte a perdu son lien.

Pourquoi : le candidat qui cliquait doit désormais recopier l’adresse, s’il la trouve.

Faux :
    2025 : [la foire aux questions](https://academie.example/faq)
    2026 : la foire aux questions

Juste :
    2026 : [la foire aux questions](https://academie.example/faq)

Que faire : rétablir le lien, ou confirmer qu’il n’a plus lieu d’être.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.tournures import emphasis, told
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="lien-ajoute")


def check(change: Change) -> Iterator[Constat]:
    """The sentences that lost a link."""
    for paire in told(change, "lien-retire"):
        yield REGLE.on_phrase(change, paire, f"Un lien a été retiré de cette phrase : {emphasis(paire)}.")
