"""L’année d’une date est fausse d’un an.

Pourquoi : le jour et le mois sont ceux de la session, l’année est celle d’avant ou d’après : le candidat lit une date passée, ou attend un an.

Faux :
    2025 : droits avant le 10 janvier 2025
    2026 : droits avant le 9 janvier 2025

Juste :
    2026 : droits avant le 9 janvier 2026

Que faire : corriger l’année à l’endroit indiqué.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.annees import year_off
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une date qui avance d’autant d’années que la session est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The dates that stand a whole year from where last session's lets them be expected."""
    for paire in year_off(change):
        name = sentence_name(change.apres.fiche, paire.chemin)
        side = "avant" if paire.apres.moment.jour.year < paire.attendue.year else "après"
        message = f"{name} est au {say(paire.apres.moment)}, un an {side} ce que laisse attendre {say(paire.avant.moment)}."
        yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
