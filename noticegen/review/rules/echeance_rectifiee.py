"""Une échéance de la même session a changé.

Pourquoi : la notice était publiée : qui l’a lue ou imprimée a gardé l’autre date.

Faux :
    cs-bp-2026, publiée : clôture le 13 novembre 2025
    cs-bp-2026, modifiée : clôture le 12 novembre 2025

Juste :
    cs-bp-2026, modifiée : clôture le 13 novembre 2025

Que faire : s’assurer que la rectification est annoncée aux candidats, puis la confirmer.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import say, sentence_name
from noticegen.review.indices.bornes import paires_bornes, revised
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="une rectification est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The dates that differ between two states of one session, those computed from another left out."""
    if change.avant is None or not (change.avant.id == change.apres.id or revised(change)):
        return
    for paire in paires_bornes(change):
        if paire.avant.moment != paire.apres.moment and not paire.carried:
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} passe du {say(paire.avant.moment)} au {say(paire.apres.moment)} dans une notice déjà connue des candidats."
            yield REGLE.between(change, paire.chemin, paire.avant, paire.apres, message)
