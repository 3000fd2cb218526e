"""Hours of échéances side by side: those that came, went or moved."""

from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.review.change import Change
from noticegen.review.indices.bornes import PaireBornes, bornes, new_session, paires_bornes
from noticegen.review.indices.defauts import told_by_flaw
from noticegen.review.indices.doutes import doubtful
from noticegen.review.indices.fenetres import contradictions
from noticegen.review.indices.heures_imprimees import tells_hour
from noticegen.review.indices.mentions import mentions
from noticegen.review.indices.troncons import lost as lost_stretches

CLOSING = ("cloture", "limite")
"""The dates after which nothing is received any more."""

EVENT = ("debut", "fin", "jour")
"""The days of events."""


def hours(change: Change) -> Iterator[PaireBornes]:
    """The dates of both sides whose hours can be compared: not in doubt, and not following another date that has the same hour.

    None between two states of one session: there, every date that moves is told as such.
    """
    if not new_session(change):
        return
    doubts = doubtful(change)
    contradicted = {one.limite.chemin for one in contradictions(change)}
    for paire in paires_bornes(change):
        told = paire.apres.echeance.chemin in doubts or _carried(paire) or _follows(change, paire) or _backwards(paire.apres.echeance)
        if not told and paire.apres.echeance.chemin not in contradicted:
            yield paire


def lost(change: Change) -> Iterator[PaireBornes]:
    """The dates that had an hour and have none, or whose hour was printed and is printed nowhere."""
    for paire in hours(change):
        if paire.avant.moment.minute is not None and (paire.apres.moment.minute is None or _hushed(change, paire)):
            yield paire


def gained(change: Change) -> Iterator[PaireBornes]:
    """The dates that had no hour and have one."""
    return (paire for paire in hours(change) if paire.avant.moment.minute is None and paire.apres.moment.minute is not None)


def earlier(change: Change, roles: tuple[str, ...]) -> Iterator[PaireBornes]:
    """The dates of these parts whose hour is earlier."""
    return (paire for paire in _both(change, roles) if paire.apres.moment.minute < paire.avant.moment.minute)


def later(change: Change, roles: tuple[str, ...]) -> Iterator[PaireBornes]:
    """The dates of these parts whose hour is later."""
    return (paire for paire in _both(change, roles) if paire.apres.moment.minute > paire.avant.moment.minute)


def say_hour(moment: Moment) -> str:
    """The hour alone, in the house notation."""
    hours, minutes = divmod(moment.minute or 0, 60)
    return "minuit" if hours == 24 else f"{hours:02}h{minutes:02}"


def printed_at(edition: Edition, chemin: str) -> Lieu | None:
    """Where a date is first printed."""
    return next((mention.lieu for mention in mentions(edition).get(chemin, ())), None)


def _hushed(change: Change, paire: PaireBornes) -> bool:
    """Whether the hour was printed with its date, and no printing of the date tells it any more."""
    before, after = _told(change.avant, paire.avant.chemin), _told(change.apres, paire.chemin)
    return any(before) and bool(after) and not any(after) and not _told_elsewhere(change, paire)


def _told_elsewhere(change: Change, paire: PaireBornes) -> bool:
    """Whether the printing that told the hour was lost with its line, or has a flaw in its place."""
    return told_by_flaw(change, paire.chemin) or any(one.tells(paire.avant.chemin) for one in lost_stretches(change))


def _told(edition: Edition, chemin: str) -> list[bool]:
    """For each printing of a date, whether it tells an hour."""
    return [tells_hour(mention.texte) for mention in mentions(edition).get(chemin, ())]


def _both(change: Change, roles: tuple[str, ...]) -> Iterator[PaireBornes]:
    for paire in hours(change):
        if paire.role in roles and paire.avant.moment.minute is not None and paire.apres.moment.minute is not None:
            yield paire


def _backwards(echeance: Echeance) -> bool:
    """Whether a window closes on a day before it opens: that is an error of its own."""
    return bool(echeance.ouverture and echeance.cloture) and echeance.cloture.jour < echeance.ouverture.jour


def _carried(paire: PaireBornes) -> bool:
    """Whether the date it is computed from speaks for its hour: not where a typed date without hour began to follow one that has one."""
    same = (paire.avant.moment.minute is None) == (paire.apres.moment.minute is None)
    return paire.carried and (same or bool(paire.avant.echeance.relative_a))


def _follows(change: Change, paire: PaireBornes) -> bool:
    """Whether the limit is, on both sides, the very moment a window closes: the window speaks for it."""
    if paire.role != "limite" or change.avant is None:
        return False
    sides = ((change.avant, paire.avant), (change.apres, paire.apres))
    return all(any(one.role == "cloture" and one.moment == borne.moment for one in bornes(side)) for side, borne in sides)
