"""Letterheads and feet of pages of a document that arrived, where last year's session is easily left."""

from collections.abc import Iterator

from noticegen.prose.document import Bloc
from noticegen.review.change import Change
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.millesime import session_years, year_of
from noticegen.review.indices.sessions_dites import PRECEDENTE, school_years
from noticegen.review.memoire import remembered


@remembered
def stale_margins(change: Change) -> tuple[tuple[int, Bloc], ...]:
    """Each other session that the margins of the incoming document name, once, with the first block that names it."""
    found: dict[int, Bloc] = {}
    for year, bloc in _named(change):
        found.setdefault(year, bloc)
    return tuple(found.items())


def _named(change: Change) -> Iterator[tuple[int, Bloc]]:
    own = year_of(change.apres.fiche.session)
    for bloc in change.apres.document.blocs if own and not composed(change.apres) else ():
        if bloc.zone != "corps":
            yield from ((year, bloc) for year in (*session_years(_own_words(bloc, own)), *school_years(bloc)) if year != own)


def _own_words(bloc: Bloc, own: int) -> str:
    """What a margin says, less the year that is rightly the previous session's: « remplace la note de la session 2025 »."""
    return "".join("…" if (suite.fait, suite.valeur) == (PRECEDENTE, str(own - 1)) else suite.texte for suite in bloc.suites)
