"""What an import calls things: labels are French texts, services are those that something names, and formats agree."""

import pytest

from noticegen.facts.echeance import Echeance
from noticegen.facts.intitules import nom_echeance
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise


def texts(texte: str) -> dict[str, str]:
    """Every fact of a text: path → value."""
    faits = recognise(read_document(("Session 2027\n\n" + texte).encode(), "note.md")).edition.fiche.faits
    return {path: fait.canonique for path, fait in faits.items()}


@pytest.mark.parametrize(
    ("lignes", "libelles"),
    [
        (
            "Vague 1 : du 5 au 23 octobre 2026\nVague 2 (redoublants) : inscription du 2 au 13 novembre 2026",
            ["Vague 1", "Vague 2 (redoublants)"],
        ),
        ("Inscription (apprentis : du 5 au 23 octobre 2026)", ["apprentis"]),
        ("Libres :\nouverture : 5 octobre 2026\nfermeture : 23 octobre 2026", ["Libres"]),
        ("Inscription, apprentis) : du 5 au 23 octobre 2026", []),
    ],
)
def test_a_label_is_a_whole_text(lignes: str, libelles: list[str]) -> None:
    found = texts("## Inscriptions\n\n" + lignes)
    assert [value for path, value in found.items() if path.endswith(".libelle") and path.startswith("echeances.")] == libelles


@pytest.mark.parametrize(
    ("cle", "nom"),
    [("pieces", "Pièces justificatives"), ("pieces-2", "Pièces justificatives"), ("resultats-3", "Résultats"), ("ccf-2", "Ccf 2")],
)
def test_the_rank_in_a_key_is_no_label(cle: str, nom: str) -> None:
    assert nom_echeance(Echeance(cle, "", None, None, None, None)) == nom


def poles(texte: str) -> dict[str, list[str]]:
    """The services of a text, by key: their numbers and mailboxes."""
    found: dict[str, list[str]] = {}
    for path, value in texts(texte).items():
        famille, cle, champ = (*path.split("."), "", "")[:3]
        if famille == "poles" and champ in ("telephones", "telecopies", "courriels"):
            found.setdefault(cle, []).append(value)
    return found


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        (
            "Le bilan se demande à bilan@valmont.fr.\n\nTél. : 05 99 00 11 22\n\nEt aussi plume@valmont.fr",
            {"bilan": ["bilan@valmont.fr"], "contact": ["+33599001122"], "plume": ["plume@valmont.fr"]},
        ),
        ("Tél. : 05 99 00 11 22\n\nMél : bilan@valmont.fr", {"bilan": ["+33599001122", "bilan@valmont.fr"]}),
        (
            "Écrire à bois@valmont.fr.\n\n- Pôle du bois : 05 99 00 11 22 / bois@valmont.fr",
            {"bois": ["+33599001122", "bois@valmont.fr"]},
        ),
        ("« https://valmont.fr/a », bilan@valmont.fr", {"bilan": ["bilan@valmont.fr"]}),
    ],
)
def test_a_service_is_what_something_names(texte: str, expected: dict[str, list[str]]) -> None:
    assert poles(texte) == expected


@pytest.mark.parametrize(
    ("limite", "path"),
    [
        ("Valider avant le 20 novembre 2026 à 17h00", None),
        ("Valider avant le 20 novembre 2026 à 16h00", "echeances.limite.avant"),
        ("Valider avant le 19 novembre 2026", "echeances.limite.avant"),
    ],
)
def test_a_limit_at_the_very_hour_of_the_closing_is_the_closing(limite: str, path: str | None) -> None:
    found = texts(f"Inscriptions du 5 octobre 2026 au 20 novembre 2026 à 17h00.\n\n## Trois pas\n\n{limite}")
    assert next((one for one in found if ".limite" in one), None) == path
    assert found["echeances.inscription.cloture"] == "2026-11-20T17:00"


DEBUT = "## Inscriptions\n\nInscriptions du 5 octobre 2026 au 20 novembre 2026 à 17h00.\n\n"


@pytest.mark.parametrize(
    ("texte", "path"),
    [
        ("L’inscription est personnelle. Le choix du lieu se fait jusqu’au 4 décembre 2026.", "limite.jusquau"),
        ("Le choix du lieu se fait avant le 4 décembre 2026.", "limite.avant"),
        ("L’inscription est personnelle. Tout se termine là. Passer au guichet au plus tard le 4 décembre 2026.", "limite.jusquau"),
        ("Le choix du lieu se fait jusqu’au 20 novembre 2026.", ""),
        ("Les inscriptions sont prises jusqu’au 4 décembre 2026.", "inscription.cloture"),
    ],
)
def test_a_limit_that_only_distant_words_tie_to_registration_is_no_other_closing(texte: str, path: str) -> None:
    """It has its own path; « inscription » beside it makes it a closing, which then shows as a second value."""
    found = recognise(read_document(f"Session 2027\n\n{DEBUT}{texte}".encode(), "note.md"))
    assert [vu.chemin for vu in found.liaisons if "2026-12-04" in vu.valeur] == ([f"echeances.{path}"] if path else [])
    assert found.edition.fiche.faits["echeances.inscription.cloture"].canonique == "2026-11-20T17:00"


def test_entries_under_registration_are_its_windows() -> None:
    found = texts("## Inscriptions\n\n- Brevet : jusqu’au 27 novembre 2026\n- Voie libre : jusqu’au 4 décembre 2026")
    assert [path for path in found if path.endswith(".cloture")] == [
        "echeances.inscription-brevet.cloture",
        "echeances.inscription-voie-libre.cloture",
    ]


@pytest.mark.parametrize("limite", ["20 novembre 2025 à 17h00", "20 novembre 2026 à 16h00", "19 novembre 2026"])
def test_a_second_value_under_another_heading_is_no_new_label(limite: str) -> None:
    """A step that repeats the closing otherwise faces an échéance that has no label in the reference, and gets none from the heading over it."""
    texte = "Session 2027\n\n## Échéancier\n\nInscriptions du 5 octobre 2026 au 20 novembre 2026 à 17h00.\n\n## Démarches\n\n- S’inscrire avant le {}."
    before, after = (read_document(texte.format(one).encode(), "note.md") for one in ("20 novembre 2026 à 17h00", limite))
    reference = recognise(before).edition
    assert [path for path in recognise(after, reference).edition.fiche.faits if path.endswith(".libelle")] == ["session.libelle"]
