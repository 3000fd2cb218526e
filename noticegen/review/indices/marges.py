"""Letterheads and feet of pages of a document that arrived, where last year's session is easily left."""

import re
from collections.abc import Iterator

from noticegen.prose.document import Bloc
from noticegen.review.change import Change
from noticegen.review.faits.reperes import dated
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.millesime import session_years, year_of
from noticegen.review.indices.sessions_dites import PRECEDENTE
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

_SCOLAIRE = re.compile(r"(?<![\w/-])((?:19|20)\d\d)\s{0,3}[-–—/]\s{0,3}((?:19|20)\d\d)(?![\w/-])")


@remembered
def stale_margins(change: Change) -> tuple[tuple[int, Bloc], ...]:
    """Each other session that the margins of the incoming document name, once, with the first block that names it."""
    found: dict[int, Bloc] = {}
    for year, bloc in _named(change):
        found.setdefault(year, bloc)
    return tuple(found.items())


def _named(change: Change) -> Iterator[tuple[int, Bloc]]:
    own = year_of(change.apres.fiche.session)
    before = _left_as_they_were(change)
    for bloc in change.apres.document.blocs if own and not composed(change.apres) else ():
        if bloc.zone != "corps":
            years = (*session_years(_own_words(bloc, own)), *_school_years(bloc.texte), *before.get(loose_key(bloc.texte), ()))
            yield from ((year, bloc) for year in years if year != own)


def _school_years(texte: str) -> Iterator[int]:
    """The sessions that school years end in: read off the words, for a document may name its session nowhere else."""
    found = ((int(one[1]), int(one[2])) for one in _SCOLAIRE.finditer(texte))
    yield from (last for first, last in found if last == first + 1)


def _left_as_they_were(change: Change) -> dict[str, tuple[int, ...]]:
    """The margins of the earlier side that print its session's year: word for word the same, they are last year's (« Épreuves 2025 »)."""
    year = year_of(change.avant.fiche.session) if change.avant else None
    margins = (bloc for bloc in change.avant.document.blocs if bloc.zone != "corps") if year else ()
    return {loose_key(bloc.texte): (year,) for bloc in margins if _prints(bloc, str(year))}


def _prints(bloc: Bloc, year: str) -> bool:
    """Whether a block prints a year by itself, no part of a date."""
    return any(found.genre == "annee" and found.valeur == year for found in dated(bloc.texte))


def _own_words(bloc: Bloc, own: int) -> str:
    """What a margin says, less the year that is rightly the previous session's: « remplace la note de la session 2025 »."""
    return "".join("…" if (suite.fait, suite.valeur) == (PRECEDENTE, str(own - 1)) else suite.texte for suite in bloc.suites)
