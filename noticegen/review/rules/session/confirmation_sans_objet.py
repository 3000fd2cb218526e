"""Une confirmation n’accepte aucun constat.

Pourquoi : oubliée là, elle accepterait en silence le même changement s’il revenait ; souvent, elle nomme mal le constat qu’elle voulait
accepter.

Faux :
    confirmations: fenetre-raccourcie, 35 jours → 23 jours
    le contrôle trouve : 35 jours → 21 jours

Juste :
    confirmations: fenetre-raccourcie, 35 jours → 21 jours

Que faire : retirer la confirmation, ou la récrire d’après le constat ; une erreur ne se confirme pas.
"""

from collections.abc import Iterator

from noticegen.facts.confirmation import Confirmation
from noticegen.review.campagne import Campagne
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="une confirmation qui sert est ce qui est attendu")


def check(campagne: Campagne) -> Iterator[Constat]:
    """The confirmations left once every constat has been met."""
    for one in campagne.sans_objet:
        message = f"La confirmation de {quoted(one.regle)} pour {one.edition} n’accepte aucun constat."
        yield REGLE.of_session(campagne, message, fait=f"confirmations.{one.regle}", apres=_named(one), lieu=one.lieu)


def _named(one: Confirmation) -> str:
    """What the confirmation says it accepts."""
    return f"{one.edition}, {one.fait or 'sans fait'} : {one.avant or 'rien'} → {one.apres or 'rien'}"
