"""Une date a perdu l’heure qu’elle avait à la session précédente.

Pourquoi : sans heure, chacun comprend la sienne : le candidat croit avoir jusqu’à minuit, le serveur ferme à 19h00.

Faux :
    2025 : clôture le 14 novembre 2024 à 19h00
    2026 : clôture le 13 novembre 2025

Juste :
    2026 : clôture le 13 novembre 2025 à 19h00

Que faire : rétablir l’heure, ou confirmer que la journée entière est ouverte.
"""

from collections.abc import Iterator
from dataclasses import replace

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.heures import lost, printed_at, say_hour
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", miroir="heure-ajoutee")


def check(change: Change) -> Iterator[Constat]:
    """The dates that had an hour and have none, in the data or in print."""
    for paire in lost(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        hushed = paire.apres.moment.minute is not None
        now = "s’imprime sans son heure" if hushed else f"({say(paire.apres.moment)}) n’a plus d’heure"
        message = f"{name} {now} ; elle était fixée à {say_hour(paire.avant.moment)}."
        constat = REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
        yield replace(constat, lieu=printed_at(change.apres, paire.chemin)) if hushed else constat
