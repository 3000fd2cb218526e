"""Dates that an error already names: no rule builds on them, so that one cause is told once."""

from collections.abc import Iterator, Sequence
from datetime import date

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.indices.bornes import Borne, PaireBornes, bornes, bornes_of, new_session, paires_bornes
from noticegen.review.indices.fenetres_croisees import crossed_windows
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.mentions import disagreements
from noticegen.review.memoire import remembered

PRES = 15
"""How many days about a year is about."""

YEAR, EARLY = 365, 150
"""A date comes a year after last session's, give or take some weeks; one that comes more days earlier than that was not moved on."""


@remembered
def stale(change: Change) -> tuple[PaireBornes, ...]:
    """The dates left at last session's day, limits that merely follow a closing left out: they come back with it."""
    if not new_session(change):
        return ()
    both = (paire for paire in paires_bornes(change) if paire.role != "jour")
    same = [paire for paire in both if paire.avant.moment.jour == paire.apres.moment.jour]
    same += _stale_days(change)
    closings = {paire.apres.echeance.chemin for paire in same if paire.role == "cloture"}
    following = {one.chemin for one in change.relations if one.genre == "decalage" and one.avant == one.apres and one.ancre in closings}
    return tuple(paire for paire in same if not paire.carried and (_an_event(paire) or paire.apres.echeance.chemin not in following))


def _an_event(paire: PaireBornes) -> bool:
    """Whether it is a day on which something happens: no closing carries it along."""
    return paire.apres.echeance.genre == "evenement"


def _stale_days(change: Change) -> Iterator[PaireBornes]:
    """A day of a list that was one of last session's, whatever its rank; one for a list."""
    for paire in change.echeances:
        if paire.avant and paire.apres and paire.apres.genre == "evenement":
            before = {borne.moment.jour: borne for borne in bornes_of(change.avant, paire.avant).values()}
            kept = [
                borne for borne in bornes_of(change.apres, paire.apres).values() if borne.role == "jour" and borne.moment.jour in before
            ]
            yield from (PaireBornes(before[borne.moment.jour], borne) for borne in kept[:1])


def foreign_year(edition: Edition, moment: Moment) -> bool:
    """Whether the moment's year is none of its campagne's."""
    start, end = edition.fiche.campagne
    return not start.year <= moment.jour.year <= end.year


def outside(edition: Edition, moment: Moment) -> bool:
    """Whether the moment falls outside its campagne."""
    start, end = edition.fiche.campagne
    return not start <= moment.jour <= end


@remembered
def not_moved_on(change: Change) -> tuple[PaireBornes, ...]:
    """The dates that stayed in last session's year and so came months early, as when day and month were typed and the year left."""
    if not new_session(change) or misnamed(change):
        return ()
    known = {paire.chemin for paire in stale(change)} | _left_with(change)
    free = (paire for paire in paires_bornes(change) if paire.chemin not in known and not paire.carried)
    return tuple(paire for paire in free if _left_behind(paire) and not outside(change.apres, paire.apres.moment))


def _left_behind(paire: PaireBornes) -> bool:
    before, after = paire.avant.moment.jour, paire.apres.moment.jour
    return before.year == after.year and abs((after - before).days) < YEAR - EARLY


@remembered
def misnamed(change: Change) -> bool:
    """Whether a document's dates, none of them last session's, are of another campagne than that of the session it names.

    Two campagnes that follow one another share some months: most of the dates are outside its own, and all in the other.
    """
    days = [borne.moment.jour for borne in bornes(change.apres)]
    start, end = change.apres.fiche.campagne
    strays = sum(not start <= day <= end for day in days)
    elsewhere = strays == len(days) or (2 * strays > len(days) and any(_a_year_off(days, start, end, years) for years in (-1, 1)))
    return not composed(change.apres) and len(days) > 1 and elsewhere and not stale(change)


def _a_year_off(days: Sequence[date], start: date, end: date, years: int) -> bool:
    """Whether all the days are in the campagne that many years later."""
    return all(
        (start.year + years, start.month, start.day) <= (day.year, day.month, day.day) <= (end.year + years, end.month, end.day)
        for day in days
    )


def out_of_campagne(change: Change) -> Iterator[Borne]:
    """The dates outside the campagne that nothing else explains: not left from last session, not computed from another."""
    if misnamed(change):
        return
    known = {paire.chemin for paire in stale(change)} | _left_with(change) | _outside_before(change)
    for borne in bornes(change.apres):
        if outside(change.apres, borne.moment) and borne.chemin not in known and not borne.echeance.relative_a:
            yield borne


def _outside_before(change: Change) -> set[str]:
    """The dates that were outside last session's campagne too, about a year earlier: resits of September, a later promise."""
    return {
        paire.chemin
        for paire in (paires_bornes(change) if new_session(change) else ())
        if outside(change.avant, paire.avant.moment) and abs((paire.apres.moment.jour - paire.avant.moment.jour).days - YEAR) <= PRES
    }


def _left_with(change: Change) -> set[str]:
    """The dates that stayed at last session's day, in a document, where the closing they follow did."""
    same = {paire.chemin for paire in paires_bornes(change) if paire.avant.moment.jour == paire.apres.moment.jour}
    return same if stale(change) and not composed(change.apres) else set()


@remembered
def told_dates(change: Change) -> frozenset[str]:
    """The dates that an error already shows to be another's: of another year, of another campagne, printed with two values."""
    others = {borne.chemin for borne in out_of_campagne(change)} | {paire.chemin for paire in not_moved_on(change)}
    return frozenset(others | {path for path, _ in disagreements(change.apres)})


@remembered
def doubtful(change: Change) -> frozenset[str]:
    """The paths of the échéances that hold such a date, one printed with two values or another window's, and of those computed from them."""
    paths = {paire.apres.echeance.chemin for paire in stale(change)}
    paths |= {borne.echeance.chemin for borne in out_of_campagne(change)}
    paths |= {paire.apres.echeance.chemin for paire in not_moved_on(change)}
    paths |= {_echeance(path) for path, _ in disagreements(change.apres) if path.startswith("echeances.")}
    paths |= {window.chemin for pair in crossed_windows(change) for window in pair}
    echeances = change.apres.fiche.echeances.values()
    return frozenset(paths | {one.chemin for one in echeances if one.relative_a and _echeance(one.relative_a) in paths})


def sound_echeances(change: Change) -> tuple[PaireEcheances, ...]:
    """The échéances of the incoming side whose dates nothing puts in doubt, each with the earlier one."""
    doubts = doubtful(change)
    return tuple(paire for paire in change.echeances if paire.apres is not None and paire.chemin not in doubts)


def place(edition: Edition, chemin: str) -> Lieu | None:
    """Where a fact stands; None for one that the édition has not."""
    fait = edition.fiche.faits.get(chemin)
    return fait.lieu if fait else None


def place_of(edition: Edition, echeance: Echeance) -> Lieu | None:
    """Where an échéance stands: its first date."""
    return next((borne.lieu for borne in bornes_of(edition, echeance).values()), None)


def _echeance(chemin: str) -> str:
    """`echeances.inscription` for `echeances.inscription.cloture`; a relative path may leave the first word out."""
    parts = chemin.removeprefix("echeances.").split(".")
    return f"echeances.{parts[0]}"
