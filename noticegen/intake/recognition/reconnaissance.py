"""Recognition, from a document to an édition: every fact in it bound to its path, the rest listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_CONTACTS, check_limit
from noticegen.intake.recognition.academies import bind_academie
from noticegen.intake.recognition.annees import Calendrier, usual_campagne, whole_dates
from noticegen.intake.recognition.codes import bind_codes
from noticegen.intake.recognition.dates import read_mentions
from noticegen.intake.recognition.durees import bind_durations
from noticegen.intake.recognition.echeances import bind_echeances
from noticegen.intake.recognition.faits import Releve
from noticegen.intake.recognition.groupes import group_mentions
from noticegen.intake.recognition.horaires import bind_opening_hours
from noticegen.intake.recognition.intitules import bind_names
from noticegen.intake.recognition.listes import join_days
from noticegen.intake.recognition.marquage import mark_document, set_letterhead_apart
from noticegen.intake.recognition.millesimes import bind_sessions
from noticegen.intake.recognition.passages import Passage, read_passages
from noticegen.intake.recognition.poles import bind_poles
from noticegen.intake.recognition.reference import Reference
from noticegen.intake.recognition.reprises import bind_repetitions
from noticegen.intake.recognition.restes import list_unbound
from noticegen.intake.recognition.services import find_services
from noticegen.intake.recognition.sessions import Sessions, find_sessions
from noticegen.intake.recognition.sites import bind_sites
from noticegen.intake.recognition.tarifs import bind_tarifs
from noticegen.intake.recognition.textes import bind_texts
from noticegen.intake.recognition.vus import Vu
from noticegen.prose.document import Document

_CONTACTS = ("telephone", "courriel", "adresse")


@dataclass(frozen=True)
class Reconnaissance:
    """What was recognised of a document.

    `edition` is ready to be compared: its fiche, and its document with facts marked. `liaisons` are the expressions bound
    to a fact, with the reason; `nonlies` those that were seen and bound to none. Both are in reading order.
    """

    edition: Edition
    liaisons: tuple[Vu, ...]
    nonlies: tuple[Vu, ...]


def recognise(document: Document, reference: Edition | None = None, notice: str = "", session: str = "") -> Reconnaissance:
    """The facts of a document; they take the paths of those they face in `reference`, when there is one.

    `notice` and `session` name the édition when they are known (`cs-bp`, `2026`); otherwise the session is the one that
    the document names, and the édition is called by the document's file name.
    """
    passages = read_passages(document)
    contacts = sum(found.genre in _CONTACTS for passage in passages for found in passage.trouvailles)
    check_limit(document.source, contacts, MAX_CONTACTS, "numéros, boîtes et adresses")
    faced = Reference(reference, passages)
    sessions = find_sessions(passages, document.titre)
    releve = Releve()
    bind_names(passages, document.titre, faced, releve)
    bind_sessions(sessions, passages, releve)
    echeances = _bind_dates(passages, sessions, faced, releve)
    bind_poles(find_services(passages), faced, releve)
    bind_opening_hours(passages, releve)
    bind_sites(passages, faced, releve)
    bind_tarifs(passages, faced, releve)
    bind_codes(passages, faced, releve)
    bind_durations(passages, faced, releve)
    bind_academie(passages, faced, releve)
    bind_repetitions(passages, faced, releve)
    bind_texts(passages, faced, releve)
    vus = _in_order([*releve.vus, *list_unbound(passages, releve)], passages)
    marked = set_letterhead_apart(mark_document(document, [part for vu in releve.vus if vu.chemin for part in vu.parts]))
    fiche = _fiche(document, releve.faits, echeances, notice or (reference.fiche.notice if reference else ""), session or sessions.cle)
    edition = Edition(_completed(fiche, reference), marked, (document.source,), nom="" if notice else document.source)
    return Reconnaissance(edition, tuple(vu for vu in vus if vu.chemin), tuple(vu for vu in vus if not vu.chemin))


def _bind_dates(passages: Sequence[Passage], sessions: Sessions, reference: Reference, releve: Releve) -> dict[str, Echeance]:
    dated = [(passage.rang, leaf.valeur) for passage in passages for found in passage.dates for leaf in found.feuilles]
    calendrier = Calendrier(sessions.annee, sessions.serie, whole_dates(dated))
    return bind_echeances(group_mentions(join_days(read_mentions(passages, calendrier))), reference, releve)


def _in_order(vus: Sequence[Vu], passages: Sequence[Passage]) -> list[Vu]:
    places = {id(passage.bloc.lieu): passage.rang for passage in passages}
    return sorted(vus, key=lambda vu: (places.get(id(vu.lieu), 0), vu.parts[0].debut if vu.parts else 0))


def _fiche(document: Document, faits: dict[str, Fait], echeances: dict[str, Echeance], notice: str, session: str) -> Fiche:
    year = int(session[:4]) if session[:4].isdigit() else None
    campagne = usual_campagne(year, session[5:]) if year else (date.min, date.max)
    return Fiche(notice, session, dict(faits), echeances, campagne, Lieu(document.source))


def _completed(fiche: Fiche, reference: Edition | None) -> Fiche:
    """The fiche with what the reference states and never prints: a document that does not print it either says nothing of it."""
    if reference is None:
        return fiche
    return replace(
        fiche,
        faits={**fiche.faits, **dict(_unprinted(fiche, reference))},
        campagne=_campagne(fiche, reference.fiche),
        fuseau=reference.fiche.fuseau,
        notation=reference.fiche.notation,
        feries=reference.fiche.feries,
    )


def _campagne(fiche: Fiche, reference: Fiche) -> tuple[date, date]:
    """The reference's, as many years later as its session is: a session may declare another than the usual one, and never prints it."""
    if not (fiche.session[:4].isdigit() and reference.session[:4].isdigit()):
        return fiche.campagne
    years = int(fiche.session[:4]) - int(reference.session[:4])
    start, end = ((day if (day.month, day.day) != (2, 29) else day.replace(day=28)) for day in reference.campagne)
    return start.replace(year=start.year + years), end.replace(year=end.year + years)


def _unprinted(fiche: Fiche, reference: Edition) -> Iterator[tuple[str, Fait]]:
    printed = {suite.fait for bloc in reference.document.blocs for suite in bloc.suites}
    keys = {".".join(path.split(".")[:2]) for path in fiche.faits}
    for path, fait in reference.fiche.faits.items():
        owned = ".".join(path.split(".")[:2]) in keys or path.split(".")[0] not in ("poles", "portails", "echeances")
        if path not in fiche.faits and path not in printed and owned and not path.startswith("session."):
            yield path, fait
