"""Un tableau s’imprime avec ses barres au lieu de ses colonnes.

Pourquoi : « | Étape | Dates | » : le candidat ne lit plus quelle date va avec quelle étape.

Faux :
    | Étape | Dates |
    | --- --- |
    | {{ inscription.libelle }} | {{ inscription }} |

Juste :
    | Étape | Dates |
    | --- | --- |
    | {{ inscription.libelle }} | {{ inscription }} |

Que faire : rétablir la ligne « | --- | --- | » sous les titres, autant de barres à chaque ligne, et aucune ligne vide dans le tableau.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.mises_en_forme import undone_tables
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un tableau qui s’imprime en tableau est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The rows that print with their bars."""
    for flaw in undone_tables(change.apres):
        message = f"Ce tableau s’imprime avec ses barres : {quoted(flaw.texte)}."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
