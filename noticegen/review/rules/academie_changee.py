"""L’académie change.

Pourquoi : une notice d’une autre académie donne des services qui ne répondront pas au candidat.

Faux :
    2025 : Académie de Cormeilles
    2026 : Académie de Vaubrun

Juste :
    2026 : Académie de Cormeilles

Que faire : rétablir le nom, ou confirmer le changement.
"""

from collections.abc import Iterator

from noticegen.facts.fait import Fait
from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted, say_fait, sentence_name
from noticegen.review.indices.adresses import host
from noticegen.review.indices.changements import differs
from noticegen.review.indices.doutes import place
from noticegen.review.indices.litteraux import composed
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un changement est son propre contraire")
FAITS = ("academie.nom", "academie.devise", "academie.site", "academie.domaines")
FUSEAU = "academie.fuseau"


def check(change: Change) -> Iterator[Constat]:
    """What is said of the académie itself, where it changed."""
    for paire in change.faits:
        before, after = paire.avant, paire.apres
        if paire.chemin in FAITS and before and after and differs(change, paire) and not _same_site(before, after):
            name = sentence_name(change.apres.fiche, paire.chemin)
            message = f"{name} : {quoted(say_fait(before))} devient {quoted(say_fait(after))}."
            yield REGLE.between(change, paire.chemin, before, after, message)
    yield from _clock(change)


def _same_site(before: Fait, after: Fait) -> bool:
    """Whether both are the front page of one host, with `www.` or without."""
    same = before.genre == after.genre == "adresse" and host(before.canonique) == host(after.canonique)
    return same and all(fait.canonique.partition("://")[2].rstrip("/").count("/") == 0 for fait in (before, after))


def _clock(change: Change) -> Iterator[Constat]:
    """The time zone, on which every hour of the notice depends; a document states none."""
    before = change.avant.fiche.fuseau if change.avant else ""
    after = change.apres.fiche.fuseau
    if before and before != after and composed(change.apres) and composed(change.avant):
        message = f"Le fuseau horaire de l’académie : {quoted(before)} devient {quoted(after)} ; toutes les heures changent de sens."
        places = {"lieu": place(change.apres, FUSEAU), "lieu_avant": place(change.avant, FUSEAU)}
        yield REGLE.constat(change, message, fait=FUSEAU, avant=before, apres=after, **places)
