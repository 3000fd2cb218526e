"""Une date, une heure, une adresse ou un numéro est écrit en toutes lettres dans le texte.

Pourquoi : écrit dans le texte, le fait ne suit plus les données : c’est la date de l’an dernier qui restera.

Faux :
    notices/cs-bp/2026.md : déposez vos pièces avant le 13 novembre 2025

Juste :
    notices/cs-bp/2026.md : déposez vos pièces {{ pieces }}

Que faire : remplacer ces mots par le nom du fait ; s’ils doivent rester d’année en année, en faire une « constante ».
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.litteraux import literals
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un texte sans fait littéral est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The literals of our prose that no fact answers for."""
    for flaw in literals(change.apres):
        message = f"{quoted(flaw.texte)} est écrit dans le texte, et ne vient d’aucune donnée."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
