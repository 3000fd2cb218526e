"""Dates in a diary: two short entries for a window, instants in UTC, stable names, a file that every reader takes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from noticegen.facts.echeance import Echeance
from noticegen.facts.fait import Fait
from noticegen.facts.fiche import Fiche
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import MINUIT, Moment
from noticegen.pages import ics
from noticegen.pages.calendrier import render_calendrier
from tests.pages.ateliers import HAUTEMER, PROJETS, RACINE, site

NULLE_PART = Lieu("sessions.yaml")
J13 = date(2030, 11, 13)
VEILLE = date(2030, 11, 12)


def fait(chemin: str, genre: str, valeur: str | tuple[str, ...]) -> Fait:
    return Fait(chemin, genre, valeur, valeur if isinstance(valeur, tuple) else (valeur,), NULLE_PART, "stable")


def fiche(*echeances: Echeance, **changes: object) -> Fiche:
    faits = [
        fait("session.libelle", "texte", "juin 2031"),
        fait("notice.titre", "texte", "Note aux candidats"),
        fait("academie.nom", "texte", "Académie de Hautemer"),
        fait("academie.domaines", "liste", ("ac-hautemer.example",)),
        fait("examens.CAP", "texte", "Certificat d’aptitude professionnelle"),
    ]
    fields = {"notice": "cap", "session": "2031", "campagne": (date(2030, 3, 1), date(2031, 8, 31)), "lieu": NULLE_PART, **changes}
    return Fiche(faits={each.chemin: each for each in faits}, echeances={each.cle: each for each in echeances}, **fields)


def events(*echeances: Echeance, **changes: object) -> list:
    source = render_calendrier(fiche(*echeances, **changes), {each.cle: f"phrase de {each.cle}" for each in echeances}, "")
    return list(Calendar.from_ical(source).walk("VEVENT"))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_an_edition_without_deadlines_is_an_empty_calendar() -> None:
    assert events() == []


@pytest.mark.parametrize(
    ("echeance", "starts"),
    [
        (Echeance("a", ouverture=Moment(date(2030, 10, 7), 540), cloture=Moment(J13, 1140)), [utc(2030, 10, 7, 7), utc(2030, 11, 13, 18)]),
        (Echeance("a", ouverture=Moment(date(2030, 10, 7)), cloture=Moment(J13)), [date(2030, 10, 7), J13]),
        (Echeance("a", ouverture=Moment(J13, 0)), [utc(2030, 11, 12, 23)]),
        (Echeance("a", cloture=Moment(J13, MINUIT)), [J13]),
        (Echeance("a", limite=Moment(J13), sens="avant"), [VEILLE]),
        (Echeance("a", limite=Moment(J13), sens="jusquau"), [J13]),
        (Echeance("a", limite=Moment(J13, 1140), sens="avant"), [utc(2030, 11, 13, 18)]),
        (Echeance("a", limite=Moment(J13, 1140), sens="jusquau"), [utc(2030, 11, 13, 18)]),
        (Echeance("a", limite=Moment(J13, 0), sens="avant"), [VEILLE]),
        (Echeance("a", limite=Moment(J13, MINUIT), sens="avant"), [J13]),
        (Echeance("a", jours=(Moment(J13, 480),)), [utc(2030, 11, 13, 7)]),
        (Echeance("a", jours=(Moment(J13), Moment(date(2030, 11, 15)))), [J13, date(2030, 11, 15)]),
        (Echeance("a", jours=(Moment(J13), Moment(date(2030, 11, 15))), periode=True), [J13]),
    ],
)
def test_each_kind_of_deadline_stands_where_a_candidate_must_look(echeance: Echeance, starts: list[date]) -> None:
    assert [event["DTSTART"].dt for event in events(echeance)] == starts


@pytest.mark.parametrize(
    ("last", "end"),
    [(Moment(date(2030, 11, 15)), date(2030, 11, 16)), (Moment(date(2030, 11, 15), 720), utc(2030, 11, 15, 11))],
)
def test_a_period_lasts_to_its_last_moment(last: Moment, end: date) -> None:
    first = Moment(J13, last.minute and 480)
    (event,) = events(Echeance("stage", jours=(first, last), periode=True))
    assert event["DTEND"].dt == end


@pytest.mark.parametrize(
    ("echeance", "summaries"),
    [
        (
            Echeance("inscription", ouverture=Moment(J13, 540), cloture=Moment(J13)),
            ["Inscription CAP : ouverture", "Inscription CAP : dernier jour"],
        ),
        (Echeance("inscription", "CAP/BEP", cloture=Moment(J13, 1140)), ["Inscription CAP/BEP : clôture"]),
        (Echeance("pieces", limite=Moment(J13), sens="avant"), ["Pièces justificatives CAP : dernier jour"]),
        (
            Echeance("pieces", limite=Moment(J13, 720), sens="avant", provisoire=True),
            ["Pièces justificatives CAP : dernier délai (date provisoire)"],
        ),
        (Echeance("vœux-tardifs", jours=(Moment(J13),)), ["Vœux tardifs CAP"]),
        (Echeance("x1", "deuxième phase", jours=(Moment(J13),)), ["Deuxième phase"]),
    ],
)
def test_an_entry_says_what_it_is_and_of_which_exam(echeance: Echeance, summaries: list[str]) -> None:
    assert [str(event["SUMMARY"]) for event in events(echeance)] == [f"{summary} – session juin 2031" for summary in summaries]


def test_a_second_import_corrects_the_first() -> None:
    moved = [Echeance("inscription", cloture=Moment(day, 1140)) for day in (VEILLE, J13)]
    (before,), (after,) = (events(each) for each in moved)
    assert before["UID"] == after["UID"] == "cap-2031.inscription.cloture@ac-hautemer.example"


def test_the_number_of_revision_grows_with_the_day_of_the_last_change() -> None:
    numbers = [
        int(event["SEQUENCE"])
        for path in ("cap/2030", "cap/2031")
        for event in Calendar.from_ical(site(HAUTEMER)[f"{path}/calendrier.ics"]).walk("VEVENT")
    ]
    assert set(numbers) == {0, 214}


def test_a_provisional_date_is_marked_as_such() -> None:
    statuses = [events(Echeance("a", cloture=Moment(J13), provisoire=doubt))[0]["STATUS"] for doubt in (False, True)]
    assert statuses == ["CONFIRMED", "TENTATIVE"]


@pytest.mark.parametrize(
    ("echeance", "trigger"),
    [
        (Echeance("a", cloture=Moment(J13, 1140)), timedelta(days=-3)),
        (Echeance("a", cloture=Moment(J13)), timedelta(days=-3, hours=9)),
        (Echeance("a", ouverture=Moment(J13, 540)), timedelta()),
        (Echeance("a", ouverture=Moment(J13)), timedelta(hours=9)),
        (Echeance("a", jours=(Moment(J13),)), timedelta(days=-1, hours=9)),
    ],
)
def test_a_whole_day_rings_at_nine_and_an_instant_at_its_own_hour(echeance: Echeance, trigger: timedelta) -> None:
    (event,) = events(echeance)
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == trigger


@pytest.mark.parametrize("projet", PROJETS.values(), ids=PROJETS)
def test_every_calendar_is_read_back_with_its_phrases(projet: object) -> None:
    for path, content in site(projet).items():
        if path.endswith(".ics"):
            calendar = Calendar.from_ical(content)
            assert calendar["VERSION"] == "2.0"
            assert not [event for event in calendar.walk("VEVENT") if event.errors]
    description = str(Calendar.from_ical(site(RACINE)["cs-bp/calendrier.ics"]).walk("VEVENT")[2]["DESCRIPTION"]).replace("\u00a0", " ")
    assert "Modification de l’inscription : jusqu’au 13 novembre 2025 avant 19h00." in description.split("\n")
    assert "Les heures sont celles de Paris." in description.split("\n")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_a_folded_line_is_short_whole_and_never_cuts_a_character(text: str) -> None:
    pieces = ics.fold(text).split("\r\n")
    assert all(len(piece.encode()) <= ics.OCTETS for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_any_text_comes_back_from_a_calendar(text: str) -> None:
    lines = ics.component("VCALENDAR", ics.component("VEVENT", ["UID:1", f"SUMMARY:{ics.escape(text)}"]))
    (event,) = Calendar.from_ical(ics.serialize(lines)).walk("VEVENT")
    assert str(event["SUMMARY"]) == text


@pytest.mark.parametrize(("text", "escaped"), [("", ""), ("a,b;c\\d\ne", "a\\,b\\;c\\\\d\\ne"), ("a\rb\x00c\x7f", "abc")])
def test_separators_are_escaped_and_control_characters_dropped(text: str, escaped: str) -> None:
    assert ics.escape(text) == escaped
