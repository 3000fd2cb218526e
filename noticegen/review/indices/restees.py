"""Dates and years of a constant that stayed while the session moved: « 18 ans au 31 décembre 2026 », « nés avant le 1er septembre 2009 »."""

import re
from collections.abc import Iterator
from datetime import date

from noticegen.facts.fait import Fait
from noticegen.facts.reperage import Trouvaille
from noticegen.prose.document import Bloc
from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.reperes import begins_a_rule, dated, first_day, is_stamp, tells_age
from noticegen.review.memoire import remembered
from noticegen.review.phrases.boundaries import sentence_of

CONSTANTES = "constantes."

_JOINT = re.compile(r"\s*(?:,|et|ou|/)\s*(?:(?:(?:à|de)\s)?la\ssession\s)?")
"""What stands between two sessions that are said together."""


def left_dates(change: Change, paire: PaireFaits) -> Iterator[Trouvaille]:
    """The dates of a constant that the earlier side has too and the session should have moved; or that are of the earlier campagne alone.

    What a document would be told of, a constant is: its words are those around the place that prints it.
    """
    for texte in paire.apres.textes:
        before, sentence = _words(change, paire.apres, texte)
        for rank, found in enumerate(dated(texte)):
            words = before + texte[: found.debut]
            if begins_a_rule(found, words) or is_stamp(words):
                continue
            if _was_there(change, paire, rank, found):
                old = _should_have_moved(change, found, sentence) or _is_listed(change, paire.apres)
            else:
                old = _is_of_before(change, found) and (paire.avant is None or found.genre != "annee")
            if old:
                yield found


def _should_have_moved(change: Change, found: Trouvaille, sentence: str) -> bool:
    """Whether a date that stayed is old: one from before the earlier campagne is a law's, unless an age is counted from it."""
    day = first_day(found)
    if day is None or tells_age(sentence):
        return day is not None
    return _is_of_before(change, found) if found.genre == "annee" else change.avant.fiche.campagne[0] <= day


def _is_listed(change: Change, fait: Fait) -> bool:
    """Whether a year that stayed goes with one that moved with the session: « aux sessions 2023 et {{ session.precedente }} »."""
    place = _place(change, fait)
    if place is None or fait.canonique[:4] != fait.canonique:
        return False
    bloc, rank = place
    around = (
        (bloc.suites[rank + 1 : rank + 2], bloc.suites[rank + 2 : rank + 3]),
        (bloc.suites[rank - 1 : rank], bloc.suites[rank - 2 : rank - 1]),
    )
    return any(
        _JOINT.fullmatch(word.texte) and other.fait.startswith("session.") for words, others in around for word, other in zip(words, others)
    )


def _is_of_before(change: Change, found: Trouvaille) -> bool:
    """Whether a date falls in the earlier campagne and not in this one; a year, whether only the earlier one touches it."""
    day, before, now = first_day(found), change.avant.fiche.campagne, change.apres.fiche.campagne
    if day is None:
        return False
    if found.genre == "annee":
        return _touches(before, day.year) and not _touches(now, day.year)
    return before[0] <= day <= before[1] and not now[0] <= day <= now[1]


def _was_there(change: Change, paire: PaireFaits, rank: int, found: Trouvaille) -> bool:
    """Whether the date is what the constant said at that rank, or, for a new constant, what some constant said."""
    if paire.avant is None:
        return found.valeur in _said_before(change)
    earlier = [one.valeur for texte in paire.avant.textes for one in dated(texte)]
    return earlier[rank : rank + 1] == [found.valeur]


@remembered
def _said_before(change: Change) -> frozenset[str]:
    """The dates of the earlier side's constants, years alone left out: another thing may well be of the same year."""
    constants = (fait for fait in change.avant.fiche.faits.values() if fait.chemin.startswith(CONSTANTES))
    return frozenset(one.valeur for fait in constants for texte in fait.textes for one in dated(texte) if one.genre != "annee")


def _words(change: Change, fait: Fait, texte: str) -> tuple[str, str]:
    """The words before a constant and the sentence it stands in, where it is first printed; else its name, which was made of them."""
    place = _place(change, fait)
    if place is None:
        name = fait.chemin.removeprefix(CONSTANTES).replace("-", " ")
        return f"{name} ", f"{name} {texte}"
    bloc, rank = place
    before = _joined(bloc, rank)
    return before, sentence_of(bloc.texte, len(before))


def _place(change: Change, fait: Fait) -> tuple[Bloc, int] | None:
    """The block that first prints a fact, and the rank of the run that does."""
    places = ((bloc, rank) for bloc in change.apres.document.blocs for rank, one in enumerate(bloc.suites) if one.fait == fait.chemin)
    return next(places, None)


def _joined(bloc: Bloc, rank: int) -> str:
    return "".join(suite.texte for suite in bloc.suites[:rank])


def _touches(campagne: tuple[date, date], annee: int) -> bool:
    return campagne[0].year <= annee <= campagne[1].year
