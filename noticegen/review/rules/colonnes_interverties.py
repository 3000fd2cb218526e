"""Les titres d’un tableau ne sont plus au-dessus des mêmes colonnes.

Pourquoi : sous « Dates », le candidat lit les étapes ; sous « Clôture », il lit l’ouverture.

Faux :
    2025 : | Étape | Dates |, puis les étapes et leurs dates
    2026 : | Dates | Étape |, puis les étapes et leurs dates

Juste :
    2026 : | Étape | Dates |, puis les étapes et leurs dates

Que faire : remettre les titres au-dessus de leurs colonnes, ou confirmer qu’ils disent encore juste.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.colonnes import crossed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The tables whose titles and columns did not move together."""
    for titles in crossed(change):
        first = titles.paires[0]
        under = " ; ".join(f"sous {quoted(now.avant.texte)}, ce qui était sous {quoted(was.avant.texte)}" for now, was in titles.deplacees)
        message = f"Les titres du tableau ne sont plus au-dessus des mêmes colonnes : {under}."
        lieux = {"lieu": first.apres.lieu, "lieu_avant": first.avant.lieu}
        yield REGLE.constat(change, message, avant=titles.avant, apres=titles.apres, **lieux)
