"""Which édition follows which: series, drafts, renamings; which one is current."""

import pytest

from noticegen.facts.registre import Registre
from noticegen.facts.saisie.chargement import read_registre


def registre(*sessions: str) -> Registre:
    """One session a string: `2026 brouillon: cap brouillon, bep suit cap-2025`."""
    lines = ["sessions:"]
    for session in sessions:
        head, _, notices = session.partition(":")
        key, *state = head.split()
        lines += [f"  {key}:", "    libelle: x", "    academie: {nom: Académie de Valmont}"]
        lines += ["    etat: brouillon"] * bool(state) + ["    notices:"] * bool(notices.strip())
        for notice in filter(None, notices.split(",")):
            name, *more = notice.split()
            lines += [f"      {name}:", "        titre: Note aux candidats"]
            lines += ["        etat: brouillon"] * ("brouillon" in more)
            lines += [f"        suit: [{', '.join(more[1:])}]"] * ("suit" in more)
    return read_registre("\n".join(lines))


@pytest.mark.parametrize(
    ("sessions", "lineage"),
    [
        pytest.param(("2025: cap",), "cap-2025", id="first of all"),
        pytest.param(("2025: cap", "2026: cap"), "cap-2026 cap-2025", id="last year's"),
        pytest.param(("2024: cap", "2025: bep", "2026: cap"), "cap-2026 cap-2024", id="a year was skipped"),
        pytest.param(("2025: cap", "2025-remplacement: cap", "2026: cap"), "cap-2026 cap-2025", id="another series is passed over"),
        pytest.param(("2025: cap", "2026-remplacement: cap"), "cap-2026-remplacement", id="first of its series"),
        pytest.param(("2025-automne: cap", "2026: cap", "2026-automne: cap"), "cap-2026-automne cap-2025-automne", id="same series"),
        pytest.param(("2025: cap", "2026-remplacement: cap suit cap-2025"), "cap-2026-remplacement cap-2025", id="series joined by suit"),
        pytest.param(("2025: mc", "2026: cs suit mc-2025", "2027: cs"), "cs-2027 cs-2026 mc-2025", id="renamed"),
        pytest.param(("2024: cap", "2025: cap brouillon", "2026: cap"), "cap-2026 cap-2024", id="a draft is passed over"),
        pytest.param(("2024: cap", "2025 brouillon: cap", "2026: cap"), "cap-2026 cap-2024", id="a draft session too"),
        pytest.param(
            ("2024: cap", "2025: cap brouillon", "2026: cap brouillon"), "cap-2026 cap-2025 cap-2024", id="a draft follows a draft"
        ),
        pytest.param(("2025: a, b", "2026: c suit a-2025 b-2025"), "c-2026 a-2025", id="merged: the first named is the line"),
    ],
)
def test_lineage(sessions: tuple[str, ...], lineage: str) -> None:
    expected = tuple(lineage.split())
    read = registre(*sessions)
    assert read.lignee(expected[0]) == expected
    assert read.precedente(expected[0]) == (expected[1] if len(expected) > 1 else None)


@pytest.mark.parametrize(
    ("sessions", "current"),
    [
        (("2025: cap", "2026: cap"), "cap-2026"),
        (("2025: cap", "2026: cap brouillon"), "cap-2025"),
        (("2025: cap", "2026 brouillon: cap"), "cap-2025"),
        (("2025: cap", "2025-remplacement: cap"), "cap-2025-remplacement"),
        (("2025: cap brouillon",), None),
        (("2025: bep",), None),
    ],
)
def test_the_current_edition_is_the_newest_that_is_no_draft(sessions: tuple[str, ...], current: str | None) -> None:
    assert registre(*sessions).courante("cap") == current


@pytest.mark.parametrize(
    ("sessions", "successor"),
    [
        pytest.param(("2025: mc", "2026: cs suit mc-2025"), "cs", id="renamed"),
        pytest.param(("2025: mc, bp", "2026: cs suit mc-2025 bp-2025"), "cs", id="merged"),
        pytest.param(("2025: mc", "2026: ca suit mc-2025, cb suit mc-2025"), "ca", id="split: the first one named"),
        pytest.param(("2025: mc", "2026 brouillon: cs suit mc-2025"), None, id="not while it is a draft"),
        pytest.param(("2025: mc", "2026: mc, cs suit mc-2025"), None, id="not while it lives on"),
        pytest.param(("2025: mc", "2026: mc suit mc-2025"), None, id="not by itself"),
        pytest.param(("2025: mc",), None, id="by nothing"),
    ],
)
def test_a_notice_that_is_no_more_has_a_successor(sessions: tuple[str, ...], successor: str | None) -> None:
    assert registre(*sessions).successeur("mc") == successor


def test_identifiers_are_looked_up_and_never_split() -> None:
    read = registre("2025: cs-bp-2024, cs-bp")
    assert [(fiche.notice, fiche.session) for fiche in read.fiches.values()] == [("cs-bp-2024", "2025"), ("cs-bp", "2025")]
    assert read.fiches["cs-bp-2024-2025"].notice == "cs-bp-2024"


def test_within_a_year_sessions_keep_the_order_typed() -> None:
    assert registre("2025-automne:", "2025:", "2026:").sessions == ("2025-automne", "2025", "2026")
