"""The check of éditions already paired, joined into campagnes: one a session."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from noticegen.commands.confrontation import Confrontation
from noticegen.edition import Edition
from noticegen.facts.fiche import Fiche
from noticegen.facts.registre import Registre
from noticegen.facts.saisie.cles import series_of
from noticegen.review.campagne import Campagne
from noticegen.review.change import Change
from noticegen.review.check import check_campagne
from noticegen.review.comparison import compare
from noticegen.review.rapport import Rapport

Fiches = Mapping[str, list[Fiche]]
"""The fiches of each session, once for a whole run: a registre may hold a thousand."""


def check_all(confrontation: Confrontation) -> tuple[Rapport, ...]:
    """The reports of everything on check: one an édition and, where a session has constats of its own, one for it first."""
    registre = confrontation.registre
    return tuple(rapport for campagne in campagnes(registre, confrontation.paires) for rapport in check_campagne(campagne))


def campagnes(registre: Registre, paires: Iterable[tuple[Edition | None, Edition]]) -> tuple[Campagne, ...]:
    """The campagnes that these éditions make, one a session, oldest first. A pair is the earlier édition (or None) and the incoming one."""
    by_session: dict[str, list[Change]] = {session: [] for session in registre.sessions}
    for avant, apres in paires:
        by_session.setdefault(apres.fiche.session, []).append(compare(avant, apres))
    fiches = _fiches(registre)
    return tuple(_campagne(registre, fiches, session, changes) for session, changes in by_session.items() if changes)


def _campagne(registre: Registre, fiches: Fiches, session: str, changes: list[Change]) -> Campagne:
    checked = {change.apres.id for change in changes}
    whole = all(fiche.id in checked for fiche in fiches[session] if not fiche.brouillon)
    before = _session_before(registre, fiches, session)
    return Campagne(
        session=session,
        precedente=before,
        changes=tuple(changes),
        disparues=_gone(registre, fiches, session, before) if whole and before else (),
        confirmations=tuple(one for one in registre.confirmations(session) if one.edition in {session, *checked}),
        entiere=whole,
    )


def _session_before(registre: Registre, fiches: Fiches, session: str) -> str | None:
    """The nearest earlier session of the same series that publishes something."""
    earlier = registre.sessions[: registre.sessions.index(session)] if session in registre.sessions else ()
    same = (one for one in reversed(earlier) if series_of(one) == series_of(session))
    return next((one for one in same if any(not fiche.brouillon for fiche in fiches[one])), None)


def _gone(registre: Registre, fiches: Fiches, session: str, before: str) -> tuple[Fiche, ...]:
    """The notices of the session before that no édition of this one, draft or not, follows."""
    followed = {earlier for fiche in fiches[session] for earlier in registre.lignee(fiche.id)}
    return tuple(fiche for fiche in fiches[before] if not fiche.brouillon and fiche.id not in followed)


def _fiches(registre: Registre) -> Fiches:
    found: defaultdict[str, list[Fiche]] = defaultdict(list)
    for fiche in registre.fiches.values():
        found[fiche.session].append(fiche)
    return found
