"""A document that arrives against last year's: what one slip makes the check say, and what says nothing at all."""

import re
from random import Random

import pytest

from noticegen.facts.faute import Fautes
from tests.commands.montclar import APRES, AVANT, Edit, blocking, columns_exchanged, constats, exchanged, replaced, upside_down

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
