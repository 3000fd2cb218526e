"""Deux fenêtres ont échangé leurs dates.

Pourquoi : deux lignes de dates recopiées l’une pour l’autre : chaque date existe, et chaque public lit celles de l’autre.

Faux :
    2025 : scolaires du 14 octobre au 15 novembre ; individuels du 4 novembre au 5 décembre
    2026 : scolaires du 3 novembre au 4 décembre ; individuels du 13 octobre au 14 novembre

Juste :
    2026 : scolaires du 13 octobre au 14 novembre ; individuels du 3 novembre au 4 décembre

Que faire : remettre chaque fenêtre à sa place, ou confirmer l’échange.
"""

from collections.abc import Iterator

from noticegen.facts.echeance import Echeance
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import echeance_name, quoted, say
from noticegen.review.indices.doutes import place
from noticegen.review.indices.fenetres_croisees import crossed_windows
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The windows that took each other's place, two by two."""
    for one, other in crossed_windows(change):
        told = " ; ".join(_told(change, window) for window in (one.apres, other.apres))
        places = {"lieu": place(change.apres, f"{one.chemin}.cloture"), "lieu_avant": place(change.avant, f"{one.avant.chemin}.cloture")}
        values = {"avant": _days(one.avant), "apres": _days(one.apres)}
        yield REGLE.constat(change, f"Deux fenêtres ont échangé leurs dates : {told}.", fait=one.chemin, **values, **places)


def _told(change: Change, window: Echeance) -> str:
    name = quoted(echeance_name(change.apres.fiche, window.cle))
    return f"{name} va du {say(window.ouverture)} au {say(window.cloture)}"


def _days(window: Echeance) -> str:
    return f"{window.ouverture} / {window.cloture}"
