"""Limits told from another date: chains, both signs, hours; and the three kinds of échéance."""

from datetime import date

import pytest

from noticegen.facts.faute import Fautes
from noticegen.facts.fiche import Fiche
from noticegen.facts.moment import Moment
from noticegen.facts.saisie.chargement import read_registre

REGISTRE = """
sessions:
  2026:
    libelle: juin 2026
    academie: {{nom: Académie de Valmont}}
    notices:
      cap:
        titre: Note aux candidats
        echeances:
{}
"""


def fiche(*echeances: str) -> Fiche:
    return read_registre(REGISTRE.format("\n".join(f"          {line}" for line in echeances))).fiches["cap-2026"]


FENETRE = "inscription: {ouverture: 13 octobre 2025, cloture: 14 novembre 2025 à 17h00}"


@pytest.mark.parametrize(
    ("typed", "day", "minute", "path", "days"),
    [
        ("inscription.cloture", 14, 17 * 60, "echeances.inscription.cloture", 0),
        ("inscription.cloture + 2 jours", 16, 17 * 60, "echeances.inscription.cloture", 2),
        ("inscription.cloture - 3 jours", 11, 17 * 60, "echeances.inscription.cloture", -3),
        ("echeances.inscription.cloture + 1 jour", 15, 17 * 60, "echeances.inscription.cloture", 1),
        ("20 novembre 2025", 20, None, "", 0),
    ],
)
@pytest.mark.parametrize("sens", ["avant", "jusquau"])
def test_a_limit_may_be_told_from_another_date(sens: str, typed: str, day: int, minute: int | None, path: str, days: int) -> None:
    read = fiche(FENETRE, f"pieces: {{{sens}: {typed}}}")
    limite = read.echeances["pieces"]
    assert limite.limite == read.faits[f"echeances.pieces.{sens}"].valeur == Moment(date(2025, 11, day), minute)
    assert (limite.sens, limite.relative_a, limite.decalage) == (sens, path, days)
    assert read.faits[f"echeances.pieces.{sens}"].textes == (typed,)
    assert read.faits[f"echeances.pieces.{sens}"].volatilite == ("derive" if path else "annuel")


def test_relations_chain_whatever_the_order() -> None:
    read = fiche(
        "appel: {avant: recours.avant - 1 jour}",
        "recours: {avant: pieces.jusquau + 10 jours}",
        "pieces: {jusquau: inscription.cloture + 2 jours}",
        FENETRE,
    )
    assert read.echeances["appel"].limite == Moment(date(2025, 11, 25), 17 * 60)
    assert list(read.echeances) == ["appel", "recours", "pieces", "inscription"]


def test_a_key_with_a_hyphen_may_be_cited_as_in_the_prose() -> None:
    read = fiche("premier-tour: {ouverture: 13 octobre 2025, cloture: 14 novembre 2025}", "pieces: {avant: premier_tour.cloture}")
    assert read.echeances["pieces"].relative_a == "echeances.premier-tour.cloture"


def test_a_long_chain_is_followed_without_recursion() -> None:
    links = [f"e{rank}: {{avant: e{rank + 1}.avant + 1 jour}}" for rank in range(2000)]
    assert fiche(*links, "e2000: {avant: 1er janvier 2020}").echeances["e0"].limite == Moment(date(2025, 6, 23))


@pytest.mark.parametrize(
    ("typed", "genre", "jours", "periode"),
    [
        ("{le: 12 juin 2026 à 9h00}", "evenement", (Moment(date(2026, 6, 12), 540),), False),
        ("{du: 8 juin 2026, au: 12 juin 2026}", "evenement", (Moment(date(2026, 6, 8)), Moment(date(2026, 6, 12))), True),
        (
            "{des: '9, 8 et 12 juin 2026'}",
            "evenement",
            (Moment(date(2026, 6, 8)), Moment(date(2026, 6, 9)), Moment(date(2026, 6, 12))),
            False,
        ),
        ("{des: [12 juin 2026, 8 juin 2026]}", "evenement", (Moment(date(2026, 6, 8)), Moment(date(2026, 6, 12))), False),
        ("{ouverture: 13 octobre 2025}", "fenetre", (), False),
        ("{cloture: 14 novembre 2025}", "fenetre", (), False),
        ("{avant: 14 novembre 2025, preuve: cachet}", "limite", (), False),
    ],
)
def test_each_kind_of_echeance(typed: str, genre: str, jours: tuple[Moment, ...], periode: bool) -> None:
    echeance = fiche(f"epreuve: {typed}").echeances["epreuve"]
    assert (echeance.genre, echeance.jours, echeance.periode) == (genre, jours, periode)
    assert echeance.cachet is ("cachet" in typed)


@pytest.mark.parametrize(("typed", "provisional"), [("oui", True), ("non", False)])
def test_a_provisional_date_is_marked(typed: str, provisional: bool) -> None:
    read = fiche(f"epreuve: {{le: 12 juin 2026, provisoire: {typed}}}")
    assert read.echeances["epreuve"].provisoire is provisional
    assert ("echeances.epreuve.provisoire" in read.faits) is provisional


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("{ouverture: 13 octobre 2025, cloture: 13 octobre 2025}", False),
        ("{ouverture: 13 octobre 2025 à minuit, cloture: 13 octobre 2025}", True),
        ("{ouverture: 13 octobre 2025 à 9h00, cloture: 13 octobre 2025 à minuit}", False),
        ("{du: 8 juin 2026 à 9h00, au: 8 juin 2026}", False),
        ("{du: 8 juin 2026, au: 7 juin 2026}", True),
    ],
)
def test_a_window_or_a_period_ends_after_it_begins(typed: str, refused: bool) -> None:
    if not refused:
        fiche(f"epreuve: {typed}")
        return
    with pytest.raises(Fautes):
        fiche(f"epreuve: {typed}")


def test_hours_are_judged_in_the_academie_s_own_time_zone() -> None:
    skipped = "epreuve: {le: 29 mars 2026 à 2h30}"
    with pytest.raises(Fautes, match="l’heure change"):
        fiche(skipped)
    elsewhere = REGISTRE.replace("Valmont}}", "Valmont, fuseau: Indian/Reunion}}").format(f"          {skipped}")
    assert read_registre(elsewhere).fiches["cap-2026"].fuseau == "Indian/Reunion"


def test_no_echeance_at_all_is_possible() -> None:
    assert read_registre(REGISTRE.format("").replace("        echeances:\n", "")).fiches["cap-2026"].echeances == {}
