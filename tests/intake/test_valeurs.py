"""Amounts and codes: what is one, what is none, and under which words."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire\n\nSession 2026\n\n"


def values(texte: str, famille: str) -> dict[str, str]:
    """The amounts or codes bound in a text, by the words they stand under."""
    faits = recognise(read_document((TETE + texte).encode(), "note.md")).edition.fiche.faits
    return {path.rpartition(".")[2]: fait.canonique for path, fait in faits.items() if path.startswith(famille)}


@pytest.mark.parametrize(
    ("texte", "codes"),
    [
        ("| Parcours | Code | Heures |\n| --- | --- | --- |\n| Diriger | PX01 | 12 |\n| Aider | PX02 | 48 |", {"Diriger": "PX01", "Aider": "PX02"}),
        ("| Option | Code examen |\n| --- | --- |\n| Danse | AB 7 |", {"Danse": "AB 7"}),
        ("Parcours Diriger : code PX01 ; parcours Aider : code PX02.", {"Parcours Diriger": "PX01", "parcours Aider": "PX02"}),
        ("Codes : Diriger PX01, Aider PX02, Vente 31202", {"Diriger": "PX01", "Aider": "PX02", "Vente": "31202"}),
        ("| Ville | Code postal |\n| --- | --- |\n| Valmont | 86000 |", {}),
        ("| Ville | Code |\n| --- | --- |\n| Valmont | 12 |", {}),
        ("| N° | Spécialité |\n| --- | --- |\n| 12 | Vente |", {}),
        ("La spécialité CS4 et l’unité U51 sont ouvertes.", {}),
    ],
)  # fmt: skip
def test_a_code_is_what_a_column_or_a_word_says_is_one(texte: str, codes: dict[str, str]) -> None:
    assert values(texte, "codes.") == codes


@pytest.mark.parametrize(
    "texte",
    [
        "Exemple : qui prend trois unités règle 66 €.",
        "Par exemple, trois unités coûtent 66 €.",
        "À titre d’exemple, trois unités reviennent à 66 euros.",
        "Ainsi, un candidat à trois unités paie 66 €.",
        "## Exemples de calcul\n\n- trois unités : 66 €",
        "Deux exemples :\n\n- trois unités : 66 €",
        "| Cas | Prix |\n| --- | --- |\n| Exemple : trois unités | 66 € |",
    ],
)
def test_what_an_example_comes_to_is_no_fee_and_says_why_not(texte: str) -> None:
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    assert values(texte, "tarifs.") == {}
    assert [(vu.valeur, vu.raison) for vu in found.nonlies] == [("6600", "ce montant est celui d’un exemple")]


@pytest.mark.parametrize(
    ("texte", "tarifs"),
    [
        ("Exemple : trois unités, 66 €. Le duplicata coûte 12 €.", {"duplicata coûte": "1200"}),
        ("Le matériel (craies par exemple) est facturé 30 €.", {"matériel (craies par exemple)": "3000"}),
    ],
)
def test_a_fee_beside_an_example_is_one(texte: str, tarifs: dict[str, str]) -> None:
    assert values(texte, "tarifs.") == tarifs


@pytest.mark.parametrize(
    ("imprime", "valeur"), [("450 33607", "45033607"), ("247 25010 21", "2472501021"), ("25010", "25010"), ("AB 7", "AB7")]
)
def test_a_code_is_known_without_its_spaces_and_kept_with_them(imprime: str, valeur: str) -> None:
    texte = f"| Parcours | Code |\n| --- | --- |\n| Diriger | {imprime} |"
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    assert [(vu.valeur, vu.texte) for vu in found.liaisons if vu.type == "code"] == [(valeur, imprime)]
    assert values(texte, "codes.") == {"Diriger": imprime}


@pytest.mark.parametrize(
    ("texte", "codes"),
    [
        ("## Spécialités ouvertes\n\n- 31290 – Vente à distance\n- 25590 – Soudage ;", {"Vente à distance": "31290", "Soudage": "25590"}),
        ("## Options\n\n- 31290 : Vente\n- 25590 Soudage fin", {"Vente": "31290", "Soudage fin": "25590"}),
        ("Les formations proposées sont :\n\n- Vente (31290)\n- Soudage, 25590S", {"Vente": "31290", "Soudage": "25590S"}),
        ("## Diplômes préparés\n\n- Vente – 450 31290\n- Soudage : 45025590", {"Vente": "450 31290", "Soudage": "45025590"}),
        ("| Spécialité | Lycée |\n| --- | --- |\n| 31290 – Vente | Lycée des Ormes |\n| Soudage (25590) | Lycée du Pont |", {"Vente": "31290", "Soudage": "25590"}),
        ("Les spécialités Vente (31290), Soudage (25590) et Verre (22490) restent ouvertes.", {"Vente": "31290", "Soudage": "25590", "Verre": "22490"}),
        ("## Centres d’examen par spécialité\n\n- 86900 Valmont\n- Brécy (86910)", {}),
        ("## Lycées\n\n- 86900 – Valmont", {}),
        ("## Spécialités\n\n- 2026 – rénovation des référentiels\n- Effectif : 31290 inscrits", {}),
        ("Le lycée de Valmont (86900) reçoit les candidats.", {}),
    ],
)  # fmt: skip
def test_a_list_of_specialities_gives_their_codes(texte: str, codes: dict[str, str]) -> None:
    assert values(texte, "codes.") == codes
