"""Échéances that came weeks earlier or later in the year, and that no other date witnesses against."""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.faits.reperes import same_day_later
from noticegen.review.indices.bornes import PaireBornes, new_session, paires_bornes
from noticegen.review.indices.calendrier import closings, holidays
from noticegen.review.indices.doutes import doubtful, misnamed
from noticegen.review.indices.ordre import inversions

LOIN = 21
"""Days off the same day of the year from which a date did not merely follow its weekday or the holidays."""

ENSEMBLE = 3
"""Days within which two dates moved together: the first tells it for both."""

FIRST = ("ouverture", "limite", "debut", "jour")


def far_moves(change: Change) -> Iterator[tuple[PaireBornes, int]]:
    """Their first dates, each with the days it is off; those that moved with another one are told by it."""
    if not new_session(change) or misnamed(change):
        return
    told: list[int] = []
    seen = _told(change) | {paire.apres.echeance.chemin for paire, _ in windows_earlier(change)}
    for paire in paires_bornes(change):
        days = _off(change, paire)
        if paire.role not in FIRST or paire.carried or paire.apres.echeance.chemin in seen or abs(days) <= LOIN:
            continue
        seen.add(paire.apres.echeance.chemin)
        if not any(abs(days - other) <= ENSEMBLE for other in told):
            told.append(days)
            yield paire, days


def windows_earlier(change: Change) -> Iterator[tuple[PaireBornes, int]]:
    """The closings of the windows that open and close weeks earlier in the year, each with the days it is off, whatever their lengths."""
    if not new_session(change) or misnamed(change):
        return
    unsure = set(doubtful(change)) | {one.echeance.chemin for one in inversions(change)}
    opened = {paire.apres.echeance.chemin for paire in paires_bornes(change) if paire.role == "ouverture" and _off(change, paire) < -LOIN}
    for paire in paires_bornes(change):
        days = _off(change, paire) if paire.role == "cloture" and not paire.carried else 0
        if days < -LOIN and paire.apres.echeance.chemin in opened - unsure:
            yield paire, -days


def _off(change: Change, paire: PaireBornes) -> int:
    """How many days later in the year a date comes; negative when earlier."""
    years = change.apres.fiche.campagne[0].year - change.avant.fiche.campagne[0].year
    return (paire.apres.moment.jour - same_day_later(paire.avant.moment.jour, years)).days if years > 0 else 0


def _told(change: Change) -> set[str]:
    """The échéances of which another rule speaks: in doubt, out of order, or at a distance from a window that is compared."""
    told = set(doubtful(change)) | {one.echeance.chemin for one in inversions(change)}
    told |= {one.echeance.chemin for one in closings(change) if holidays(change.apres.fiche, one.moment.jour)}
    told |= {other.chemin for one in inversions(change) for other in one.autres}
    limits = {one.chemin for one in change.apres.fiche.echeances.values() if one.genre == "limite"}
    for one in change.relations:
        if one.avant is not None and one.apres is not None:
            moved = one.avant != one.apres
            told |= {one.chemin} if (one.genre == "duree" and moved) or (one.genre == "decalage" and one.chemin in limits) else set()
    return told
