"""Telephones, mailboxes and addresses: every way of typing one value is one value; what is malformed is refused."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.valeurs.contacts import (
    AdresseIllisible,
    CourrielIllisible,
    TelephoneIllisible,
    print_telephone,
    read_adresse,
    read_courriel,
    read_telephone,
)
from noticegen.facts.valeurs.telephones import INDICATIFS

NUMERO = "+33149550000"


@pytest.mark.parametrize(
    "texte",
    [
        "01 49 55 00 00",
        "01.49.55.00.00",
        "01-49-55-00-00",
        "01–49–55–00–00",
        "01/49/55/00/00",
        "01\xa049\xa055\xa000\xa000",
        "01\u202f49\u202f55\u202f00\u202f00",
        "0149550000",
        " 01 49 55 00 00 ",
        "+33 1 49 55 00 00",
        "+33 (0)1 49 55 00 00",
        "+33(0)149550000",
        "+33 01 49 55 00 00",
        "+33.1.49.55.00.00",
        "0033149550000",
        "0033 (0) 1 49 55 00 00",
        "tel:+33149550000",
    ],
)
def test_reads_every_way_of_typing_a_number(texte: str) -> None:
    assert read_telephone(texte) == NUMERO


@pytest.mark.parametrize(
    ("texte", "e164", "imprime"),
    [
        ("01.49.55.00.00", "+33149550000", "01 49 55 00 00"),
        ("0590 12 34 56", "+590590123456", "05 90 12 34 56"),
        ("06 90 12 34 56", "+590690123456", "06 90 12 34 56"),
        ("0262 48 10 10", "+262262481010", "02 62 48 10 10"),
        ("0692 12 34 56", "+262692123456", "06 92 12 34 56"),
        ("0269 61 10 24", "+262269611024", "02 69 61 10 24"),
        ("0596 12 34 56", "+596596123456", "05 96 12 34 56"),
        ("0594 20 30 40", "+594594203040", "05 94 20 30 40"),
        ("0508 41 10 20", "+508411020", "05 08 41 10 20"),
        ("+262 262 48 10 10", "+262262481010", "02 62 48 10 10"),
        ("+590 (0)590 12 34 56", "+590590123456", "05 90 12 34 56"),
        ("+33 5 90 12 34 56", "+590590123456", "05 90 12 34 56"),
        ("+687 26 61 00", "+687266100", "+687 26 61 00"),
        ("+689 40 47 84 00", "+68940478400", "+689 40 47 84 00"),
        ("06 87 12 34 56", "+33687123456", "06 87 12 34 56"),
        ("0 800 123 456", "+33800123456", "08 00 12 34 56"),
        ("+32 2 123 45 67", "+3221234567", "+3221234567"),
        ("+32 (0)2 123 45 67", "+3221234567", "+3221234567"),
        ("3646", "3646", "3646"),
        ("36 46", "3646", "3646"),
        ("112", "112", "112"),
    ],
)
def test_numbers_of_france_overseas_and_elsewhere(texte: str, e164: str, imprime: str) -> None:
    assert read_telephone(texte) == e164
    assert print_telephone(e164) == imprime.replace(" ", "\xa0")


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("", "est vide"),
        ("05.16.52.64.5", "« 05.16.52.64.5 » compte 9 chiffres, il en faut 10"),
        ("05 16 52 64 555", "compte 11 chiffres, il en faut 10"),
        ("05.16.52.64.5S", "contient « S »"),
        ("05.16.52.64.55 / 05.16.52.64.56", "plusieurs numéros"),
        ("05.16.52.64.55, 05.16.52.64.56", "plusieurs numéros"),
        ("05 16 52 64 55 ou 05 16 52 64 56", "plusieurs numéros"),
        ("15 16 52 64 55", "ne commence pas par 0"),
        ("+33 5 16 52 64 5", "compte 8 chiffres après l’indicatif +33, il en faut 9"),
        ("+33 05 16 52 64 5", "il en faut 9"),
        ("00 16 52 64 55", "n’est pas un numéro international"),
        ("bonjour", "n’est pas un numéro de téléphone"),
        ("٠٥١٦٥٢٦٤٥٥", "n’est pas un numéro de téléphone"),
        ("12345", "compte 5 chiffres"),
    ],
)
def test_refuses_a_malformed_number(texte: str, message: str) -> None:
    with pytest.raises(TelephoneIllisible) as refus:
        read_telephone(texte)
    assert message in refus.value.message.replace("\xa0", " ")
    assert "dix chiffres" in refus.value.attendu


FRANCAIS = st.from_regex(r"0[1-9][0-9]{8}", fullmatch=True).filter(lambda numero: not numero.startswith("0508"))


@given(FRANCAIS)
def test_what_is_printed_is_read_back(numero: str) -> None:
    e164 = read_telephone(numero)
    assert read_telephone(print_telephone(e164)) == e164


@given(FRANCAIS)
def test_agrees_with_phonenumbers_in_france(numero: str) -> None:
    """The oracle knows one country at a time: France, or the territory that the first four digits name."""
    region = {"262": "RE", "590": "GP", "594": "GF", "596": "MQ"}.get(INDICATIFS.get(numero[:4], ""), "FR")
    oracle = phonenumbers.format_number(phonenumbers.parse(numero, region), phonenumbers.PhoneNumberFormat.E164)
    assert read_telephone(numero) == oracle


@pytest.mark.parametrize(
    ("texte", "boite"),
    [
        ("Pole.Examens@AC-Exemple.fr", "pole.examens@ac-exemple.fr"),
        (" ce.0860001x@ac-exemple.fr ", "ce.0860001x@ac-exemple.fr"),
        ("mailto:pole@ac-exemple.fr", "pole@ac-exemple.fr"),
        ("a_b+c-d'e@sous.domaine.exemple.fr", "a_b+c-d'e@sous.domaine.exemple.fr"),
    ],
)
def test_reads_a_mailbox(texte: str, boite: str) -> None:
    assert read_courriel(texte) == boite


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("", "est vide"),
        ("pole.ac-exemple.fr", "ne contient pas « @ »"),
        ("pole@@ac-exemple.fr", "plusieurs « @ »"),
        ("a@exemple.fr, b@exemple.fr", "plusieurs « @ »"),
        ("pôle@ac-exemple.fr", "contient « ô »"),
        ("pole examens@ac-exemple.fr", "contient une espace"),
        ("pole@académie.fr", "contient « é »"),
        ("pole@exemple", "n’a pas de point"),
        ("pole@exemple..fr", "n’est pas un nom de domaine"),
        ("pole@-exemple.fr", "n’est pas un nom de domaine"),
        ("pole@exemple.fr.", "n’est pas un nom de domaine"),
        ("pole.@exemple.fr", "« pole. » n’est pas un nom de boîte"),
        (".pole@exemple.fr", "n’est pas un nom de boîte"),
        ("@exemple.fr", "n’est pas un nom de boîte"),
        ("pole@exemple.fr?cc=autre%40exemple.fr", "contient « ? »"),
        ('"><script>@exemple.fr', 'contient « " »'),
        (f"{'a' * 65}@exemple.fr", "trop long"),
    ],
)
def test_refuses_a_malformed_mailbox(texte: str, message: str) -> None:
    with pytest.raises(CourrielIllisible) as refus:
        read_courriel(texte)
    assert message in refus.value.message.replace("\xa0", " ")
    assert "@" in refus.value.attendu


@pytest.mark.parametrize(
    ("texte", "adresse"),
    [
        ("www.ac-exemple.fr", "https://www.ac-exemple.fr"),
        ("ac-exemple.fr/examens", "https://ac-exemple.fr/examens"),
        ("//www.ac-exemple.fr", "https://www.ac-exemple.fr"),
        ("http://www.AC-Exemple.fr/", "http://www.ac-exemple.fr"),
        ("HTTPS://www.ac-exemple.fr/Examens", "https://www.ac-exemple.fr/Examens"),
        ("https://www.ac-exemple.fr:443/a", "https://www.ac-exemple.fr/a"),
        ("https://www.ac-exemple.fr:8443/a", "https://www.ac-exemple.fr:8443/a"),
        ("ac-exemple.fr:8080/a", "https://ac-exemple.fr:8080/a"),
        ("https://ac-exemple.fr/a?b=c&d=é#e", "https://ac-exemple.fr/a?b=c&d=%C3%A9#e"),
        ("https://ac-exemple.fr/d%C3%A9", "https://ac-exemple.fr/d%C3%A9"),
        ("https://ac-exemple.fr/f(1)", "https://ac-exemple.fr/f(1)"),
        ("https://académie-exemple.fr", "https://xn--acadmie-exemple-enb.fr"),
        ("https://ac-exеmple.fr", "https://xn--ac-exmple-k0h.fr"),
    ],
)
def test_makes_an_address_absolute(texte: str, adresse: str) -> None:
    assert read_adresse(texte) == adresse
    assert read_adresse(adresse) == adresse


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("", "est vide"),
        ("javascript:alert(1)", "« javascript: » n’est pas une adresse de site"),
        ("JavaScript://ac-exemple.fr/%0Aalert(1)", "n’est pas une adresse de site"),
        ("data:text/html,a", "n’est pas une adresse de site"),
        ("mailto:a@ac-exemple.fr", "n’est pas une adresse de site"),
        ("ftp://ac-exemple.fr", "n’est pas une adresse de site"),
        ("java\nscript:alert(1)", "contient une espace"),
        ("https://moi:secret@ac-exemple.fr", "nom d’utilisateur"),
        ("https://ac-exemple.fr@autre.fr", "nom d’utilisateur"),
        ("www.ac-exemple.fr rubrique Examens", "contient une espace"),
        ("www.ac-exemple.fr,", "finit par « , »"),
        ("www.ac-exemple.fr.", "finit par « . »"),
        ("https:/ac-exemple.fr", "il manque « // »"),
        ("https://ac-exemple", "n’est pas un nom de site"),
        ("https://", "n’est pas un nom de site"),
        ("https://127.0.0.1/", "n’est pas un nom de site"),
        ("https://[::1]/", "n’est pas"),
        ("https://ac-exemple.fr:99999", "n’est pas une adresse de site"),
        ("https://ac_..fr", "n’est pas un nom de site"),
        ('https://ac-exemple.fr/"onmouseover=', 'contient « " »'),
        ("https://ac-exemple.fr/<b>", "contient « < »"),
        ("https:\\\\ac-exemple.fr", "contient « \\ »"),
        (f"https://ac-exemple.fr/{'a' * 2100}", "trop long"),
        (f"https://{'é' * 70}.fr", "n’est pas un nom de site"),
    ],
)
def test_refuses_what_is_no_address_of_a_site(texte: str, message: str) -> None:
    with pytest.raises(AdresseIllisible) as refus:
        read_adresse(texte)
    assert message in refus.value.message.replace("\xa0", " ")
    assert "www.ac-exemple.fr" in refus.value.attendu


@given(st.text(max_size=30) | st.from_regex(r"(https?://)?[a-z.@:/\[\]#?é%0-9 +()-]{0,25}", fullmatch=True))
def test_no_text_makes_a_reader_raise_anything_else(texte: str) -> None:
    for read, refus in ((read_telephone, TelephoneIllisible), (read_courriel, CourrielIllisible), (read_adresse, AdresseIllisible)):
        try:
            value = read(texte)
        except refus:
            continue
        assert read(value) == value
