"""Une fenêtre s’ouvre et se ferme des semaines plus tôt dans l’année.

Pourquoi : qui s’inscrit aux mêmes dates que l’an dernier trouve le serveur fermé ; souvent, c’est un mois mal saisi.

Faux :
    2025 : du 14 octobre au 15 novembre 2024
    2026 : du 13 septembre au 15 octobre 2025

Juste :
    2026 : du 13 octobre au 14 novembre 2025

Que faire : vérifier le mois des deux dates ; si la fenêtre est avancée, l’annoncer et le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, say, sentence_name
from noticegen.review.indices.decalages import windows_earlier
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une fenêtre qui vient plus tard est dite par « echeance-decalee »")


def check(change: Change) -> Iterator[Constat]:
    """The windows that nobody will be on time for who remembers last year's."""
    for paire, days in windows_earlier(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        message = f"{name} passe du {say(paire.avant.moment)} au {say(paire.apres.moment)}, {counted(days, 'jour')} plus tôt dans l’année."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
