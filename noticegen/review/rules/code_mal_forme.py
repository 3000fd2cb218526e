"""Un code n’a plus la forme des autres.

Pourquoi : un chiffre perdu, une lettre O pour un zéro : le code n’existe pas, l’inscription est refusée.

Faux :
    2025 : Boulanger 25010, Pâtissier 25020, Traiteur 25030
    2026 : Boulanger 25O10, Pâtissier 25020, Traiteur 25030

Juste :
    2026 : Boulanger 25010, Pâtissier 25020, Traiteur 25030

Que faire : rétablir le code à l’endroit indiqué.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.codes import misshapen
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un code de la forme des autres est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The codes that lost the shape they shared with the others of their table."""
    for paire in misshapen(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} est {quoted(say_fait(paire.apres))}, qui n’a pas la forme des autres ; c’était {quoted(say_fait(paire.avant))}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
