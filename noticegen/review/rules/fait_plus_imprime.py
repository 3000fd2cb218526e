"""Un fait que la notice imprimait n’y est plus.

Pourquoi : la donnée existe encore, le candidat ne la lit plus : un numéro, une adresse, un tarif perdus dans une mise en page.

Faux :
    2025 : la notice imprime le téléphone du pôle santé
    2026 : elle ne l’imprime plus, les données l’ont encore

Juste :
    2026 : la notice l’imprime

Que faire : rétablir le fait dans le texte, ou confirmer qu’il n’a plus à y être.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.impressions import unprinted
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un fait nouvellement imprimé vient d’une donnée, donc d’un autre constat")


def check(change: Change) -> Iterator[Constat]:
    """The stable facts printed before, still known, and printed nowhere now."""
    for one in unprinted(change):
        message = f"{quoted(one.dit)} n’est plus imprimé dans la notice, alors que les données l’ont encore."
        yield REGLE.between(change, one.chemin, one, None, message)
