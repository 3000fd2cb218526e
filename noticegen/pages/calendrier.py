"""calendrier.ics: the dates of an édition, for the candidate's own diary."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from itertools import chain

from noticegen.facts.fiche import Fiche
from noticegen.facts.intitules import nom_echeance
from noticegen.pages import ics
from noticegen.pages.echeancier import RendezVous, rendez_vous
from noticegen.pages.heures import phrase_heures
from noticegen.pages.intitules import examens, nom_edition, nom_session, texte
from noticegen.pages.parution import domaine, mis_a_jour, revision
from noticegen.pages.regroupement import group_facts

ROLES = {"ouverture": "ouverture", "cloture": "clôture", "limite": "dernier délai", "jour": ""}
ROLES_JOURNEE = {**ROLES, "cloture": "dernier jour", "limite": "dernier jour"}
RAPPELS = {"ouverture": "PT0S", "cloture": "-P3D", "limite": "-P3D", "jour": "-P1D"}
RAPPELS_JOURNEE = {"ouverture": "PT9H", "cloture": "-P2DT15H", "limite": "-P2DT15H", "jour": "-PT15H"}
"""A whole day starts at midnight: these ring at nine in the morning."""


def render_calendrier(fiche: Fiche, phrases: Mapping[str, str], page: str) -> bytes:
    """The calendar of one édition. `phrases`: key of an échéance → its words; `page`: the notice's address on the web, or empty.

    Short entries at the opening and at the closing, never a block of weeks; instants in UTC, so that no reader needs our
    time zone; a stable UID and a SEQUENCE that grows with « mis à jour le », so that a second import corrects the first.
    """
    entries = chain.from_iterable(rendez_vous(echeance, fiche.fuseau) for echeance in fiche.echeances.values())
    lines = ["VERSION:2.0", "PRODID:-//noticegen//Notes aux candidats//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{ics.escape(nom_edition(fiche))}")
    for entry in entries:
        lines += ics.component("VEVENT", _event(entry, fiche, phrases[entry.echeance.cle], page))
    return ics.serialize(ics.component("VCALENDAR", lines))


def _event(entry: RendezVous, fiche: Fiche, phrase: str, page: str) -> Iterator[str]:
    yield f"UID:{fiche.id}.{entry.cle}@{domaine(fiche)}"
    yield f"DTSTAMP:{ics.stamp(datetime.combine(mis_a_jour(fiche), time(), UTC))}"
    yield f"SEQUENCE:{revision(fiche)}"
    yield f"DTSTART{_value(entry.debut)}"
    if entry.fin:
        yield f"DTEND{_value(entry.fin)}"
    yield f"SUMMARY:{ics.escape(_summary(entry, fiche))}"
    yield f"DESCRIPTION:{ics.escape(_description(fiche, phrase, page))}"
    if page:
        yield f"URL:{page}"
    yield f"STATUS:{'TENTATIVE' if entry.echeance.provisoire else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield from ics.component("VALARM", _alarm(entry, fiche))


def _alarm(entry: RendezVous, fiche: Fiche) -> Iterator[str]:
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{ics.escape(_summary(entry, fiche))}"
    yield f"TRIGGER:{RAPPELS[entry.role] if isinstance(entry.debut, datetime) else RAPPELS_JOURNEE[entry.role]}"


def _value(moment: datetime | date) -> str:
    return f":{ics.stamp(moment)}" if isinstance(moment, datetime) else f";VALUE=DATE:{ics.day(moment)}"


def _summary(entry: RendezVous, fiche: Fiche) -> str:
    """« Inscription CS/BP : clôture – session juin 2026 »: it has to say in a full diary which exam it speaks of."""
    exams = "" if entry.echeance.libelle else "/".join(examens(fiche))
    words = (ROLES if isinstance(entry.debut, datetime) else ROLES_JOURNEE)[entry.role]
    role = f" : {words}" if words else ""
    doubt = " (date provisoire)" if entry.echeance.provisoire else ""
    return f"{nom_echeance(entry.echeance)} {exams}".rstrip() + f"{role}{doubt} – {nom_session(fiche)}"


def _description(fiche: Fiche, phrase: str, page: str) -> str:
    lines = [f"{nom_edition(fiche)}, {texte(fiche, 'academie.nom')}", f"{phrase}.", phrase_heures(fiche)]
    lines += [f"{portail['nom'].textes[0]} : {portail['adresse'].valeur}" for portail in group_facts(fiche, "portails").values()]
    return "\n".join(filter(None, [*lines, f"Note complète : {page}" if page else ""]))
