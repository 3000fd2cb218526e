"""Un nombre est écrit dans le texte.

Pourquoi : un nombre nu peut être un fait (un code, un tarif) ou n’être rien ; le contrôle ne sait pas.

Faux :
    saisir le code 25010

Juste :
    saisir le code {{ codes.specialites.boulanger }}

Que faire : rien, si le nombre n’est pas un fait.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.litteraux import numbers
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "information", sans_miroir="un texte sans nombre littéral est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The bare numbers of our prose, those of a sentence that is reworded left to the wording."""
    reworded = {paire.apres.bloc.lieu for paire in change.phrases if change.avant and paire.apres and paire.ecart != "egal"}
    for flaw in numbers(change.apres):
        if flaw.bloc.lieu in reworded:
            continue
        message = f"{quoted(flaw.texte)} est écrit dans le texte, et ne vient d’aucune donnée."
        yield REGLE.constat(change, message, apres=flaw.texte, lieu=flaw.lieu)
