"""Une adresse de courriel n’est pas d’un domaine de l’académie.

Pourquoi : les candidats envoient là leur état civil ; une boîte personnelle ou mal orthographiée le livre à un inconnu.

Faux :
    academie.domaines : academie.example
    courriel : dec.sante@academi.example

Juste :
    courriel : dec.sante@academie.example

Que faire : corriger l’adresse, ajouter le domaine à « academie.domaines », ou confirmer l’adresse.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import name
from noticegen.review.indices.boites import foreign
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une adresse de l’académie est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The mailboxes outside the académie's domains."""
    for one in foreign(change):
        where = name(change.apres.fiche, one.chemin)
        message = f"Dans {where}, {one.apres.canonique} n’est d’aucun domaine de l’académie ({one.domaines})."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
