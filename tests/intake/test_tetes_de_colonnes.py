"""Heads of columns: what they say of the dates beside them, and the questions that head no column."""

from itertools import permutations

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# Examens\n\nSession 2027\n\nInscription du 5 octobre 2026 au 6 novembre 2026.\n\n"


def bound(texte: str, nom: str = "note.md") -> list[tuple[str, str]]:
    """The dates bound in a text after the registration: type and path, in order."""
    found = recognise(read_document(texte.encode(), nom))
    return [(vu.type, vu.chemin) for vu in found.liaisons if vu.type in ("date", "limite", "fenetre") and ".inscription" not in vu.chemin]


def table(tetes: tuple[str, ...], rangee: dict[str, str]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (tetes, ["---"] * len(tetes), [rangee[tete] for tete in tetes]))


@pytest.mark.parametrize("ordre", list(permutations(range(3))))
@pytest.mark.parametrize(
    ("tete", "case", "role"),
    [
        ("Épreuve", "Dessin", "epreuves"),
        ("Épreuves", "Verre soufflé", "epreuves"),
        ("Oral", "Anglais", "epreuves"),
        ("Écrit", "Histoire", "epreuves"),
        ("Jury", "Valmont", "resultats"),
        ("Réunion d’information", "Valmont", "reunions"),
        ("Soutenance", "Verre soufflé", "entretiens"),
    ],
)
def test_the_head_of_another_column_says_what_a_row_s_date_is_for(tete: str, case: str, role: str, ordre: tuple[int, ...]) -> None:
    heads = ("Diplôme", tete, "Date")
    row = {"Diplôme": "Brevet du verre", tete: case, "Date": "3 juin 2027"}
    found = bound(TETE + table(tuple(heads[rank] for rank in ordre), row))
    assert [(kind, path.split(".")[1].split("-")[0]) for kind, path in found] == [("date", role)]


@pytest.mark.parametrize("tete", ["Matière", "Discipline", "Unité", "UE"])
def test_what_one_is_examined_in_makes_a_day_of_the_exams_and_no_other(tete: str) -> None:
    texte = f"| {tete} | Date |\n| --- | --- |\n| Histoire | 3 juin 2027 |\n| Dessin | 3 novembre 2026 |"
    assert bound(TETE + texte) == [("date", "echeances.histoire.le")]


def test_two_rows_of_such_a_table_are_two_days() -> None:
    texte = "| Diplôme | Épreuve | Date |\n| --- | --- | --- |\n| CAP | Dessin | 3 juin 2027 |\n| CAP | Verre | 4 juin 2027 |"
    assert len({path for _, path in bound(TETE + texte)}) == 2


@pytest.mark.parametrize(
    ("question", "reponse", "attendu"),
    [
        ("Quand ont lieu les écrits ?", "Dessin : lundi 7 juin 2027 à 9h30.", ("date", "epreuves")),
        ("Que faut-il envoyer ?", "Une copie du titre, dernier délai le 26 février 2027.", ("limite", "pieces")),
        ("Quand connaître les résultats ?", "Le 6 juillet 2027.", ("date", "resultats")),
    ],
)
def test_the_first_of_questions_laid_out_in_columns_heads_none_of_the_others(question: str, reponse: str, attendu: tuple[str, str]) -> None:
    rows = (("Comment s’inscrire ?", "Sur le site."), ("Est-ce payant ?", "Non."), (question, reponse))
    cells = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    found = bound(f"<h1>Session 2027</h1><table>{cells}</table>", "note.html")
    assert [(kind, path.split(".")[1].split("-")[0]) for kind, path in found] == [attendu]


@pytest.mark.parametrize(
    "phrase",
    [
        "Les titres obtenus plus tard sont pris, dernier délai le 26 février 2027.",
        "Titres obtenus en cours d’année : 26 février 2027, délai de rigueur.",
        "Le stage est achevé au plus tard le 26 février 2027.",
        "Attestation de formation, date limite : 26 février 2027.",
    ],
)
def test_words_that_only_limit_make_a_limit_whatever_is_obtained(phrase: str) -> None:
    assert [kind for kind, _ in bound(TETE + phrase)] == ["limite"]


@pytest.mark.parametrize("phrase", ["L’attestation est valable jusqu’au 26 février 2027.", "Le titre obtenu le 26 février 2027 suffit."])
def test_how_long_a_paper_holds_is_no_limit(phrase: str) -> None:
    assert bound(TETE + phrase) == []
