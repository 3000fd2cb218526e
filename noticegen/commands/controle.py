"""The check of éditions already paired, joined into campagnes: one a session."""

from collections.abc import Iterable

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


def check_all(confrontation: Confrontation) -> tuple[Rapport, ...]:
    """The reports of everything on check: one an édition and, where a session has constats of its own, one for it first."""
    registre = confrontation.registre
    return tuple(rapport for campagne in campagnes(registre, confrontation.paires) for rapport in check_campagne(campagne))


def campagnes(registre: Registre, paires: Iterable[tuple[Edition | None, Edition]]) -> tuple[Campagne, ...]:
    """The campagnes that these éditions make, one a session, oldest first. A pair is the earlier édition (or None) and the incoming one."""
    by_session: dict[str, list[Change]] = {session: [] for session in registre.sessions}
    for avant, apres in paires:
        by_session.setdefault(apres.fiche.session, []).append(compare(avant, apres))
    return tuple(_campagne(registre, session, changes) for session, changes in by_session.items() if changes)


def _campagne(registre: Registre, session: str, changes: list[Change]) -> Campagne:
    checked = {change.apres.id for change in changes}
    whole = all(fiche.id in checked for fiche in _fiches(registre, session) if not fiche.brouillon)
    return Campagne(
        session=session,
        precedente=_session_before(registre, session),
        changes=tuple(changes),
        disparues=_gone(registre, session) if whole else (),
        confirmations=tuple(one for one in registre.confirmations(session) if one.edition in {session, *checked}),
        entiere=whole,
    )


def _session_before(registre: Registre, session: str) -> str | None:
    """The nearest earlier session of the same series that publishes something."""
    earlier = registre.sessions[: registre.sessions.index(session)] if session in registre.sessions else ()
    same = [one for one in earlier if series_of(one) == series_of(session) and any(not fiche.brouillon for fiche in _fiches(registre, one))]
    return same[-1] if same else None


def _gone(registre: Registre, session: str) -> tuple[Fiche, ...]:
    """The notices of the session before that no édition of this one, draft or not, follows."""
    before = _session_before(registre, session)
    followed = {earlier for fiche in _fiches(registre, session) for earlier in registre.lignee(fiche.id)}
    return tuple(fiche for fiche in _fiches(registre, before) if not fiche.brouillon and fiche.id not in followed) if before else ()


def _fiches(registre: Registre, session: str) -> Iterable[Fiche]:
    return [fiche for fiche in registre.fiches.values() if fiche.session == session]
