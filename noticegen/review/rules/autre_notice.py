"""Le document reçu est la notice d’un autre examen ou d’une autre académie.

Pourquoi : le fichier d’un service voisin, envoyé par erreur, passe pour la nouvelle version.

Faux :
    notice de 2025 : Brevet professionnel
    document reçu : Mention complémentaire

Juste :
    document reçu : Brevet professionnel

Que faire : demander le bon document ; si l’examen a été remplacé, importer le document et confirmer.
"""

from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.examens import other_exams, own_exams
from noticegen.review.indices.parente import other_academy, stranger
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="la notice du même examen est ce qui est attendu")
NON_COMPARE = " Leurs textes n’ont rien de commun : ils ne sont pas comparés."


def check(change: Change) -> Iterator[Constat]:
    """The incoming document that shares no exam with the previous side, or is another académie's and shares no text."""
    if other_exams(change) or stranger(change):
        avant, apres = (_called(side, other_academy(change)) for side in (change.avant, change.apres))
        message = f"Le document est celui de {quoted(apres)}, la notice précédente celle de {quoted(avant)}."
        places = {"lieu": change.apres.fiche.lieu, "lieu_avant": change.avant.fiche.lieu}
        message += NON_COMPARE if stranger(change) else ""
        yield REGLE.constat(change, message, fait="examens", avant=avant, apres=apres, **places)


def _called(edition: Edition, academy: bool) -> str:
    """The exams of an édition and, where it tells them apart, its académie."""
    names = sorted(own_exams(edition))
    return " · ".join([*names, edition.fiche.faits["academie.nom"].canonique] if academy else names)
