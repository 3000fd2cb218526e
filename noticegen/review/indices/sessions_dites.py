"""Places of a document's text that name another session than its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc
from noticegen.prose.orphelins import masked_text
from noticegen.review.change import Change
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.millesime import session_years, year_of, years_in
from noticegen.review.memoire import remembered

SESSION = ("session.libelle", "session.annee")


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
    body = (bloc for bloc in change.apres.document.blocs if bloc.zone == "corps")
    return tuple(one for bloc in body for one in _said(bloc, own) if one.annee != own)


def _said(bloc: Bloc, own: int) -> Iterator[SessionDite]:
    """The sessions that a block prints as the document's, and the one before that nothing in it calls so."""
    for suite in bloc.suites:
        if suite.fait in SESSION and suite.valeur:
            yield from (SessionDite(year, suite.texte.strip(), bloc.lieu) for year in years_in(suite.texte)[:1])
    yield from (SessionDite(year, f"session {year}", bloc.lieu) for year in session_years(masked_text(bloc)) if year == own - 1)
