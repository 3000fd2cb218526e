"""French dates: every notation of real notices is read, and what cannot be read says why."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticegen.facts.dates import DateIllisible, read_heure, read_jours, read_moment, read_periode, read_relative
from noticegen.facts.dates.vocabulaire import JOURS, MOIS

JEUDI = "2025-11-13"

LUES = [
    ("13 novembre 2025", JEUDI),
    ("jeudi 13 novembre 2025", JEUDI),
    ("Jeudi 13 Novembre 2025", JEUDI),
    ("JEUDI 13 NOVEMBRE 2025", JEUDI),
    ("jeudi, 13 novembre 2025", JEUDI),
    ("jeu. 13 nov. 2025", JEUDI),
    ("jeudi le 13 novembre 2025", JEUDI),
    ("le 13 novembre 2025", JEUDI),
    ("13\xa0novembre\xa02025", JEUDI),
    ("13\u202fnovembre\u20092025", JEUDI),
    ("13  novembre\n2025 ", JEUDI),
    ("13 novembre\u00ad 2025", JEUDI),
    ("13-11-2025", JEUDI),
    ("13.11.2025", JEUDI),
    ("13/11/2025", JEUDI),
    ("jeudi 13/11/2025", JEUDI),
    ("2025-11-13", JEUDI),
    ("05 novembre 2025", "2025-11-05"),
    ("5/11/2025", "2025-11-05"),
    ("09/10/2024", "2024-10-09"),
    ("12-10-2014", "2014-10-12"),
    ("1er décembre 2025", "2025-12-01"),
    ("1ER DÉCEMBRE 2025", "2025-12-01"),
    ("1 er décembre 2025", "2025-12-01"),
    ("1ᵉʳ décembre 2025", "2025-12-01"),
    ("premier décembre 2025", "2025-12-01"),
    ("01 decembre 2025", "2025-12-01"),
    ("1er de\u0301cembre 2025", "2025-12-01"),
    ("28 fevrier 2026", "2026-02-28"),
    ("28 févr. 2026", "2026-02-28"),
    ("14 aout 2026", "2026-08-14"),
    ("3 sept. 2025", "2025-09-03"),
    ("3 janv 2025", "2025-01-03"),
    ("29 février 2028", "2028-02-29"),
    ("13 novembre 2025.", JEUDI),
    ("13 novembre 2025 inclus", JEUDI),
    ("13 novembre 2025, délai de rigueur", JEUDI),
    ("13 novembre 2025 (dernier délai)", JEUDI),
]

HEURES = [
    ("19h00", "19:00"),
    ("17h", "17:00"),
    ("17H", "17:00"),
    ("13H30", "13:30"),
    ("17 h", "17:00"),
    ("9 h 30", "09:30"),
    ("9\xa0h\xa030", "09:30"),
    ("9h00", "09:00"),
    ("8h30", "08:30"),
    ("09h00", "09:00"),
    ("17 heures", "17:00"),
    ("1 heure", "01:00"),
    ("17 heures 30", "17:30"),
    ("17 h 30 min", "17:30"),
    ("08:00", "08:00"),
    ("19:00:00", "19:00"),
    ("0h00", "00:00"),
    ("midi", "12:00"),
    ("minuit", "24:00"),
    ("24h00", "24:00"),
    ("23h59", "23:59"),
]

JONCTIONS = [
    "{} à {}",
    "{} {}",
    "{}, {}",
    "{}, à {}",
    "{} ({})",
    "{} (à {})",
    "{} - {}",
    "{} – {}",
    "{} dès {}",
    "{} à partir de {}",
    "{} : {}",
]


@pytest.mark.parametrize(("texte", "attendu"), LUES)
def test_reads_each_notation_of_a_day(texte: str, attendu: str) -> None:
    assert str(read_moment(texte)) == attendu


@pytest.mark.parametrize(("heure", "attendue"), HEURES)
@pytest.mark.parametrize("jonction", JONCTIONS)
def test_reads_each_notation_of_an_hour_however_it_is_joined(jonction: str, heure: str, attendue: str) -> None:
    assert str(read_moment(jonction.format("13 novembre 2025", heure))) == f"{JEUDI}T{attendue}"


@pytest.mark.parametrize(("heure", "attendue"), HEURES)
def test_reads_an_hour_alone(heure: str, attendue: str) -> None:
    minute = read_heure(heure)
    assert f"{minute // 60:02}:{minute % 60:02}" == attendue


@pytest.mark.parametrize("texte", ["2025-11-13 19:00", "2025-11-13T19:00", "2025-11-13t19:00:00", "13/11/2025 19:00"])
def test_reads_machine_notations(texte: str) -> None:
    assert str(read_moment(texte)) == f"{JEUDI}T19:00"


@pytest.mark.parametrize(
    "fuseau",
    [
        "(heure de Paris)",
        ", heure de Paris",
        "heure métropolitaine",
        "(heure locale)",
        "heures de métropole",
        "(heure de Paris), délai de rigueur",
    ],
)
def test_the_time_zone_in_words_changes_nothing(fuseau: str) -> None:
    assert str(read_moment(f"13 novembre 2025 à 17h00 {fuseau}")) == f"{JEUDI}T17:00"


def test_reads_the_time_zone_inside_the_brackets_of_the_hour() -> None:
    assert str(read_moment("13 novembre 2025 (17h00, heure de Paris)")) == f"{JEUDI}T17:00"


REFUS = [
    ("", "la date est vide", ""),
    ("   ", "la date est vide", ""),
    ("31 novembre 2025", "le 31 novembre 2025 n’existe pas", ""),
    ("29 février 2025", "le 29 février 2025 n’existe pas", ""),
    ("0 mai 2025", "le 0 mai 2025 n’existe pas", ""),
    ("13/13/2025", "le mois 13 n’existe pas", ""),
    ("11/13/2025", "le jour s’écrit avant le mois", ""),
    ("13/0/2025", "le mois 0 n’existe pas", ""),
    ("13 novembre 2025 à 29h00", "« 29h00 » n’est pas une heure du jour", "« 0h00 » à « 24h00 »"),
    ("13 novembre 2025 à 24h01", "n’est pas une heure du jour", ""),
    ("13 novembre 2025 à 19h60", "« 19h60 » n’est pas une heure du jour", ""),
    ("13 novembre 2025 à 19:00:30", "porte des secondes", ""),
    ("vendredi 13 novembre 2025", "le 13 novembre 2025 est un jeudi, pas un vendredi", "« jeudi 13 novembre 2025 »"),
    ("mardi 1er décembre 2025", "le 1er décembre 2025 est un lundi, pas un mardi", ""),
    ("13 novembre", "l’année manque", "13 novembre 2025"),
    ("jeudi 13 novembre à 19h00", "l’année manque", ""),
    ("13/11", "l’année manque", ""),
    ("13", "le mois manque", ""),
    ("novembre 2025", "le jour manque", ""),
    ("19h00", "la date manque", ""),
    ("13/11/25", "quatre chiffres", "« 13/11/2025 »"),
    ("13 novmbre 2025", "« novmbre » n’est pas un mois ; vouliez-vous dire « novembre » ?", ""),
    ("13 Brumaire 2025", "« Brumaire » n’est pas un mois", ""),
    ("jeudo 13 novembre 2025", "vouliez-vous dire « jeudi » ?", ""),
    ("2er novembre 2025", "seul le premier du mois", ""),
    ("13 novembre 2025 à 19", "après la date, « à 19 » n’est pas une heure", "« 9h »"),
    ("13 novembre 2025 avant 19h00", "après la date, « avant 19h00 »", ""),
    ("environ 13 novembre 2025", "avant la date, « environ »", ""),
    ("13 novembre 2025 au 14 novembre 2025", "plusieurs dates", "une seule date"),
    ("13 novembre 20255", "n’est pas une date", ""),
    ("13 novembre 1025", "l’année 1025 est hors de 1900-2199", ""),
    ("bientôt", "« bientôt » n’est pas une date", "jeudi 13 novembre 2025 à 19h00"),
    ("x" * 400, "trop long", ""),
    ("\x00\x1b[31m", "« ��[31m » n’est pas une date", ""),
]


@pytest.mark.parametrize(("texte", "message", "attendu"), REFUS)
def test_refuses_in_precise_french(texte: str, message: str, attendu: str) -> None:
    with pytest.raises(DateIllisible) as refus:
        read_moment(texte)
    assert message in refus.value.message.replace("\xa0", " ")
    assert refus.value.attendu
    assert attendu in refus.value.attendu.replace("\xa0", " ")


PERIODES = [
    ("du 21 octobre 2025 09h00 au 13 novembre 2025 à 19h00", "2025-10-21T09:00", "2025-11-13T19:00"),
    ("du 21 octobre au 13 novembre 2025", "2025-10-21", "2025-11-13"),
    ("du lundi 6 au vendredi 24 janvier 2025", "2025-01-06", "2025-01-24"),
    ("du lundi 6 à 9h au vendredi 24 janvier 2025 à minuit", "2025-01-06T09:00", "2025-01-24T24:00"),
    ("du 12 décembre au 10 janvier 2025", "2024-12-12", "2025-01-10"),
    ("du 12 décembre 2024 au 10 janvier", "2024-12-12", "2025-01-10"),
    ("du 14 octobre 2024 au 22 novembre", "2024-10-14", "2024-11-22"),
    ("entre le 21 octobre et le 13 novembre 2025", "2025-10-21", "2025-11-13"),
    ("du 1er au 3 mai 2026 inclus", "2026-05-01", "2026-05-03"),
    ("21/10/2025 - 13/11/2025", "2025-10-21", "2025-11-13"),
    ("21/10/2025 – 13/11/2025 à 17h", "2025-10-21", "2025-11-13T17:00"),
    ("12-10-2014 au 14-11-2014", "2014-10-12", "2014-11-14"),
    ("du 14/10 au 22/11/2024", "2024-10-14", "2024-11-22"),
    ("du lundi 13 octobre 2025, 12h00, au vendredi 14 novembre 2025, 17h00", "2025-10-13T12:00", "2025-11-14T17:00"),
    ("du 21 octobre jusqu’au 13 novembre 2025", "2025-10-21", "2025-11-13"),
    ("Du 21 octobre au 13 novembre 2025.", "2025-10-21", "2025-11-13"),
    ("du 13 au 13 mai 2026", "2026-05-13", "2026-05-13"),
]


@pytest.mark.parametrize(("texte", "debut", "fin"), PERIODES)
def test_reads_a_period_whose_first_date_may_lack_its_year_or_month(texte: str, debut: str, fin: str) -> None:
    assert tuple(map(str, read_periode(texte))) == (debut, fin)


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("", "n’est pas une période"),
        ("13 novembre 2025", "n’est pas une période"),
        ("du 21 octobre au 13 novembre", "l’année manque"),
        ("du 28 au 3 janvier 2025", "la période finit le 3 janvier 2025, avant de commencer le 28 janvier 2025"),
        ("du mardi 6 au vendredi 24 janvier 2025", "le 6 janvier 2025 est un lundi, pas un mardi"),
        ("du 6 au 31 novembre 2025", "le 31 novembre 2025 n’existe pas"),
        ("du 6 à 30h au 7 novembre 2025", "n’est pas une heure"),
    ],
)
def test_refuses_a_period(texte: str, message: str) -> None:
    with pytest.raises(DateIllisible) as refus:
        read_periode(texte)
    assert message in refus.value.message.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("texte", "jours"),
    [
        ("12 mai 2026", ["2026-05-12"]),
        ("12 et 13 mai 2026", ["2026-05-12", "2026-05-13"]),
        ("12, 13 et 14 mai 2026", ["2026-05-12", "2026-05-13", "2026-05-14"]),
        ("les mardi 12, mercredi 13 et jeudi 14 mai 2026", ["2026-05-12", "2026-05-13", "2026-05-14"]),
        ("29 mai et 2 juin 2026", ["2026-05-29", "2026-06-02"]),
        ("12 mai 2026 à 9h00 et 13 juin 2026 à 10h", ["2026-05-12T09:00", "2026-06-13T10:00"]),
        ("12 mai 2026, 9h00", ["2026-05-12T09:00"]),
        ("du 12 au 14 mai 2026", ["2026-05-12", "2026-05-13", "2026-05-14"]),
    ],
)
def test_reads_a_list_of_days(texte: str, jours: list[str]) -> None:
    assert list(map(str, read_jours(texte))) == jours


@pytest.mark.parametrize("texte", ["", "12 et 13", "lundi", "mai 2026", "12, 13 et 32 mai 2026", "du 1er janvier 2024 au 31 décembre 2026"])
def test_refuses_what_is_no_list_of_days(texte: str) -> None:
    with pytest.raises(DateIllisible):
        read_jours(texte)


@pytest.mark.parametrize(
    ("texte", "lue"),
    [
        ("inscription.cloture", ("inscription.cloture", 0)),
        ("inscription.cloture + 2 jours", ("inscription.cloture", 2)),
        ("inscription.cloture - 1 jour", ("inscription.cloture", -1)),
        ("inscription.cloture\xa0+ 2 semaines", ("inscription.cloture", 14)),
        ("echeances.inscription-bts.ouverture + 10 j", ("inscription-bts.ouverture", 10)),
        ("", None),
        ("13 novembre 2025", None),
        ("13.11.2025", None),
        ("bientôt", None),
    ],
)
def test_reads_a_relative_date(texte: str, lue: tuple[str, int] | None) -> None:
    assert read_relative(texte) == lue


def test_a_relative_date_that_goes_on_otherwise_is_refused() -> None:
    with pytest.raises(DateIllisible, match="n’est pas une date relative"):
        read_relative("inscription.cloture + deux jours")


MORCEAUX = [*JOURS, *MOIS, *"/-.:(), \xa0\nTé💥0", "1er", "13", "31", "2025", "19h00", "9 h 30", "minuit", "à", "au", "du", "inclus"]


def _harmless(texte: str) -> None:
    """Whatever the text, each reader answers or refuses in its own words."""
    for read in (read_moment, read_periode, read_jours, read_relative, read_heure):
        try:
            read(texte)
        except DateIllisible as refus:
            assert refus.message and refus.attendu


@given(st.text(max_size=40) | st.lists(st.sampled_from(MORCEAUX), max_size=9).map("".join))
def test_no_text_makes_a_reader_raise_anything_else(texte: str) -> None:
    _harmless(texte)


@pytest.mark.lent
def test_no_text_of_25000_makes_a_reader_raise_anything_else() -> None:
    alea = random.Random(2026)
    for _ in range(20_000):
        _harmless(alea.choice(["", " "]).join(alea.choices(MORCEAUX, k=alea.randrange(12))))
    for _ in range(5_000):
        _harmless("".join(chr(alea.choice((alea.randrange(0x250), alea.randrange(0x10FFFF)))) for _ in range(alea.randrange(30))))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_false_weekday_is_always_told_with_the_true_one(jour: date) -> None:
    vrai, faux = JOURS[jour.weekday()], JOURS[(jour.weekday() + 3) % 7]
    quantieme = "1er" if jour.day == 1 else jour.day
    with pytest.raises(DateIllisible, match=f"est un {vrai}, pas un {faux}"):
        read_moment(f"{faux} {quantieme} {MOIS[jour.month - 1]} {jour.year}")
