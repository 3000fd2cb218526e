"""L’année donnée pour la session précédente n’est pas la bonne.

Pourquoi : « si vous étiez candidat à la session 2025 » dit à qui la phrase s’adresse ; avec une autre année, elle s’adresse à d’autres.

Faux :
    session 2026 : « Vous étiez déjà candidat à la session 2024 ? »

Juste :
    session 2026 : « Vous étiez déjà candidat à la session 2025 ? »

Que faire : écrire l’année de la session moins un ; dans une notice du site, écrire {{ session.precedente }}.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.millesime import year_of
from noticegen.review.indices.sessions_dites import PRECEDENTE as FAIT
from noticegen.review.indices.sessions_dites import wrong_previous
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="l’année juste est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The printings of the previous session's year that are not the session's year less one."""
    year = year_of(change.apres.fiche.session)
    wrong = {} if misnamed(change) else {one.annee: one for one in reversed(tuple(wrong_previous(change)))}
    for annee, one in sorted(wrong.items()):
        message = f"La session précédente est dite {annee}, alors que la session {year} suit la session {year - 1}."
        yield REGLE.constat(change, message, fait=FAIT, avant=None, apres=str(annee), lieu=one.lieu)
