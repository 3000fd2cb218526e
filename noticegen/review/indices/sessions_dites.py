"""Places of a text that name another session than its own, or another year as the one before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Suite
from noticegen.prose.orphelins import masked_text
from noticegen.review.change import Change
from noticegen.review.faits.reperes import begins_a_rule, dated, is_session
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.millesime import session_years, year_of, years_in
from noticegen.review.memoire import remembered

SESSION = ("session.libelle", "session.annee")
PRECEDENTE = "session.precedente"
_TIRET = re.compile(r"\s*[-–—/]\s*")
"""What stands between the two years of a school year."""


@dataclass(frozen=True)
class SessionDite:
    """A session as printed: its year, its words, its place."""

    annee: int
    texte: str
    lieu: Lieu


@remembered
def stale_sessions(change: Change) -> tuple[SessionDite, ...]:
    """The places of the body that still name another session as the document's; margins are told apart."""
    own = year_of(change.apres.fiche.session)
    if own is None or composed(change.apres) or misnamed(change):
        return ()
    usual = {0} | (_school_years(change.avant) if change.avant else set())
    body = [bloc for bloc in change.apres.document.blocs if bloc.zone == "corps"]
    schools = (one for bloc in body for one in _schools(bloc) if one.annee - own not in usual or not _is_whole(one.texte))
    return (*(one for bloc in body for one in _said(bloc, own) if one.annee != own), *schools)


def wrong_previous(change: Change) -> Iterator[SessionDite]:
    """The places that give as the previous session's another year than the session's less one, school years apart.

    Where the earlier side spoke of older sessions too (« aux sessions 2023 et 2024 »), so may this one, as many years back.
    """
    own = year_of(change.apres.fiche.session)
    usual = {-1} | (_years_back(change.avant) if change.avant else set())
    yield from (one for one in _previous(change.apres) if own and one.annee - own not in usual)


def _previous(edition: Edition) -> Iterator[SessionDite]:
    """The years printed as the previous session's, school years apart."""
    for bloc in edition.document.blocs:
        for rank, suite in enumerate(bloc.suites):
            if suite.fait == PRECEDENTE and not _school_year(bloc.suites, rank) and not _school_year(bloc.suites, rank - 2):
                yield from (SessionDite(year, suite.texte, bloc.lieu) for year in years_in(suite.valeur))


def _years_back(edition: Edition) -> set[int]:
    """How many years off the session those are that an édition calls the previous one's, or names after « session »."""
    own = year_of(edition.fiche.session)
    told = [one.annee for one in _previous(edition)] + [year for bloc in edition.document.blocs for year in session_years(bloc.texte)]
    return {year - own for year in told if year < own} if own else set()


def _said(bloc: Bloc, own: int) -> Iterator[SessionDite]:
    """The sessions that a block prints as the document's, and the one before that nothing in it calls so; school years apart."""
    for rank, suite in enumerate(bloc.suites):
        if suite.fait in SESSION and suite.valeur and not _school_year(bloc.suites, rank - 2):
            yield from (SessionDite(year, suite.texte.strip(), bloc.lieu) for year in years_in(suite.texte)[:1])
    text = masked_text(bloc)
    for found in dated(text):
        before = text[: found.debut]
        if found.valeur[:4] == str(own - 1) and is_session(before) and not begins_a_rule(found, before):
            yield SessionDite(own - 1, f"session {found.texte}", bloc.lieu)


def school_years(bloc: Bloc) -> tuple[int, ...]:
    """The sessions that the school years of a block end in."""
    return tuple(one.annee for one in _schools(bloc))


def _schools(bloc: Bloc) -> Iterator[SessionDite]:
    """The school years of a block, by the session that each ends in."""
    found = (_school_year(bloc.suites, rank) for rank in range(len(bloc.suites)))
    yield from (SessionDite(max(years_in(texte)), texte, bloc.lieu) for texte in found if years_in(texte))


def _school_years(edition: Edition) -> set[int]:
    """How many years off the session the school years are that an édition speaks of."""
    own = year_of(edition.fiche.session)
    return {year - own for bloc in edition.document.blocs for year in school_years(bloc)} if own else set()


def _is_whole(texte: str) -> bool:
    """Whether the two years of a school year follow one another."""
    years = years_in(texte)
    return len(years) < 2 or years[1] == years[0] + 1


def _school_year(suites: Sequence[Suite], rank: int) -> str:
    """The words of the school year (« 2025-2026 ») that begins with the run of this rank, empty where none does."""
    if rank < 0 or rank + 2 >= len(suites):
        return ""
    first, dash, last = suites[rank : rank + 3]
    years = first.fait == PRECEDENTE and last.fait in (*SESSION, PRECEDENTE) and _TIRET.fullmatch(dash.texte)
    return f"{first.texte}{dash.texte}{last.texte}" if years else ""
