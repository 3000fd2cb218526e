"""Une date tombe hors de la campagne de la session.

Pourquoi : les inscriptions et les épreuves d’une session tiennent entre deux dates ; une date hors de là est le plus souvent un mois
ou une année mal saisis.

Faux :
    session 2026 (campagne du 1er mars 2025 au 31 août 2026) : clôture le 13 janvier 2025

Juste :
    session 2026 : clôture le 13 novembre 2025

Que faire : corriger la date ; si elle est voulue, déclarer la « campagne » de la session ou confirmer le constat.
"""

from collections.abc import Iterator

from noticegen.facts.moment import Moment
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.annees import stamp_ahead, year_off_paths
from noticegen.review.indices.doutes import foreign_year, out_of_campagne
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une date de la campagne est ce qui est attendu")
STAMP = "notice.mise_a_jour"


def check(change: Change) -> Iterator[Constat]:
    """The dates outside the campagne, though in one of its years; an update stamp after it."""
    start, end = (say(Moment(day)) for day in change.apres.fiche.campagne)
    told = year_off_paths(change)
    for borne in out_of_campagne(change):
        if not foreign_year(change.apres, borne.moment) and borne.chemin not in told:
            name = sentence_name(change.apres.fiche, borne.chemin)
            message = f"{name} est au {say(borne.moment)}, hors de la campagne de la session (du {start} au {end})."
            yield REGLE.between(change, borne.chemin, None, borne, message)
    if stamp_ahead(change):
        fait = change.apres.fiche.faits[STAMP]
        message = f"La date de mise à jour est au {say(fait.valeur)}, après la campagne de la session (du {start} au {end})."
        yield REGLE.between(change, STAMP, None, fait, message)
