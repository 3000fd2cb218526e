"""Deux événements qui avaient lieu le même jour ne l’ont plus, ou l’inverse.

Pourquoi : une cellule de date étendue d’une ligne de trop, un jour mal saisi : l’épreuve change de jour, et aucune date n’est la sienne.

Faux :
    2025 : français et histoire le 12 mai
    2026 : français le 11 mai, histoire le 12

Juste :
    2026 : français et histoire le 11 mai

Que faire : vérifier le jour de chaque événement ; s’il est voulu, le confirmer.
"""

from collections.abc import Iterator

from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted, say
from noticegen.review.indices.doutes import place_of
from noticegen.review.indices.jours_communs import Separation, separations
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un même constat dit ce qui se sépare et ce qui se rejoint")


def check(change: Change) -> Iterator[Constat]:
    """The events that left a day they shared, or came to the day of another."""
    for one in separations(change):
        before, after = one.paire.avant, one.paire.apres
        places = {"lieu": place_of(change.apres, after), "lieu_avant": place_of(change.avant, before)}
        kept = {"avant": _names(one.quittes), "apres": _names(one.rejoints)}
        yield REGLE.constat(change, _said(change, one), fait=one.paire.chemin, **kept, **places)


def _names(echeances: tuple[Echeance, ...]) -> str | None:
    return " · ".join(sorted(one.cle for one in echeances)) or None


def _said(change: Change, one: Separation) -> str:
    fiche, echeance = change.apres.fiche, one.paire.apres
    left, joined = (", ".join(quoted(echeance_name(fiche, other.cle)) for other in others) for others in (one.quittes, one.rejoints))
    parts = (f"n’a plus lieu le même jour que {left}" if left else "", f"a désormais lieu le même jour que {joined}" if joined else "")
    return f"{quoted(echeance_name(fiche, echeance.cle))}, le {say(echeance.jours[0])}, {' et '.join(filter(None, parts))}."
