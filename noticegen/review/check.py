"""The check: rules over changes, one cause told once, confirmations met, what is left in order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from noticegen.facts.confirmation import Confirmation
from noticegen.review.campagne import Campagne
from noticegen.review.catalogue import regles_edition, regles_session
from noticegen.review.change import Attendu, Change
from noticegen.review.comparison import compare
from noticegen.review.confirmations import settle
from noticegen.review.constat import Constat
from noticegen.review.indices.parente import stranger
from noticegen.review.indices.reperes import expected_dates
from noticegen.review.rapport import Rapport, ordered
from noticegen.review.rules import autre_notice
from noticegen.review.rules.session import confirmation_sans_objet


def check(change: Change, confirmations: Iterable[Confirmation] = ()) -> Rapport:
    """Check one édition against the one before it, accepting what these confirmations name."""
    constats, _ = settle(find(change), confirmations)
    return _report(change, constats)


def check_campagne(campagne: Campagne) -> tuple[Rapport, ...]:
    """Check a session: one report an édition and, before them, one for the session if it has something of its own.

    A fact of the session that several éditions print is one constat of the session; a confirmation that accepts
    nothing anywhere is one as well. An édition alone takes what is the session's into its own report.
    """
    found = [find(change) for change in campagne.changes]
    common = _common(found)
    own = ordered([*common.values(), *_of_session(campagne)])
    of_editions = [[one for one in constats if one.identite not in common] for constats in found]
    settled, left = settle([*own, *(one for constats in of_editions for one in constats)], campagne.confirmations)
    accepted = {one.identite: one for one in settled}
    useless = confirmation_sans_objet.check(replace(campagne, sans_objet=tuple(filter(campagne.answers_for, left))))
    of_session = ordered([*(accepted[one.identite] for one in own), *useless])
    reports = [
        _report(change, [accepted[one.identite] for one in constats])
        for change, constats in zip(campagne.changes, of_editions, strict=True)
    ]
    if len(reports) == 1:
        return (replace(reports[0], constats=ordered([*of_session, *reports[0].constats])),)
    whole = Rapport(campagne.session, campagne.precedente, (), of_session)
    return (whole, *reports) if of_session else tuple(reports)


def find(change: Change) -> tuple[Constat, ...]:
    """What the rules of an édition find, in order, nothing accepted yet; a document that is another notice is read by itself."""
    if stranger(change):
        alone = compare(None, change.apres)
        return ordered([*autre_notice.check(change), *(constat for entry in regles_edition() for constat in entry.check(alone))])
    return ordered(constat for entry in regles_edition() for constat in entry.check(change))


def _of_session(campagne: Campagne) -> Iterator[Constat]:
    for entry in regles_session():
        yield from entry.check(campagne)


def _common(found: list[tuple[Constat, ...]]) -> dict[tuple, Constat]:
    """The constats that several éditions share, by identity: they are the session's."""
    counts = Counter(constat.identite for constats in found for constat in constats)
    return {one.identite: one for constats in found for one in constats if counts[one.identite] > 1}


def _report(change: Change, constats: Iterable[Constat]) -> Rapport:
    constats = ordered(constats)
    return Rapport(
        incoming=change.apres.id,
        previous=change.avant.id if change.avant else None,
        prose=tuple(dict.fromkeys((*change.apres.prose, *(change.avant.prose if change.avant else ())))),
        constats=constats,
        attendus=_expected(change, constats),
        phrases=change.phrases,
    )


def _expected(change: Change, constats: Iterable[Constat]) -> tuple[Attendu, ...]:
    """What moved as it should, less what a constat speaks of; nothing did in another notice."""
    if stranger(change):
        return ()
    named = {constat.fait for constat in constats}
    moved = (*change.attendus, *expected_dates(change))
    return tuple(attendu for attendu in moved if attendu.fait not in named)
