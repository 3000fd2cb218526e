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
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.millesime import year_of
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="l’année juste est ce qui est attendu")
FAIT = "session.precedente"


def check(change: Change) -> Iterator[Constat]:
    """The printings of the previous session's year that are not the session's year less one."""
    year = None if misnamed(change) else year_of(change.apres.fiche.session)
    wrong = {one.valeur: one for one in reversed(mentions(change.apres).get(FAIT, ())) if year and one.valeur != str(year - 1)}
    for valeur, mention in sorted(wrong.items()):
        message = f"La session précédente est dite {valeur}, alors que la session {year} suit la session {year - 1}."
        yield REGLE.constat(change, message, fait=FAIT, avant=None, apres=valeur, lieu=mention.lieu)
