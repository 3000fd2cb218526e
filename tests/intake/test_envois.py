"""Who sends to whom: what the service sends on a day is an event of its own, and never the candidate's limit."""

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire aux examens\n\nSession 2027\n\nLes inscriptions ont lieu du 5 octobre 2026 au 6 novembre 2026.\n\n"


def dated(texte: str) -> dict[str, str]:
    """The échéances bound in a text that follows the registration: path → value."""
    faits = recognise(read_document((TETE + texte).encode(), "note.md")).edition.fiche.faits
    return {path: fait.canonique for path, fait in faits.items() if fait.genre == "moment" and ".inscription." not in path}


@pytest.mark.parametrize(
    "phrase",
    [
        "Les confirmations sont envoyées aux candidats le 1er décembre 2026.",
        "Les confirmations seront adressées le 1er décembre 2026 aux candidats.",
        "Une confirmation d’inscription est expédiée à chaque candidat le 1er décembre 2026.",
        "La confirmation d’inscription vous est adressée par courriel le 1er décembre 2026.",
        "Votre confirmation vous parviendra à partir du 1er décembre 2026.",
        "Les confirmations sont mises à disposition dans l’espace candidat à partir du 1er décembre 2026.",
        "La confirmation est disponible dans l’espace candidat dès le 1er décembre 2026.",
        "Le rectorat envoie les confirmations aux candidats le 1er décembre 2026.",
        "Les candidats recevront leur confirmation à compter du 1er décembre 2026.",
        "Le 1er décembre 2026, les confirmations sont envoyées aux familles.",
        "À partir du 1er décembre 2026, la confirmation est téléchargeable dans votre espace.",
        "Confirmation d’inscription : envoyée le 1er décembre 2026.",
        "1er décembre 2026 : envoi des confirmations.",
        "Calendrier, suite, 1er décembre 2026 : envoi des confirmations.",
        "Envoi des confirmations : 1er décembre 2026.",
        "| Opération | Date |\n| --- | --- |\n| Envoi des confirmations aux candidats | 1er décembre 2026 |",
    ],
)
def test_confirmations_that_are_sent_are_an_event(phrase: str) -> None:
    assert dated(phrase) == {"echeances.confirmations.le": "2026-12-01"}


@pytest.mark.parametrize(
    ("phrase", "path"),
    [
        ("Les codes d’accès sont envoyés aux candidats le 1er décembre 2026.", "echeances.envois.le"),
        ("Un accusé de réception est adressé aux familles à partir du 1er décembre 2026.", "echeances.envois.le"),
        ("Les pièces refusées sont renvoyées aux candidats le 1er décembre 2026.", "echeances.envois.le"),
        ("Les dossiers sont transmis à tous les candidats le 1er décembre 2026.", "echeances.envois.le"),
        ("Les convocations sont envoyées aux candidats le 1er décembre 2026.", "echeances.convocations.le"),
        ("La convocation est disponible dans l’espace candidat à partir du 1er décembre 2026.", "echeances.convocations.le"),
        ("Les relevés de notes sont envoyés aux candidats le 1er décembre 2026.", "echeances.resultats.le"),
    ],
)
def test_so_is_whatever_else_the_service_sends(phrase: str, path: str) -> None:
    assert dated(phrase) == {path: "2026-12-01"}


@pytest.mark.parametrize(
    ("phrase", "path"),
    [
        ("La confirmation d’inscription est à retourner avant le 20 novembre 2026.", "echeances.pieces.avant"),
        ("La confirmation, envoyée aux candidats, est à retourner signée avant le 20 novembre 2026.", "echeances.pieces.avant"),
        ("La confirmation d’inscription est envoyée au rectorat avant le 20 novembre 2026.", "echeances.pieces.avant"),
        ("Les dossiers sont envoyés par les candidats au plus tard le 20 novembre 2026.", "echeances.pieces.jusquau"),
        ("Les pièces sont déposées dans l’espace candidat avant le 20 novembre 2026.", "echeances.pieces.avant"),
        ("Renvoi de la confirmation signée : 20 novembre 2026.", "echeances.pieces.jusquau"),
        ("Le dossier que vous recevrez doit être renvoyé avant le 20 novembre 2026.", "echeances.pieces.avant"),
        ("Les pièces sont à adresser au candidat référent avant le 20 novembre 2026.", "echeances.pieces.avant"),
    ],
)
def test_what_comes_back_keeps_the_candidate_s_limit(phrase: str, path: str) -> None:
    assert dated(phrase) == {path: "2026-11-20"}


def test_what_is_sent_and_what_comes_back_are_two() -> None:
    sent = "Les confirmations envoyées aux candidats le 1er décembre 2026 sont à retourner avant le 12 décembre 2026."
    assert dated(sent) == {"echeances.confirmations.le": "2026-12-01", "echeances.pieces.avant": "2026-12-12"}


@pytest.mark.parametrize(
    ("phrase", "chemin"),
    [
        ("Les convocations seront envoyées avant le 20 mai 2027.", "convocations.avant"),
        ("Les convocations partent au plus tard le 20 mai 2027.", "convocations.jusquau"),
        ("Les résultats seront connus avant le 20 mai 2027.", "resultats.avant"),
        ("Les confirmations sont envoyées aux candidats avant le 20 mai 2027.", "confirmations.avant"),
    ],
)
def test_what_the_service_promises_is_a_limit_in_the_data_and_a_date_of_the_calendar(phrase: str, chemin: str) -> None:
    """The words say before when; they bind the service, so that the report counts no limit of the candidates."""
    found = recognise(read_document((TETE + phrase).encode(), "note.md"))
    assert [(vu.type, vu.valeur, vu.chemin) for vu in found.liaisons if "2027-05" in vu.valeur] == [
        ("date", "2027-05-20", f"echeances.{chemin}")
    ]


@pytest.mark.parametrize(
    ("phrase", "chemin"),
    [
        ("Pour le 5 décembre 2026, la copie du diplôme doit être au rectorat.", "pieces.jusquau"),
        ("Avant le 5 décembre 2026, la fiche de liaison arrive au bureau.", "pieces.avant"),
        ("Le 5 décembre 2026 au plus tard, les photographies sont au secrétariat.", "pieces.jusquau"),
    ],
)
def test_a_paper_that_follows_its_limit_is_due_by_it(phrase: str, chemin: str) -> None:
    assert dated(phrase) == {f"echeances.{chemin}": "2026-12-05"}


@pytest.mark.parametrize("suite", ["pour le jury de printemps", "en vue des résultats de juin", "avant l’envoi des convocations"])
@pytest.mark.parametrize(
    "demande",
    [
        "Le contrat est à signer avant le 30 novembre 2026",
        "Le contrat reste à parapher avant le 30 novembre 2026",
        "Vous devez signer le contrat avant le 30 novembre 2026",
        "Il faut choisir son option avant le 30 novembre 2026",
        "Les candidats doivent choisir leur option avant le 30 novembre 2026",
        "Choisissez votre option avant le 30 novembre 2026",
        "N’oubliez pas de choisir votre option avant le 30 novembre 2026",
        "La convocation est à imprimer avant le 30 novembre 2026",
    ],
)
def test_what_the_reader_must_do_is_a_limit_whatever_the_service_does_afterwards(demande: str, suite: str) -> None:
    found = recognise(read_document(f"{TETE}{demande}, {suite}.".encode(), "note.md"))
    assert [vu.type for vu in found.liaisons if vu.valeur == "2026-11-30"] == ["limite"]
