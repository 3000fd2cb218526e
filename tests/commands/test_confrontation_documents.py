"""A document that arrives against last year's: what one slip makes the check say, and what says nothing at all."""

import re
from collections.abc import Callable
from random import Random

import pytest

from noticegen.commands.confrontation import Confrontation
from noticegen.commands.controle import check_all
from noticegen.commands.sources.document import as_reference, facing
from noticegen.facts.faute import Fautes
from noticegen.facts.registre import Registre
from noticegen.intake.reading import read_document
from noticegen.review.constat import Constat

NOTICE = """# Académie de Montclar

## Brevet des métiers d’art – Session {S}

Le serveur ouvre le {OUV} et ferme le {CLO}.

L’inscription se fait sur [le guichet des examens](https://guichet.ac-montclar.fr/bma), rubrique « Nouveau dossier ».

Les candidats de la session {P} gardent leur mot de passe.

Le dossier complet est à renvoyer au plus tard le {PIE}.

Les épreuves pratiques se déroulent {EP}. Les convocations sont envoyées le {CONV}.

| Territoire | Ouverture | Fermeture |
|---|---|---|
| Plaine de Lorme | {OUV} | {CLO} |
| Plateau de Cise | {OUV2} | {CLO2} |

| Spécialité | Code |
|---|---|
| Verrerie | 22410 |
| Reliure | 32205 |
| Ébénisterie | 23402 |

| Service | Téléphone | Courriel |
|---|---|---|
| Bureau EX 1 | 05 55 01 02 03 | lorme@ac-montclar.fr |
| Bureau EX 2 | 05 55 01 02 17 | cise@ac-montclar.fr |

Écrire à [verrerie@ac-montclar.fr](mailto:verrerie@ac-montclar.fr) pour la spécialité verrerie.
"""
AVANT = NOTICE.format(
    S=2025,
    P=2024,
    OUV="lundi 14 octobre 2024 à 9h00",
    CLO="vendredi 15 novembre 2024 à 17h00",
    OUV2="lundi 21 octobre 2024 à 9h00",
    CLO2="vendredi 22 novembre 2024 à 17h00",
    PIE="vendredi 29 novembre 2024",
    EP="du lundi 5 mai 2025 au mercredi 14 mai 2025",
    CONV="9 avril 2025",
)
APRES = NOTICE.format(
    S=2026,
    P=2025,
    OUV="lundi 13 octobre 2025 à 9h00",
    CLO="vendredi 14 novembre 2025 à 17h00",
    OUV2="lundi 20 octobre 2025 à 9h00",
    CLO2="vendredi 21 novembre 2025 à 17h00",
    PIE="vendredi 28 novembre 2025",
    EP="du lundi 4 mai 2026 au mercredi 13 mai 2026",
    CONV="8 avril 2026",
)
Edit = Callable[[str], str]


def replaced(old: str, new: str) -> Edit:
    """The edit that replaces a text wherever it stands."""
    return lambda texte: texte.replace(old, new)


def exchanged(one: str, other: str) -> Edit:
    """The edit that puts each of two texts in the other's place."""
    return lambda texte: texte.replace(one, "\0").replace(other, one).replace("\0", other)


def upside_down(first: str, last: str) -> Edit:
    """The edit that reverses the rows from one to another, by their first words."""
    pattern = rf"(?sm)^\| {first}.*?^\| {last}[^\n]*\n"
    return lambda texte: re.sub(pattern, lambda found: "\n".join(reversed(found[0].splitlines())) + "\n", texte)


def columns_exchanged(texte: str) -> str:
    """Headings and cells of the last two columns of the tables of three."""
    return re.sub(r"(?m)^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", r"| \1 | \3 | \2 |", texte)


FAUTES = {
    "two rows that exchanged their codes": (exchanged("22410", "32205"), {"codes-intervertis"}),
    "rows whose codes went round": (lambda texte: exchanged("22410", "32205")(exchanged("32205", "23402")(texte)), {"code-change"}),
    "two rows that exchanged their numbers": (exchanged("05 55 01 02 03", "05 55 01 02 17"), {"valeurs-interverties"}),
    "openings under « Fermeture »": (
        replaced("| Ouverture | Fermeture |", "| Fermeture | Ouverture |"),
        {"valeurs-contradictoires", "ouverture-apres-cloture"},
    ),
    "a day that does not exist, with its weekday": (
        replaced("vendredi 28 novembre 2025", "vendredi 31 novembre 2025"),
        {"ecriture-fautive"},
    ),
    "a mailbox without its sign": (replaced("verrerie@ac-montclar.fr", "verrerieac-montclar.fr"), {"ecriture-fautive"}),
    "a limit whose day is no longer in it": (replaced("au plus tard le vendredi", "avant le vendredi"), {"limite-devenue-exclue"}),
    "an hour that one place of two lost": (replaced("vendredi 14 novembre 2025 à 17h00 |", "vendredi 14 novembre 2025 |"), {"heure-omise"}),
    "the portal's link lost": (
        replaced("[le guichet des examens](https://guichet.ac-montclar.fr/bma)", "le guichet des examens"),
        {"lien-retire"},
    ),
    "a period that ends before it begins": (replaced("mercredi 13 mai 2026", "lundi 27 avril 2026"), {"ouverture-apres-cloture"}),
    "the year of a date mistyped": (replaced("mercredi 13 mai 2026", "mercredi 13 mai 2062"), {"annee-hors-campagne"}),
    "a reminder that contradicts": (
        lambda texte: f"{texte}\nRappel : le dossier complet est à renvoyer au plus tard le vendredi 5 décembre 2025.\n",
        {"valeurs-contradictoires", "phrase-ajoutee"},
    ),
    "the year of another session in the title": (replaced("Session 2026", "Session 2027"), {"session-mal-nommee"}),
    "last year's notice under another session": (
        lambda texte: AVANT.replace("Session 2025", "Session 2026").replace("session 2024", "session 2025"),
        {"date-inchangee"},
    ),
}
"""What is done to the incoming document, and the errors or the questions it must raise, no other."""

BENINS = {
    "rows of dates in another order": upside_down("Plaine", "Plateau"),
    "rows of codes in another order": upside_down("Verrerie", "Ébénisterie"),
    "rows of contacts in another order": upside_down("Bureau EX 1", "Bureau EX 2"),
    "columns in another order, headings too": columns_exchanged,
    "the portal's address in full beside its name": replaced(
        "[le guichet des examens](https://guichet.ac-montclar.fr/bma)",
        "le guichet des examens [guichet.ac-montclar.fr/bma](https://guichet.ac-montclar.fr/bma)",
    ),
}


def blocking(apres: str, avant: str = AVANT, suffixe: str = "md") -> list[str]:
    """The rules that hold a document up, held against another one."""
    return [constat.regle for constat in constats(apres, avant, suffixe)]


def constats(apres: str, avant: str = AVANT, suffixe: str = "md") -> list[Constat]:
    """What holds a document up, held against another one."""
    reference = as_reference(read_document(avant.encode(), f"avant.{suffixe}"))
    arrived = facing(read_document(apres.encode(), f"apres.{suffixe}"), reference)
    (rapport,) = check_all(Confrontation(Registre((), {}, {}, {}, {}, ()), ((reference, arrived),)))
    return [constat for constat in rapport.constats if constat.gravite != "information"]


def test_the_next_session_raises_nothing() -> None:
    assert blocking(APRES) == []


@pytest.mark.parametrize(("edit", "expected"), FAUTES.values(), ids=FAUTES)
def test_a_slip_is_told_by_its_rule(edit: Edit, expected: set[str]) -> None:
    assert edit(APRES) != APRES
    assert set(blocking(edit(APRES))) == expected


@pytest.mark.parametrize("edit", BENINS.values(), ids=BENINS)
def test_another_order_raises_nothing(edit: Edit) -> None:
    assert edit(APRES) != APRES
    assert blocking(edit(APRES)) == []


def page(texte: str, pied: str) -> str:
    """A page of one paragraph a block, with a foot."""
    body = "".join(f"<p>{bloc.lstrip('# ')}</p>" for bloc in texte.split("\n\n") if "|" not in bloc and "](" not in bloc)
    return f"<html><body><article>{body}</article><footer><p>{pied}</p></footer></body></html>"


@pytest.mark.parametrize(
    ("pied", "expected"), [("BMA, session 2025, page 1", ["marge-perimee"]), ("BMA, session 2026, page 2", []), ("Rectorat, page 7", [])]
)
def test_the_foot_of_a_page_is_no_prose_and_names_its_session(pied: str, expected: list[str]) -> None:
    named = APRES.replace("de la session 2025", "déjà inscrits").replace("Le serveur", "Pour la session 2026, le serveur")
    before = AVANT.replace("de la session 2024", "déjà inscrits").replace("Le serveur", "Pour la session 2025, le serveur")
    assert blocking(page(named, pied), page(before, "BMA, session 2025, page 1"), "html") == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (replaced("vendredi 28 novembre 2025", "jeudi 27 novembre 2025"), ["echeance-rectifiee"]),
        (lambda texte: texte, ["meme-session"]),
        (lambda texte: APRES.replace("2026", "2025").replace("Session 2025", "Session 2026"), ["meme-session"]),
    ],
    ids=["a date put right", "the same once more", "the session's name over another year's dates"],
)
def test_two_documents_of_one_session(edit: Edit, expected: list[str]) -> None:
    rules = blocking(edit(APRES), APRES)
    assert rules[:1] == expected
    assert ("meme-session" in rules) == (expected == ["meme-session"])


AUTRE = """# Académie de Vaubrun

## Diplôme de comptabilité et de gestion, session 2026

Les candidats de l’enseignement à distance écrivent à dcg@ac-vaubrun.fr avant le 12 décembre 2025.

Les centres sont ouverts dès sept heures. Une calculatrice est prêtée à qui n’en a pas. Les dictionnaires restent au vestiaire.

Un repas froid est servi à midi ; qui préfère apporte le sien. Les chambres de la résidence sont libres la veille.
"""


@pytest.mark.parametrize(
    ("apres", "words"),
    [
        (AUTRE, "Diplôme de comptabilité et de gestion · Académie de Vaubrun"),
        (AUTRE.replace("Diplôme de comptabilité et de gestion, s", "S"), "Académie de Vaubrun"),
    ],
    ids=["another exam", "another académie, no exam named"],
)
def test_another_notice_is_told_once_and_not_compared(apres: str, words: str) -> None:
    (constat,) = constats(apres)
    assert (constat.regle, words in constat.message, "ne sont pas comparés" in constat.message) == ("autre-notice", True, True)


def test_a_neighbours_notice_in_the_same_words_is_compared() -> None:
    rules = blocking(
        APRES.replace("Brevet des métiers d’art", "Mention complémentaire").replace("BMA", "MC").replace("13 octobre", "14 octobre")
    )
    assert rules[0] == "jour-de-semaine-faux"
    assert "autre-notice" in rules


def test_an_academy_that_takes_another_name_is_compared() -> None:
    rules = blocking(APRES.replace("Montclar", "Vaubrun").replace("montclar", "vaubrun").replace("05 55 01 02 17", "05 55 01 02 71"))
    assert {"academie-changee", "telephone-permute"} <= set(rules)


FIN = "\nLes candidats ont quinze ans au 31 décembre {age}. Les relevés arrivent au mois de juin {releve}. L’arrêté est du 12 mai 2019.\n"


@pytest.mark.parametrize(
    ("age", "releve", "told"),
    [(2026, 2026, 0), (2025, 2026, 1), (2026, 2025, 1), (2025, 2025, 2)],
    ids=["both moved on", "the age's day left", "the month left", "both left"],
)
def test_a_day_or_a_month_that_no_fact_holds_is_told_when_it_was_left(age: int, releve: int, told: int) -> None:
    before = AVANT + FIN.format(age=2025, releve=2025)
    assert blocking(APRES + FIN.format(age=age, releve=releve), before) == ["ancienne-date"] * told


PARTAGE = """
## Épreuves écrites

| Diplôme | Épreuve | Date |
|---|---|---|
| {A} | Dessin d’art | {un} |
| {B} | Technologie | {deux} |
| Reliure | Dessin d’art | {trois} |
| {C} | Technologie | {quatre} |
"""
JOURS = {"un": "5 mai 2026", "deux": "6 mai 2026", "trois": "11 mai 2026", "quatre": "12 mai 2026"}
HIER = {"un": "6 mai 2025", "deux": "7 mai 2025", "trois": "12 mai 2025", "quatre": "13 mai 2025"}
REPETES = {"A": "Verrerie", "B": "Verrerie", "C": "Reliure"}


@pytest.mark.parametrize(
    ("jours", "expected"),
    [
        (JOURS, []),
        (JOURS | {"quatre": HIER["quatre"]}, ["date-inchangee"]),
        (JOURS | {"un": JOURS["trois"], "trois": JOURS["un"]}, ["ordre-change", "ordre-change"]),
    ],
    ids=["moved on", "one left", "two exchanged"],
)
def test_rows_that_share_a_label_are_known_by_the_next_cell_too(jours: dict[str, str], expected: list[str]) -> None:
    before = AVANT + PARTAGE.format(**REPETES, **HIER)
    assert blocking(APRES + PARTAGE.format(**REPETES, **jours), before) == expected


HORAIRES = """
## Horaires des épreuves écrites

| Jour | Matin | Après-midi |
|---|---|---|
| {un} | Dessin d’art, 9 h – 12 h | Technologie, 14 h – 16 h |
{perdue}| {trois} | Dessin d’art, 9 h – 12 h | Technologie, 14 h – 16 h |
"""
PERDUE = "| {deux} | Histoire de l’art, 9 h – 11 h | Gestion, 13 h – 14 h |\n"


@pytest.mark.parametrize(("perdue", "expected"), [(PERDUE, []), ("", ["echeance-supprimee"])], ids=["all there", "one lost"])
def test_rows_that_days_begin_are_known_by_their_words(perdue: str, expected: list[str]) -> None:
    """Two of them say the same of two days: they face each other in their order."""
    before = AVANT + HORAIRES.format(perdue=PERDUE, **HIER).format(**HIER)
    assert blocking(APRES + HORAIRES.format(perdue=perdue, **JOURS).format(**JOURS), before) == expected


PIECES = """
## Pièces et horaires

| Pièce | Verrerie | Reliure |
|---|---|---|
| Diplôme | X |   |
| Photographie | X | X |

| Jour | Matin | Après-midi |
|---|---|---|
| {un} | Dessin | Gestion |
| {deux} | Technologie | Histoire |
| {trois} | Croquis | Oral |

| Atelier | Salle |
|---|---|
| Soufflage | Hall B |
| Taille | Gymnase |
| Dorure | Annexe |
"""


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (replaced("Diplôme | X |   |", "Diplôme |   | X |"), ["cellule-deplacee"]),
        (exchanged("Dessin", "Histoire"), ["cellule-deplacee"]),
        (replaced("Dessin | Gestion", "Gestion | Dessin"), ["cellule-deplacee"]),
        (replaced("Dessin | Gestion", "Dessin Gestion | "), ["cellule-deplacee"]),
        (lambda texte: exchanged("Hall B", "Gymnase")(exchanged("Gymnase", "Annexe")(texte)), ["cellule-deplacee"]),
        (exchanged("Hall B", "Gymnase"), ["cellules-interverties"]),
        (replaced("Matin | Après-midi", "Après-midi | Matin"), ["colonnes-interverties"]),
        (columns_exchanged, []),
        (upside_down("Soufflage", "Dorure"), []),
    ],
    ids=[
        "a cross in the next column",
        "two cells of two rows and two columns",
        "two cells of a row",
        "two cells joined",
        "three cells in a round",
        "two cells of a column",
        "two headings",
        "columns in another order",
        "rows in another order",
    ],
)
def test_words_that_left_their_cell_are_told_once(edit: Edit, expected: list[str]) -> None:
    before, after = AVANT + PIECES.format(**HIER), APRES + PIECES.format(**JOURS)
    assert edit(after) != after
    assert blocking(edit(after), before) == expected


ENSEMBLE = """
| Épreuve | Date |
|---|---|
| Dessin d’art | {un} |
| Technologie | {deux} |
| Histoire de l’art | {deux} |
| Gestion | {trois} |
| Croquis | {trois} |
"""


@pytest.mark.parametrize(
    ("jour", "expected"),
    [("deux", []), ("un", ["jour-commun-change"]), ("trois", ["jour-commun-change"]), ("quatre", ["ordre-change"])],
    ids=["no day", "the day before", "the day after", "a day past the others"],
)
def test_an_exam_that_leaves_the_day_of_another_is_told_once(jour: str, expected: list[str]) -> None:
    before, after = AVANT + ENSEMBLE.format(**HIER), APRES + ENSEMBLE.format(**JOURS)
    moved = after.replace(f"Histoire de l’art | {JOURS['deux']}", f"Histoire de l’art | {JOURS[jour]}")
    assert blocking(moved, before) == expected


RAPPEL = "\nLa session {dite} est ouverte à tous. L’attestation vaut pour l’année scolaire {scolaire}.\n\nNote, session {fin}\n"


@pytest.mark.parametrize(
    ("titre", "dite", "scolaire", "fin", "expected"),
    [
        ("2026", "2026", "2025-2026", "2026", []),
        ("2025", "2026", "2025-2026", "2026", ["« 2025 » (apres.md:3)"]),
        ("2026", "2025", "2025-2026", "2026", ["« 2025 » (apres.md:33)"]),
        ("2026", "2026", "2024-2025", "2026", ["« 2024-2025 » (apres.md:33)"]),
        ("2026", "2026", "2025-2026", "2025", ["« 2025 » (apres.md:35)"]),
        ("2025", "2025", "2024-2025", "2026", ["« 2025 » (apres.md:3), « 2025 » (apres.md:33), « 2024-2025 » (apres.md:33)"]),
    ],
    ids=["none", "the title", "a sentence", "the school year", "the last line", "all but the last line"],
)
def test_a_session_left_at_last_years_is_told_once_with_its_places(
    titre: str, dite: str, scolaire: str, fin: str, expected: list[str]
) -> None:
    """The dates are the new session's: they say which of the two is left."""
    apres = (APRES + RAPPEL.format(dite=dite, scolaire=scolaire, fin=fin)).replace("Session 2026", f"Session {titre}")
    found = constats(apres, AVANT + RAPPEL.format(dite="2025", scolaire="2024-2025", fin="2025"))
    assert [one.regle for one in found] == ["session-perimee"] * len(expected)
    assert [" ".join(one.message.split()).partition(" : ")[2].rstrip(".") for one in found] == expected


DATES = (
    "32 novembre 2025",
    "vendredi 31 juin 2026",
    "lundi 0 mai 2026",
    "29/02/2026",
    "12/13/2025",
    "mardi 28 novembre 9999",
    "28 novembre 0001",
)


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.lent) for seed in range(4, 40))])
def test_no_edit_of_either_side_breaks_the_check(seed: int) -> None:
    random = Random(seed)
    for avant, apres in ((AVANT, _worn(APRES, random)), (_worn(AVANT, random), APRES)):
        try:
            blocking(apres, avant)
        except Fautes as found:
            assert found.fautes


def _worn(texte: str, random: Random) -> str:
    """The text with lines exchanged or lost, signs and impossible dates put in."""
    lines = texte.split("\n")
    for _ in range(random.randint(1, 5)):
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(4):
            case 0:
                lines[one], lines[other] = lines[other], lines[one]
            case 1:
                lines[one] = ""
            case 2:
                lines[one] = re.sub(r"\d+(?:er)? [a-zéû]+ \d{4}", random.choice(DATES), lines[one])
            case _:
                place = random.randrange(len(lines[one]) + 1)
                lines[one] = lines[one][:place] + random.choice("|*[](){}@/.:;0123456789«»€") + lines[one][place + random.randint(0, 3) :]
    return "\n".join(lines)
