"""Les numéros des étapes ou des parties ne se suivent pas.

Pourquoi : le candidat renvoyé à l’étape 3 en trouve deux, ou la cherche en vain.

Faux :
    Étape 1, Étape 2, Étape 2
    I. Inscription, III. Calendrier

Juste :
    Étape 1, Étape 2, Étape 3
    I. Inscription, II. Calendrier

Que faire : renuméroter, ou confirmer que les numéros sont voulus.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.numerotation import unexplained
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="des numéros qui se suivent sont ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The series of numbers that repeat, skip or go back."""
    for suite in unexplained(change):
        message = f"Les numéros ne se suivent pas : {quoted(suite.dite)}."
        yield REGLE.constat(change, message, apres=suite.dite, lieu=suite.fautif.bloc.lieu)
