"""Facts face each other by path; a renamed thing keeps its facts; a new one is new."""

import pytest

from noticegen.facts.fait import Fait
from noticegen.review.comparison import compare
from tests.review.manuscrit import edition, fait, fenetre, limite

SUD = [fait("poles.sud.nom", "Pôle sud"), fait("poles.sud.telephones", ("+33399001234",), "telephones")]
NORD = [fait("poles.nord.nom", "Pôle nord"), fait("poles.nord.telephones", ("+33399005678",), "telephones")]


def _as(facts: list[Fait], key: str, nom: str = "", telephone: str = "") -> list[Fait]:
    """The same pôle under another key, its name or number replaced."""
    return [
        fait(f"poles.{key}.nom", nom or facts[0].valeur),
        fait(f"poles.{key}.telephones", (telephone,) if telephone else facts[1].valeur, "telephones"),
    ]


CASES = [
    ("nothing", [], [], []),
    ("same path", SUD, SUD, [("poles.sud.nom", "poles.sud.nom"), ("poles.sud.telephones", "poles.sud.telephones")]),
    ("added", [], SUD[:1], [("", "poles.sud.nom")]),
    ("removed", SUD[:1], [], [("poles.sud.nom", "")]),
    ("renamed key, same name", [*SUD, *NORD], [*_as(SUD, "midi", telephone="+33399000000"), *NORD], [("poles.sud.nom", "poles.midi.nom")]),
    (
        "renamed key, same number",
        [*SUD, *NORD],
        [*_as(SUD, "midi", nom="Midi"), *_as(NORD, "froid", nom="Froid")],
        [("poles.nord.nom", "poles.froid.nom")],
    ),
    (
        "the only one left",
        [*SUD, *NORD],
        [*_as(SUD, "midi", "Midi", "+33399000000"), *NORD],
        [("poles.sud.telephones", "poles.midi.telephones")],
    ),
    (
        "two left on each side",
        [*SUD, *NORD],
        [*_as(SUD, "a", "A", "+1"), *_as(NORD, "b", "B", "+2")],
        [("poles.sud.nom", ""), ("", "poles.a.nom")],
    ),
    ("exam", [fait("examens.MC", "Mention complémentaire")], [fait("examens.CS", "Certificat")], [("examens.MC", "examens.CS")]),
    (
        "code, same label",
        [fait("codes.t.Boulanger", "1", "code")],
        [fait("codes.t.BOULANGER", "2", "code")],
        [("codes.t.Boulanger", "codes.t.BOULANGER")],
    ),
    (
        "code, same code",
        [fait("codes.t.Barman", "3", "code")],
        [fait("codes.t.Employé barman", "3", "code")],
        [("codes.t.Barman", "codes.t.Employé barman")],
    ),
    (
        "code, neither",
        [fait("codes.t.Barman", "3", "code")],
        [fait("codes.t.Zingueur", "4", "code")],
        [("codes.t.Barman", ""), ("", "codes.t.Zingueur")],
    ),
    (
        "constant by value",
        [fait("constantes.a", "48 h"), fait("constantes.b", "3 j")],
        [fait("constantes.c", "48 h")],
        [("constantes.a", "constantes.c"), ("constantes.b", "")],
    ),
]


@pytest.mark.parametrize(("avant", "apres", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_facts_that_face_each_other(avant: list[Fait], apres: list[Fait], expected: list[tuple[str, str]]) -> None:
    pairs = compare(edition("", "2025", faits=avant), edition("", "2026", faits=apres)).faits
    found = [(pair.avant.chemin if pair.avant else "", pair.apres.chemin if pair.apres else "") for pair in pairs]
    assert [pair for pair in expected if pair not in found] == []
    assert len(found) == len(set(found))


def test_a_renamed_window_keeps_its_dates() -> None:
    change = compare(
        edition("", "2025", [fenetre("inscription", "2024-10-01", "2024-11-01")]),
        edition("", "2026", [fenetre("candidature", "2025-10-01", "2025-11-01")]),
    )
    assert [(pair.avant.cle, pair.apres.cle) for pair in change.echeances] == [("inscription", "candidature")]
    assert [pair.avant.chemin for pair in change.faits] == ["echeances.inscription.ouverture", "echeances.inscription.cloture"]


def test_windows_are_known_by_their_labels() -> None:
    before = [fenetre("a", "2024-10-01", "2024-11-01", libelle="Automne"), fenetre("b", "2025-02-01", "2025-03-01", libelle="Printemps")]
    after = [fenetre("c", "2026-02-01", "2026-03-01", libelle="PRINTEMPS"), fenetre("d", "2025-10-01", "2025-11-01", libelle="Automne")]
    change = compare(edition("", "2025", before), edition("", "2026", after))
    assert {(pair.avant.cle, pair.apres.cle) for pair in change.echeances} == {("a", "d"), ("b", "c")}


def test_a_limit_never_becomes_a_window() -> None:
    change = compare(
        edition("", "2025", [limite("pieces", "2024-11-20")]), edition("", "2026", [fenetre("secours", "2026-01-01", "2026-01-09")])
    )
    assert [(pair.avant is None, pair.apres is None) for pair in change.echeances] == [(True, False), (False, True)]


def test_a_limit_that_changed_sides_is_one_fact() -> None:
    change = compare(
        edition("", "2025", [limite("pieces", "2024-11-20")]), edition("", "2026", [limite("pieces", "2025-11-20", "jusquau")])
    )
    assert [(pair.avant.chemin, pair.apres.chemin) for pair in change.faits] == [("echeances.pieces.avant", "echeances.pieces.jusquau")]


def test_a_renamed_fact_is_masked_under_its_new_name() -> None:
    before = edition("Écrire au {poles.sud.nom: Pôle sud} avant midi.", "2025", faits=[*SUD, *NORD])
    after = edition("Écrire au {poles.midi.nom: Pôle sud} avant midi.", "2026", faits=[*_as(SUD, "midi"), *NORD])
    assert [pair.ecart for pair in compare(before, after).phrases] == ["egal"]
