"""Le document reçu est la notice d’un autre examen.

Pourquoi : le fichier d’un service voisin, envoyé par erreur, passe pour la nouvelle version.

Faux :
    notice de 2025 : Brevet professionnel
    document reçu : Mention complémentaire

Juste :
    document reçu : Brevet professionnel

Que faire : demander le bon document ; si l’examen a été remplacé, le confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.examens import other_notice, own_exams
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="la notice du même examen est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The incoming document that shares no exam with the previous side."""
    if other_notice(change):
        avant, apres = (" · ".join(sorted(own_exams(side))) for side in (change.avant, change.apres))
        message = f"Le document est celui de {quoted(apres)}, la notice précédente celle de {quoted(avant)}."
        places = {"lieu": change.apres.fiche.lieu, "lieu_avant": change.avant.fiche.lieu}
        yield REGLE.constat(change, message, fait="examens", avant=avant, apres=apres, **places)
