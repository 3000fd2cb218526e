"""Amounts in euros."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.valeurs.montant import MontantIllisible, print_montant, read_montant


@pytest.mark.parametrize(
    ("texte", "centimes"),
    [
        ("12 €", 1200),
        ("12€", 1200),
        ("12,50 €", 1250),
        ("12.50 €", 1250),
        ("12€50", 1250),
        ("12 € 50", 1250),
        ("1\xa0200\u202feuros", 120000),
        ("1200 EUR", 120000),
        ("1 euro", 100),
        ("1 234 567,89 €", 123456789),
        ("gratuit", 0),
        ("Gratuite", 0),
        ("0 €", 0),
    ],
)
def test_reads_an_amount(texte: str, centimes: int) -> None:
    assert read_montant(texte) == centimes


@pytest.mark.parametrize("texte", ["", "12", "12,5 €", "1.200 €", "-3 €", "12,50 € 30", "12 $", "12 00 €", "douze euros", "٣ €"])
def test_refuses_what_is_no_amount(texte: str) -> None:
    with pytest.raises(MontantIllisible, match="n’est pas un montant") as refus:
        read_montant(texte)
    assert "12,50 €" in refus.value.attendu


def test_says_that_the_unit_is_missing() -> None:
    with pytest.raises(MontantIllisible, match="l’unité manque"):
        read_montant("12,50")


def test_says_that_half_the_cents_are_missing() -> None:
    with pytest.raises(MontantIllisible, match="les centimes s’écrivent avec deux chiffres, «.12,50 €.»"):
        read_montant("12,5 €")


@pytest.mark.parametrize(("centimes", "imprime"), [(1200, "12 €"), (1250, "12,50 €"), (120000, "1 200 €"), (5, "0,05 €"), (0, "gratuit")])
def test_prints_an_amount(centimes: int, imprime: str) -> None:
    assert print_montant(centimes) == imprime.replace(" ", "\xa0")


@given(st.integers(0, 10**9))
def test_what_is_printed_is_read_back(centimes: int) -> None:
    assert read_montant(print_montant(centimes)) == centimes


@given(st.text(max_size=15))
def test_no_text_makes_the_reader_raise_anything_else(texte: str) -> None:
    try:
        assert read_montant(texte) >= 0
    except MontantIllisible:
        pass
