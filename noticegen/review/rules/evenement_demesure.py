"""Un événement dure au moins deux fois plus longtemps.

Pourquoi : un mois mal saisi (« du 11 mai au 15 juin ») se lit sans surprise, et le candidat ne sait plus quand il est attendu.

Faux :
    2025 : épreuves du 12 au 16 mai
    2026 : épreuves du 11 mai au 15 juin

Juste :
    2026 : épreuves du 11 au 15 mai

Que faire : vérifier le mois de chaque date ; si l’événement est bien plus long, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import counted, sentence_name
from noticegen.review.indices.evenements import oversized, tenues
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un jour de moins se confirme déjà, par « evenement-raccourci »")


def check(change: Change) -> Iterator[Constat]:
    """The events that at least doubled, by a week or more."""
    for one in filter(oversized, tenues(change)):
        name = sentence_name(change.apres.fiche, one.chemin)
        message = f"{name} compte {counted(one.apres.jours, 'jour')} ; c’était {counted(one.avant.jours, 'jour')}."
        yield REGLE.between(change, one.chemin, one.avant, one.apres, message)
