"""Printing dates in the notation asked for, and recognising the notation of a printed one."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.facts.dates import read_moment
from noticegen.facts.dates.notation import NotationInvalide, print_moment
from noticegen.facts.dates.notation_lue import notation_of
from noticegen.facts.moment import Moment

JOURS = [
    "j mmmm aaaa",
    "jjjj j mmmm aaaa",
    "Jjjj jj Mmmm aaaa",
    "JJJJ j MMMM aaaa",
    "jjj j mmm aaaa",
    "le j mmmm aaaa",
    "jj/mm/aaaa",
    "jjjj jj/mm/aaaa",
    "j/m/aaaa",
    "jj-mm-aaaa",
    "jj.mm.aaaa",
    "aaaa-mm-jj",
]
HEURES = ["HHhMM", "HhMM", "Hh", "HHh", "H h MM", "H h 00", "HH h MM", "H heures", "HH heures", "HH:MM", "H:MM", "HHHMM", "HH"]
JONCTIONS = ["{} à {}", "{} {}", "{}, {}", "{} ({})", "{} - {}"]
NOTATIONS = [jonction.format(jour, heure) for jour in JOURS for heure in HEURES for jonction in JONCTIONS] + ["aaaa-mm-jjTHH:MM"]


@pytest.mark.parametrize(
    ("notation", "canonique", "imprime"),
    [
        ("j mmmm aaaa à HHhMM", "2025-11-13T19:00", "13⍽novembre⍽2025 à⍽19h00"),
        ("j mmmm aaaa à HHhMM", "2025-11-13T09:05", "13⍽novembre⍽2025 à⍽09h05"),
        ("j mmmm aaaa à HHhMM", "2025-12-01", "1er⍽décembre⍽2025"),
        ("j mmmm aaaa à HHhMM", "2025-11-13T24:00", "13⍽novembre⍽2025 à⍽minuit"),
        ("j mmmm aaaa à HHhMM", "2025-11-13T00:00", "13⍽novembre⍽2025 à⍽00h00"),
        ("j mmmm aaaa à midi", "2025-11-13T12:00", "13⍽novembre⍽2025 à⍽midi"),
        ("j mmmm aaaa à midi", "2025-11-13T13:30", "13⍽novembre⍽2025 à⍽13h30"),
        ("j mmmm aaaa à midi", "2025-11-13T24:00", "13⍽novembre⍽2025 à⍽minuit"),
        ("j mmmm aaaa à midi", "2025-11-13", "13⍽novembre⍽2025"),
        ("jjjj j mmmm aaaa à H h MM", "2025-11-13T19:00", "jeudi⍽13⍽novembre⍽2025 à⍽19⍽h"),
        ("jjjj j mmmm aaaa à H h MM", "2025-12-01T09:30", "lundi⍽1er⍽décembre⍽2025 à⍽9⍽h⍽30"),
        ("j mmmm aaaa, H h 00", "2025-11-13T09:00", "13⍽novembre⍽2025, 9⍽h⍽00"),
        ("jj/mm/aaaa HH:MM", "2025-11-08T19:00", "08/11/2025 19:00"),
        ("jj/mm/aaaa HH:MM", "2025-11-08T24:00", "08/11/2025 24:00"),
        ("j/m/aa", "2025-12-01", "1/12/25"),
        ("aaaa-mm-jjTHH:MM", "2025-11-13T19:00", "2025-11-13T19:00"),
        ("JJJJ j MMMM aaaa (HHhMM)", "2025-12-01T08:30", "LUNDI⍽1er⍽DÉCEMBRE⍽2025 (08h30)"),
        ("JJJJ j MMMM aaaa (HHhMM)", "2025-12-01", "LUNDI⍽1er⍽DÉCEMBRE⍽2025"),
        ("Jjjj j mmm aaaa, H heures", "2026-02-02T17:00", "Lundi⍽2⍽févr.⍽2026, 17⍽heures"),
        ("j mmmm aaaa avant HHhMM", "2025-11-13T19:00", "13⍽novembre⍽2025 avant⍽19h00"),
        ("j mmmm aaaa à HHHMM", "2025-11-13T13:30", "13⍽novembre⍽2025 à⍽13H30"),
        ("j mmmm aaaa à HH", "2025-11-13T17:00", "13⍽novembre⍽2025 à⍽17H"),
        ("j mmmm aaaa à Hh", "2025-11-13T09:30", "13⍽novembre⍽2025 à⍽9h30"),
        ("jjjj j", "2025-01-06", "lundi⍽6"),
        ("HHhMM", "2025-11-13T19:00", "19h00"),
        ("aaaa", "2025-11-13", "2025"),
    ],
)
def test_prints(notation: str, canonique: str, imprime: str) -> None:
    assert print_moment(_moment(canonique), notation) == imprime.replace("⍽", "\xa0")


@pytest.mark.parametrize(
    ("notation", "message"),
    [
        ("", "ne contient ni jour"),
        ("bientôt", "ne contient ni jour"),
        ("HHhMM j mmmm", "l’heure vient après le jour"),
        ("j mmmm HHhMM HHhMM", "l’heure vient après le jour"),
    ],
)
def test_refuses_a_notation(notation: str, message: str) -> None:
    with pytest.raises(NotationInvalide, match=message):
        print_moment(Moment(date(2025, 11, 13), 0), notation)


def test_refuses_to_print_an_hour_that_is_not_stated() -> None:
    with pytest.raises(NotationInvalide, match="aucune heure"):
        print_moment(Moment(date(2025, 11, 13)), "HHhMM")


def _moment(canonique: str) -> Moment:
    jour, _, heure = canonique.partition("T")
    minute = None if not heure else int(heure[:2]) * 60 + int(heure[3:])
    return Moment(date.fromisoformat(jour), minute)


MOMENTS = st.builds(Moment, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.none() | st.integers(0, 1440))


@given(MOMENTS, st.sampled_from(NOTATIONS))
@settings(max_examples=500)
def test_what_is_printed_is_read_back(moment: Moment, notation: str) -> None:
    assert read_moment(print_moment(moment, notation)) == moment


@pytest.mark.lent
def test_every_day_of_two_centuries_is_read_back_in_some_notation_and_every_notation_on_some_day() -> None:
    alea = random.Random(2026)
    for rank in range((date(2199, 12, 31) - date(1900, 1, 1)).days + 1):
        moment = Moment(date(1900, 1, 1) + timedelta(days=rank), alea.choice((None, alea.randrange(1441))))
        notation = NOTATIONS[rank % len(NOTATIONS)]
        assert read_moment(print_moment(moment, notation)) == moment, notation


@given(MOMENTS, st.sampled_from(NOTATIONS))
def test_the_notation_of_what_is_printed_prints_it_again(moment: Moment, notation: str) -> None:
    printed = print_moment(moment, notation)
    assert print_moment(moment, notation_of(printed)) == printed


@pytest.mark.parametrize(
    ("texte", "notation"),
    [
        ("13 novembre 2025", "j mmmm aaaa"),
        ("jeudi 13 novembre 2025 à 19h00", "jjjj j mmmm aaaa à HHhMM"),
        ("Jeudi 13 Novembre 2025 à 17H", "Jjjj j Mmmm aaaa à HH"),
        ("05 novembre", "jj mmmm"),
        ("lundi 6", "jjjj j"),
        ("1er mai", "j mmmm"),
        ("9/10/2024", "j/m/aaaa"),
        ("14/10", "jj/mm"),
        ("13 nov. 2025 (9 h 00)", "j mmm aaaa (H h 00)"),
        ("13 novembre 2025 (17h, heure de Paris)", "j mmmm aaaa (Hh, heure de Paris)"),
        ("17 heures", "H heures"),
        ("minuit", "HHhMM"),
        ("midi", "midi"),
        ("3 novembre 2025 à midi", "j mmmm aaaa à midi"),
        ("31 novembre 2025", "j mmmm aaaa"),
        ("bientôt", None),
        ("", None),
    ],
)
def test_recognises_the_notation(texte: str, notation: str | None) -> None:
    assert notation_of(texte) == notation


@given(st.text(max_size=30))
def test_no_notation_prints_an_empty_text_or_fails_otherwise(notation: str) -> None:
    try:
        assert print_moment(Moment(date(2025, 11, 13), 1140), notation)
    except NotationInvalide as refus:
        assert refus.attendu
