"""What a label says of the date it stands beside: a limit for the candidate, a day of the service, a window, an event."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.actes import says_due
from noticegen.intake.recognition.reconnaissance import recognise

LIGNES = "- {label} : {dates}"
COLONNE = "| Diplôme | {label} |\n| --- | --- |\n| CAP | {dates} |"
RANGEE = "| Étape | Dates |\n| --- | --- |\n| {label} | {dates} |"
TABULATION = "{label}\t{dates}\nAffichage\t6 juillet 2026"
FORMES = {"liste": LIGNES, "colonne": COLONNE, "rangee": RANGEE, "tabulation": TABULATION}


def fields(forme: str, label: str, dates: str) -> set[str]:
    """The fields that the dates beside a label fill, in a document about registration."""
    name = "note.txt" if forme == "tabulation" else "note.md"
    head = "Inscriptions aux examens\n\nSession 2026\n\n" if forme == "tabulation" else "# Inscriptions aux examens\n\nSession 2026\n\n"
    faits = recognise(read_document((head + FORMES[forme].format(label=label, dates=dates)).encode(), name)).edition.fiche.faits
    found = {path.rpartition(".")[2] for path, fait in faits.items() if path.startswith("echeances.") and fait.canonique != "2026-07-06"}
    return found - {"libelle", "preuve"}


DUS = [
    "Retour des confirmations signées", "Retour du dossier (cachet de la poste faisant foi)", "À retourner pour le", "À rendre le",
    "À renvoyer au rectorat", "Envoi du dossier", "Dépôt", "Dépôt des pièces", "Dépôt sur la plateforme", "Transmission",
    "Transmission des justificatifs", "Date de retour", "Date d’envoi du dossier", "Retour au rectorat", "Renvoi de la confirmation",
    "Remise du dossier au secrétariat", "Remise du livret", "Remise du rapport de stage", "Dépôt des mémoires", "Règlement des droits",
    "Paiement", "Envoi du chèque", "Versement des frais", "Dossier à déposer", "Pièces à fournir", "Retour de la fiche",
    "Envoi de la demande d’aménagement", "Demande d’aménagement", "Retour des convocations signées", "Restitution des dossiers complets",
]  # fmt: skip
JOURS = [
    "Envoi des convocations", "Résultats", "Publication", "Publication des résultats", "Envoi des relevés de notes",
    "Transmission des convocations aux établissements", "Mise en ligne des convocations", "Remise des diplômes", "Réunion du jury",
    "Délibérations", "Envoi de l’accusé de réception", "Notification des décisions", "Retour des dossiers aux candidats",
    "Envoi des confirmations aux candidats", "Dépôt des convocations sur votre espace", "Envoi des résultats par courriel",
    "Commission d’aménagement", "Second groupe", "Soutenance", "Remise des dossiers aux familles",
]  # fmt: skip
EVENEMENTS = [
    "Épreuves", "Oraux", "Grand oral", "Écrits", "Session de remplacement", "Session de contrôle", "Jury", "Jurys d’admission", "Résultats",
    "Second groupe", "Entretiens", "Soutenances", "Correction des copies", "Travaux pratiques", "Épreuve E5", "UE 1 à UE 4",
    "Contrôle continu", "Rattrapage", "Commission d’harmonisation", "Passage des oraux", "Convocations", "Réunions du jury",
]  # fmt: skip
FENETRES = [
    "Inscriptions", "Préinscription", "Saisie", "Période de saisie", "Ouverture du serveur", "Dépôt des dossiers", "Serveur", "Campagne",
    "Ouverture des registres", "Saisie des candidatures", "Accès au serveur", "Dépôt des pièces", "Inscriptions aux épreuves",
]  # fmt: skip
AUTRES = ["Vacances d’automne", "Stage en entreprise", "Philosophie", "Formation des tuteurs", "Congés"]
"""What a document about registration names without being about it: better unbound than a window of registration."""


@pytest.mark.parametrize("forme", list(FORMES))
@pytest.mark.parametrize("label", DUS)
def test_what_the_candidate_hands_over_is_a_limit(forme: str, label: str) -> None:
    assert fields(forme, label, "28 novembre 2025") == {"jusquau"}


@pytest.mark.parametrize("forme", list(FORMES))
@pytest.mark.parametrize("label", JOURS)
def test_what_the_service_does_is_a_day(forme: str, label: str) -> None:
    assert fields(forme, label, "12 mai 2026") == {"le"}


@pytest.mark.parametrize("forme", list(FORMES))
@pytest.mark.parametrize("label", EVENEMENTS)
def test_a_period_of_exams_or_of_a_jury_is_an_event(forme: str, label: str) -> None:
    assert fields(forme, label, "du 8 au 12 juin 2026") == {"du", "au"}


@pytest.mark.parametrize("forme", list(FORMES))
@pytest.mark.parametrize("label", FENETRES)
def test_a_period_of_registration_is_a_window(forme: str, label: str) -> None:
    assert fields(forme, label, "du 6 au 24 octobre 2025") == {"ouverture", "cloture"}


@pytest.mark.parametrize("forme", list(FORMES))
@pytest.mark.parametrize("label", AUTRES)
def test_a_period_of_something_else_is_bound_to_nothing(forme: str, label: str) -> None:
    assert fields(forme, label, "du 8 au 12 juin 2026") == set()


@pytest.mark.parametrize(
    "texte",
    [
        "",
        "retour des copies",
        "remise des prix",
        "envoi",
        "date de remise",
        "ouverture des plis",
        "la confirmation vous parvient",
        "depot " * 30,
    ],
)
def test_other_labels_announce_no_limit(texte: str) -> None:
    assert not says_due(texte)
