"""What stands over the dates of a table or list: the heading, the sentence that announces it, the heads of its columns."""

from itertools import product

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# Aménagements\n\nSession 2026\n\n"
LISTE = "- Brevet : 14 novembre 2025\n- Écrits anticipés : 21 novembre 2025"
COURTES = "Brevet : 14 novembre 2025\n\nÉcrits anticipés : 21 novembre 2025"
TABLE = "| Diplôme | Jour |\n| --- | --- |\n| Brevet | 14 novembre 2025 |\n| Écrits anticipés | 21 novembre 2025 |"
DEUX = "| Diplôme | Famille | Lycée |\n| --- | --- | --- |\n| Brevet | 14 novembre 2025 | 5 décembre 2025 |\n| Écrits anticipés | 21 novembre 2025 | 12 décembre 2025 |"


def dated(texte: str, tete: str = TETE) -> dict[str, str]:
    """The dates bound in a text: path → value."""
    faits = recognise(read_document((tete + texte).encode(), "note.md")).edition.fiche.faits
    return {path.removeprefix("echeances."): fait.canonique for path, fait in faits.items() if fait.genre == "moment"}


def fields(texte: str) -> list[str]:
    """The fields that the dates of a text fill, in order."""
    return [path.rpartition(".")[2] for path in dated(texte)]


LIMITES = [
    "## Dates limites", "## Dates limites par diplôme", "## Derniers délais de dépôt", "## Dates butoirs", "## Délais de rigueur",
    "Le dossier parvient au lycée au plus tard aux dates suivantes :", "Il faut écrire jusqu’au :", "Les demandes closes ne sont pas reprises. Dates limites :",
]  # fmt: skip


@pytest.mark.parametrize(("titre", "forme"), list(product(LIMITES, [LISTE, COURTES, TABLE])))
def test_what_is_headed_as_limits_is_one_each_whatever_exam_it_names(titre: str, forme: str) -> None:
    assert fields(f"{titre}\n\n{forme}") == ["jusquau", "jusquau"]


def test_a_limit_that_is_announced_as_excluded_is_excluded() -> None:
    texte = "La demande est déposée avant :\n\n- le 14 novembre 2025 pour le brevet ;\n- le 21 novembre 2025 pour les écrits anticipés."
    assert fields(texte) == ["avant", "avant"]


@pytest.mark.parametrize("forme", [LISTE, COURTES, TABLE])
@pytest.mark.parametrize(("titre", "champ"), [("## Clôture des registres", "cloture"), ("## Ouverture des inscriptions", "ouverture")])
def test_what_is_headed_as_one_end_is_that_end(titre: str, champ: str, forme: str) -> None:
    exams = forme.replace("Écrits anticipés", "Voie libre")
    assert fields(f"{titre}\n\n{exams}") == [champ, champ]


@pytest.mark.parametrize("titre", ["## Ouverture et clôture", "## Échéances", "## Calendrier"])
def test_a_heading_that_says_no_end_makes_no_limit(titre: str) -> None:
    assert {"avant", "jusquau", "ouverture", "cloture"}.isdisjoint(fields(f"{titre}\n\n{LISTE}"))


@pytest.mark.parametrize(
    ("etape", "cle"), [("Résultats", "resultats.le"), ("Réunion publique", "reunions.le"), ("Convocations", "convocations.le")]
)
def test_what_happens_on_a_day_is_no_limit_under_such_a_heading(etape: str, cle: str) -> None:
    assert list(dated(f"## Dates limites\n\n- Brevet : 14 novembre 2025\n- {etape} : 5 mai 2026"))[1] == cle


def test_the_cells_of_a_row_that_only_their_columns_tell_apart_are_as_many_dates() -> None:
    assert dated(f"## Dates limites\n\n{DEUX}") == {
        "amenagements-brevet-famille.jusquau": "2025-11-14",
        "amenagements-brevet-lycee.jusquau": "2025-12-05",
        "amenagements-ecrits-anticipes-famille.jusquau": "2025-11-21",
        "amenagements-ecrits-anticipes-lycee.jusquau": "2025-12-12",
    }


def test_the_two_ends_of_a_window_in_one_row_need_no_column_to_be_told_apart() -> None:
    texte = "| Voie | Ouverture | Fermeture |\n| --- | --- | --- |\n| Libre | 6 octobre 2025 | 14 novembre 2025 |"
    assert dated(f"## Inscriptions\n\n{texte}") == {"inscription.ouverture": "2025-10-06", "inscription.cloture": "2025-11-14"}


QUI = [
    "candidats aux épreuves anticipées",
    "Candidats à l’oral",
    "élèves inscrits en CAP",
    "Pour les apprentis",
    "Les autres candidats aux écrits",
]
POUR_QUOI = [("## Dépôt des justificatifs", "pieces"), ("## Paiement", "paiement"), ("## S’inscrire", "inscription")]


@pytest.mark.parametrize("qui", [*QUI, "Épreuves anticipées", "Écrits", "Pour les épreuves facultatives"])
@pytest.mark.parametrize(("titre", "role"), POUR_QUOI)
@pytest.mark.parametrize(
    "forme",
    [
        "- {} : du 3 au 14 novembre 2025",
        "{} : du 3 au 14 novembre 2025.",
        "| Pour | Quand |\n| --- | --- |\n| {} | du 3 au 14 novembre 2025 |",
    ],
)
def test_a_label_that_says_for_whom_leaves_it_to_the_heading_to_say_for_what(titre: str, role: str, forme: str, qui: str) -> None:
    found = dated(f"{titre}\n\n{forme.format(qui)}")
    assert {(path.partition(".")[0].partition("-")[0], path.rpartition(".")[2]) for path in found} == {
        (role, "ouverture"),
        (role, "cloture"),
    }


@pytest.mark.parametrize(
    ("texte", "role"),
    [
        ("## Calendrier\n\n- candidats à l’oral : du 15 au 19 juin 2026", "epreuves"),
        ("## Dépôt des dossiers\n\n- Épreuves ponctuelles : du 9 au 13 mars 2026", "epreuves"),
        ("## Paiement\n\n| Candidats | Convocations |\n| --- | --- |\n| Candidats à l’oral | du 3 au 14 novembre 2025 |", "convocations"),
    ],
)
def test_exams_are_exams_where_no_heading_or_column_says_more(texte: str, role: str) -> None:
    assert {path.partition(".")[0].partition("-")[0] for path in dated(texte)} == {role}


CAMPAGNES = [
    ("Première campagne", "Seconde campagne"),
    ("1re session", "2e session"),
    ("Voie scolaire", "Voie professionnelle"),
    ("1er groupe", "2nd groupe"),
]
ETAPES = [
    ("Dépôt du livret", "du 3 au 14 novembre 2025", "du 2 au 13 mars 2026", "livret"),
    ("Entretiens", "du 5 au 16 janvier 2026", "du 5 au 16 octobre 2026", "entretiens"),
    ("Notification des décisions", "30 janvier 2026", "30 octobre 2026", "reponse"),
    ("Résultats", "30 janvier 2026", "30 octobre 2026", "resultats"),
]  # fmt: skip


@pytest.mark.parametrize("campagnes", CAMPAGNES)
@pytest.mark.parametrize(("etape", "une", "autre", "role"), ETAPES)
def test_a_head_that_says_which_campaign_leaves_it_to_the_row_to_say_what(
    campagnes: tuple[str, str], etape: str, une: str, autre: str, role: str
) -> None:
    texte = f"| Étape | {campagnes[0]} | {campagnes[1]} |\n| --- | --- | --- |\n| {etape} | {une} | {autre} |"
    found = dated(texte, "# Validation des acquis\n\nSession 2026\n\n")
    assert len(found) == (4 if "du" in une else 2)
    assert {path.partition(".")[0].partition("-")[0] for path in found} == {role}


@pytest.mark.parametrize(
    ("texte", "chemin"),
    [
        ("## Quand saurai-je si je suis reçu ? Les résultats\n\nLe 3 juillet 2026, en ligne. Les diplômes se retirent ensuite au lycée.", "resultats.le"),
        ("## Quand s’inscrire ?\n\nÇa ouvre le 6 octobre 2025. Adresse : https://registre.exemple.fr. Les pièces suivent.", "inscription.ouverture"),
        ("Quand reçoit-on sa convocation ?\n\nElle s’imprime à partir du 20 mai 2026. Les résultats suivent.", "convocations.le"),
        ("Les convocations s’impriment chez soi. Épreuves communes :\n\n- Français : 9 juin 2026 à 9 h", "epreuves.le"),
        ("Le dossier est retiré au lycée et retourné au bureau le 21 novembre 2025 dernier délai.", "pieces.jusquau"),
        ("La fiche, retirée puis complétée, est renvoyée pour le 21 novembre 2025.", "pieces.jusquau"),
        ("Écrivez à l’adresse que voici. L’adresse du site ne change pas, l’inscription ferme le 21 novembre 2025.", "inscription.cloture"),
    ],
)  # fmt: skip
def test_the_nearest_words_say_what_a_date_is_for(texte: str, chemin: str) -> None:
    assert list(dated(texte, "# Examens\n\nSession 2026\n\n"))[:1] == [chemin]
