"""Dates that a document states, that no fact holds, and that belong to the session before."""

from collections.abc import Iterator
from datetime import date

from noticegen.facts.moment import read_day
from noticegen.facts.reperage import Trouvaille, scan
from noticegen.prose.document import Bloc
from noticegen.prose.orphelins import masked_text
from noticegen.review.change import Change
from noticegen.review.faits.reperes import begins_a_rule, first_day, is_stamp, tells_age
from noticegen.review.indices.bornes import new_session
from noticegen.review.indices.doutes import misnamed
from noticegen.review.indices.litteraux import composed
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.marges import stale_margins
from noticegen.review.indices.millesime import session_years, year_of
from noticegen.review.indices.reperes import moved_here
from noticegen.review.indices.sessions_dites import stale_sessions
from noticegen.review.memoire import remembered
from noticegen.review.phrases.boundaries import sentence_of
from noticegen.review.phrases.loose import loose_key


@remembered
def old_dates(change: Change) -> tuple[Malfacon, ...]:
    """The unbound dates, months and years of an incoming document that only the previous campagne explains, or that nobody moved on."""
    if not new_session(change) or composed(change.apres) or misnamed(change):
        return ()
    return (*_old_dates(change), *_sessions_ahead(change))


def _old_dates(change: Change) -> Iterator[Malfacon]:
    for bloc in change.apres.document.blocs:
        text = masked_text(bloc)
        for found in (leaf for whole in scan(text) for leaf in whole.feuilles):
            if not _told(found, bloc, change) and _is_old(found, text, change) and not is_stamp(text[: found.debut]):
                yield Malfacon(found.texte, bloc, found.valeur)


def _sessions_ahead(change: Change) -> Iterator[Malfacon]:
    """The session after its own that the earlier side spoke of (« passent l’oral à la session 2027 »), in a sentence that nobody moved on."""
    own = year_of(change.avant.fiche.session) or 9999
    for paire in change.phrases:
        if paire.avant and paire.apres and loose_key(paire.avant.texte) == loose_key(paire.apres.texte):
            for year in session_years(paire.avant.texte):
                if year > own:
                    yield Malfacon(f"session {year}", paire.apres.bloc, str(year))


def _told(found: Trouvaille, bloc: Bloc, change: Change) -> bool:
    """Whether the date moved with its sentence, is that of a session which other rules find there, or that since when a rule is."""
    sessions = ((one.annee, one.lieu) for one in stale_sessions(change))
    margins = ((year, other.lieu) for year, other in stale_margins(change))
    year = int(found.valeur[:4]) if found.genre in ("mois", "annee") and found.valeur[:4].isdecimal() else 0
    if begins_a_rule(found, masked_text(bloc)[: found.debut]):
        return True
    return (bloc.lieu, found.texte) in moved_here(change) or (year, bloc.lieu) in {*sessions, *margins}


def _is_old(found: Trouvaille, text: str, change: Change) -> bool:
    """Whether the date falls in the previous campagne and not in this one; a year, whether only the previous one touches it.

    A date or a month that the earlier text printed already is old too, unless it was past for that one, as a law's is; a birth's is.
    """
    before, now = change.avant.fiche.campagne, change.apres.fiche.campagne
    if found.genre == "annee" and found.valeur.isdecimal():
        return _touches(before, int(found.valeur)) and not _touches(now, int(found.valeur))
    if found.valeur[:10] in _printed(change):
        day = first_day(found)
        return bool(day) and (before[0] <= day or tells_age(sentence_of(text, found.debut)))
    day = read_day(found.valeur) if found.genre == "date" and not found.faute else None
    return bool(day) and before[0] <= day <= before[1] and not now[0] <= day <= now[1]


@remembered
def _printed(change: Change) -> frozenset[str]:
    """The months with their years, and the unbound days, that the earlier text prints."""
    found: set[str] = set()
    for bloc in change.avant.document.blocs:
        found |= {leaf.valeur for whole in scan(bloc.texte) for leaf in whole.feuilles if leaf.genre == "mois"}
        bare = (leaf for whole in scan(masked_text(bloc)) for leaf in whole.feuilles)
        found |= {leaf.valeur[:10] for leaf in bare if leaf.genre == "date" and not leaf.faute}
    return frozenset(found)


def _touches(campagne: tuple[date, date], annee: int) -> bool:
    return campagne[0].year <= annee <= campagne[1].year
