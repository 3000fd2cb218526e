"""Families of turns of phrase: each says one thing in many verbs, orders and layouts."""

from itertools import product

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise

TETE = "# S’inscrire aux examens\n\nSession 2026\n\n"


def bound(texte: str, tete: str = TETE) -> list[tuple[str, str, str]]:
    """The dated expressions bound in a text: type, role, value."""
    liaisons = recognise(read_document((tete + texte).encode(), "note.md")).liaisons
    dated = [vu for vu in liaisons if vu.type in ("fenetre", "limite", "date")]
    return [(vu.type, vu.chemin.split(".")[1].partition("-")[0], vu.valeur) for vu in dated]


FENETRE = [("fenetre", "inscription", "2025-11-03/2025-11-21")]
SERVICES = [
    "le service",
    "le site dédié",
    "la plateforme Orphée",
    "l’application « Mirador »",
    "le portail de l’académie",
    "le téléservice",
]
OUVERTS = ["reste accessible", "est ouvert", "demeure disponible", "sera en ligne", "restera ouvert sans interruption"]
ORDRES = [
    "Pour les épreuves anticipées, {service} {ouvert} du 3 au 21 novembre 2025.",
    "Du 3 au 21 novembre 2025, {service} {ouvert} pour les écrits comme pour les oraux.",
    "Candidats aux épreuves facultatives : {service} {ouvert} entre le 3 et le 21 novembre 2025.",
]


@pytest.mark.parametrize(("service", "ouvert"), list(product(SERVICES, OUVERTS)))
@pytest.mark.parametrize("ordre", ORDRES)
def test_a_service_that_stays_open_is_a_window_of_registration_whatever_the_exams(ordre: str, service: str, ouvert: str) -> None:
    assert bound(ordre.format(service=service, ouvert=ouvert)) == FENETRE


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("L’accès au service est possible du 3 au 21 novembre 2025.", "inscription"),
        ("Cyclope reste ouvert du 3 au 21 novembre 2025 pour les épreuves.", "inscription"),
        ("Le service, accessible jour et nuit, est ouvert du 3 au 21 novembre 2025.", "inscription"),
        ("La demande d’aménagement est ouverte du 3 au 21 novembre 2025 pour toutes les épreuves.", "amenagements"),
        ("Vous pouvez candidater du 3 au 21 novembre 2025.", "inscription"),
        ("L’espace est ouvert du 3 au 21 novembre 2025 pour déposer les justificatifs.", "pieces"),
        ("## Aménagements d’épreuves\n\nL’application est accessible du 3 au 21 novembre 2025.", "amenagements"),
    ],
)
def test_what_a_service_is_open_for_is_what_is_said_of_it(phrase: str, role: str) -> None:
    assert bound(phrase) == [("fenetre", role, "2025-11-03/2025-11-21")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Sur le site, le sujet est disponible le 3 novembre 2025.",
        "Le service est ouvert au public le 3 novembre 2025.",
        "L’exposition est ouverte du 3 au 21 novembre 2025.",
        "Le centre est ouvert du 3 au 21 novembre 2025.",
    ],
)
def test_what_is_found_on_a_service_opens_nothing(phrase: str) -> None:
    assert bound(phrase, "Session 2026\n\n") == []


PIECES = [
    "Certificats de stage ou d’emploi", "Carte d’identité", "Photocopie du diplôme", "Convention de stage signée", "Contrat de travail", "Copie du livret",
    "Certificat de formation", "Les relevés de notes", "Attestation de formation", "Fiche de liaison", "Votre autorisation parentale", "Bilan de stage",
]  # fmt: skip
LIMITES = ["au plus tard le {}", "avant le {}", "jusqu’au {}", "{}, dernier délai", "{} au plus tard"]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("limite", LIMITES)
@pytest.mark.parametrize(
    "forme", ["- {piece} : {limite}", "{piece} : {limite}.", "| Pièce | Quand |\n| --- | --- |\n| {piece} | {limite} |"]
)
def test_the_limit_of_a_paper_whatever_the_paper_is_about(forme: str, piece: str, limite: str) -> None:
    texte = forme.format(piece=piece, limite=limite.format("5 décembre 2025"))
    assert [(kind, valeur) for kind, _, valeur in bound(texte)] == [("limite", "2025-12-05")]


@pytest.mark.parametrize(
    "texte", ["Au plus tard le 5 décembre 2025 : certificat de formation", "Avant le 5 décembre 2025 : contrat de travail"]
)
def test_a_limit_may_stand_before_its_paper(texte: str) -> None:
    assert bound(texte) == [("limite", "pieces", "2025-12-05")]


@pytest.mark.parametrize(
    "phrase",
    [
        "L’admissibilité des intendants est publiée le 22 mai 2026.",
        "L’admission est prononcée puis affichée le 22 mai 2026.",
        "Les admissibles sont connus le 22 mai 2026.",
        "Les lauréats sont annoncés le 22 mai 2026.",
        "Le palmarès est mis en ligne le 22 mai 2026.",
        "- Admissibilité : 22 mai 2026",
        "- Liste d’admissibilité : 22 mai 2026",
    ],
)
def test_who_is_admitted_is_told_on_a_day_of_results(phrase: str) -> None:
    assert bound(phrase) == [("date", "resultats", "2026-05-22")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Épreuve d’admissibilité : 22 mai 2026",
        "Épreuves d’admission : 22 mai 2026",
        "Les candidats composent le 22 mai 2026.",
        "Mise en loge : 22 mai 2026",
    ],
)
def test_the_exams_by_which_one_is_admitted_are_exams(phrase: str) -> None:
    assert bound(phrase) == [("date", "epreuves", "2026-05-22")]


@pytest.mark.parametrize(
    "titre",
    [
        "Réunions d’information",
        "Réunion d’information",
        "Séances d’information",
        "Webinaires",
        "Ateliers de présentation",
        "Réunions publiques",
    ],
)
@pytest.mark.parametrize("suite", ["", " Entrée libre, sans inscription.", " Participation sur inscription."])
def test_days_and_places_under_the_heading_of_meetings_are_meetings(titre: str, suite: str) -> None:
    texte = f"## {titre}\n\nÀ Valmont, jeudi 20 novembre 2025 à 18 h ; à Kerville, mardi 13 janvier 2026 à 12h30.{suite}"
    assert bound(texte) == [("date", "reunions", "2025-11-20T18:00"), ("date", "reunions", "2026-01-13T12:30")]


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Les convoqués le sont le 4 mai 2026.", ("date", "convocations", "2026-05-04")),
        ("Besoin d’un tiers temps ? Demandez-le au plus tard le 5 décembre 2025.", ("limite", "amenagements", "2025-12-05")),
        ("Il faut avoir réglé les 40 € au plus tard le 5 décembre 2025.", ("limite", "paiement", "2025-12-05")),
        ("Les frais sont à verser d’ici le 5 décembre 2025.", ("limite", "paiement", "2025-12-05")),
        ("Le chef de centre transmet la liste avant le 5 décembre 2025.", ("limite", "pieces", "2025-12-05")),
        ("Le registre se referme le 21 novembre 2025.", ("limite", "inscription", "2025-11-21")),
        ("Joindre une pièce en cours de validité avant le 5 décembre 2025.", ("limite", "pieces", "2025-12-05")),
        (
            "Entre l’ouverture et la clôture du registre, modifiez vos choix avant le 5 décembre 2025.",
            ("limite", "modification", "2025-12-05"),
        ),
        ("Connectez-vous entre le 3 novembre 2025 et le 21 novembre 2025.", ("fenetre", "inscription", "2025-11-03/2025-11-21")),
        ("L’inscription débute lundi 3 novembre 2025 et se clôt vendredi 21 novembre 2025.", FENETRE[0]),
        ("Le serveur fonctionne jusqu’au 21 novembre 2025.", ("limite", "inscription", "2025-11-21")),
        ("Ceux qui gardent des notes s’inscrivent jusqu’au 21 novembre 2025.", ("limite", "inscription", "2025-11-21")),
        ("Les notes sont consultables à partir du 3 juillet 2026.", ("date", "resultats", "2026-07-03")),
        ("Relevés de notes : mis à disposition le 3 juillet 2026", ("date", "resultats", "2026-07-03")),
        ("- DB : du 12/05/2026 au 12/06/2026 (17h00)", ("fenetre", "inscription", "2026-05-12/2026-06-12T17:00")),
    ],
)
def test_other_words_for_it(texte: str, attendu: tuple[str, str, str]) -> None:
    assert bound(texte) == [attendu]


@pytest.mark.parametrize(
    "phrase",
    [
        "Joindre une pièce d’identité en cours de validité au 22 mai 2026.",
        "La pièce d’identité doit être valable le 22 mai 2026.",
        "L’adresse du service est valable jusqu’au 31 décembre 2025.",
        "Arrêté modifié le 5 décembre 2025.",
        "Le règlement des certificats, publié le 5 décembre 2025, fait foi.",
        "La convention signée le 5 décembre 2025 vaut justificatif.",
        "Un contrat de travail signé avant le 31 décembre 2025 vaut justificatif.",
        "Livret de compétences : version du 5 décembre 2025",
        "Attestation sur l’honneur datée du 5 décembre 2025",
        "Les stages se déroulent du 3 novembre 2025 au 24 avril 2026.",
        "Le numéro vert fonctionne jusqu’au 31 août 2026.",
        "La bourse est versée jusqu’au 30 juin 2026.",
        "Le référentiel de 2019 s’applique jusqu’au 31 août 2026.",
        "Dispense accordée jusqu’au 31 août 2026",
        "Gardez votre numéro jusqu’au 31 août 2026.",
        "Les candidats ayant échoué avant le 1er juillet 2025 reprennent tout.",
        "- Langues : du 12/05/2026 au 15/05/2026 (17h00)",
    ],
)
def test_papers_and_texts_have_dates_that_commit_to_nothing(phrase: str) -> None:
    assert bound(phrase) == []


PROSE = "L’inscription se fait du lundi 6 au vendredi 24 octobre 2025, 17 heures.\n\n"
APART = [
    "| Ouverture | Fermeture |\n| --- | --- |\n| 06/10/2025 | 24/10/2025 à 17h |",
    "| Ouverture | Fermeture | Étape |\n| --- | --- | --- |\n| 06/10/2025 | 24/10/2025 à 17h | Inscription |",
    "| Étape | Ouverture | Fermeture |\n| --- | --- | --- |\n| Inscription | 06/10/2025 | 24/10/2025 à 17h |",
    "| Fermeture | Ouverture |\n| --- | --- |\n| 24/10/2025 à 17h | 06/10/2025 |",
    "Ouverture : 6 octobre 2025\n\nFermeture : 24 octobre 2025 à 17h",
    "Le serveur ouvre le 6 octobre 2025 et ferme le 24 octobre 2025 à 17 heures.",
]


@pytest.mark.parametrize("apart", APART)
@pytest.mark.parametrize("ordre", ["{prose}{apart}", "{apart}\n\n{prose}", "{apart}\n\n{apart}"])
def test_two_ends_printed_apart_are_the_window_that_prose_prints_whole(ordre: str, apart: str) -> None:
    fenetre = ("fenetre", "inscription", "2025-10-06/2025-10-24T17:00")
    assert bound(ordre.format(prose=PROSE, apart=apart)) == [fenetre, fenetre]


LISTE = [("date", "epreuves", "2026-06-10"), ("date", "epreuves", "2026-06-11")]


@pytest.mark.parametrize(
    "texte",
    [
        "| Épreuve | Date |\n| --- | --- |\n| Français | 10/06/2026 et 11/06/2026 |",
        "| Épreuve | Date |\n| --- | --- |\n| Français | mercredi 10 juin 2026, jeudi 11 juin 2026 |",
        "| Épreuve | Date |\n| --- | --- |\n| Français | 10 juin 2026 puis 11 juin 2026 |",
        "- Épreuve de français : 10/06/2026 et 11/06/2026",
        "Les écrits ont lieu le 10 juin 2026 et le 11 juin 2026.",
        "Les écrits ont lieu les 10 et 11 juin 2026.",
    ],
)
def test_whole_days_one_after_the_other_are_one_event_of_several_days(texte: str) -> None:
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    assert bound(texte) == LISTE
    assert {vu.chemin.rpartition(".")[2] for vu in found.liaisons if vu.type == "date"} == {"des"}
    assert len(found.edition.fiche.echeances) == 1


@pytest.mark.parametrize(
    "texte",
    [
        "Écrits le 10 juin 2026, oraux le 11 juin 2026.",
        "Épreuve pratique : 11/06/2026 ou, à défaut, 10/06/2026",
        "Les écrits ont lieu le 10 juin 2026 à 8 h et le 11 juin 2026 à 14 h.",
        "Épreuve le 10 juin 2026, le 11 juin 2026 à Valmont.",
    ],
)
def test_days_that_are_told_apart_are_no_list(texte: str) -> None:
    found = recognise(read_document((TETE + texte).encode(), "note.md"))
    assert {vu.chemin.rpartition(".")[2] for vu in found.liaisons if vu.type == "date"} == {"le"}
    assert len(found.edition.fiche.echeances) == 2


CAP, BMA = ("fenetre", "inscription", "2025-11-03/2025-11-21"), ("fenetre", "inscription", "2025-11-10/2025-11-28")
PIECES_DUES = ("limite", "pieces", "2025-12-05")


@pytest.mark.parametrize(
    ("corps", "attendu"),
    [
        ("<table><tr><td rowspan=2>Inscription<td>Ouverture<td>03/11/2025</tr><tr><td>Fermeture<td>21/11/2025</tr></table>", [CAP]),
        ("<table><tr><td rowspan=2>Inscription<td>Ouverture<td>Fermeture</tr><tr><td>03/11/2025<td>21/11/2025</tr></table>", [CAP]),
        ("<table><tr><td>Ouverture<td>Fermeture<td rowspan=2>Inscription</tr><tr><td>03/11/2025<td>21/11/2025</tr></table>", [CAP]),
        (
            "<table><tr><th>Étape<th>Début<th>Fin</tr><tr><td rowspan=2>Inscription<td>03/11/2025<td>21/11/2025</tr><tr><td>10/11/2025<td>28/11/2025</tr></table>",
            [CAP, BMA],
        ),
        (
            "<table><tr><th><th colspan=2>Inscriptions</tr><tr><th>Diplôme<th>du<th>au</tr><tr><td>CAP<td>03/11/2025<td>21/11/2025</tr><tr><td>BMA<td>10/11/2025<td>28/11/2025</tr></table>",
            [CAP, BMA],
        ),
        (
            "<table><tr><th colspan=2>Inscriptions<th>Retour</tr><tr><th>Ouverture<th>Fermeture<th></tr><tr><td>03/11/2025<td>21/11/2025<td>05/12/2025</tr></table>",
            [CAP, PIECES_DUES],
        ),
        (
            "<table><tr><th>Ouverture<th>Fermeture<th></tr><tr><td>03/11/2025<td>21/11/2025<td>Inscription</tr><tr><td>10/11/2025<td>28/11/2025<td>Dépôt des pièces</tr></table>",
            [CAP, ("fenetre", "pieces", "2025-11-10/2025-11-28")],
        ),
        ("<dl><dt>Ouverture</dt><dd>3 novembre 2025</dd><dt>Clôture</dt><dd>21 novembre 2025</dd></dl>", [CAP]),
        ("<p>Ouverture et clôture du registre : 3 novembre 2025 / 21 novembre 2025</p>", [CAP]),
        ("<p>Dates d’ouverture et de fermeture du serveur : 3 novembre 2025 et 21 novembre 2025</p>", [CAP]),
        ("<table><tr><th>Examen<th>Ouverture / fermeture</tr><tr><td>CAP<td>3 novembre 2025 ; le 21 novembre 2025</tr></table>", [CAP]),
        ("<table><tr><th>Examen<th>Ouverture / fermeture</tr><tr><td>CAP<td>3 novembre 2025</tr></table>", []),
        ("<p>Ouverture et fermeture du registre : 3 novembre 2025</p>", []),
        ("<p>Retour du dossier</p><p>5 décembre 2025</p>", [PIECES_DUES]),
        ("<p>Kerville</p><p>5 décembre 2025</p>", []),
    ],
)
def test_where_the_heads_and_labels_of_dates_may_stand(corps: str, attendu: list[tuple[str, str, str]]) -> None:
    page = f"<html><head><title>Note</title></head><body><h1>S’inscrire aux examens</h1><p>Session 2026</p>{corps}</body></html>"
    liaisons = recognise(read_document(page.encode(), "note.html")).liaisons
    dated = [vu for vu in liaisons if vu.type in ("fenetre", "limite", "date")]
    assert [(vu.type, vu.chemin.split(".")[1].partition("-")[0], vu.valeur) for vu in dated] == attendu


@pytest.mark.parametrize(
    ("premiere", "seconde", "libelles"),
    [
        ("<td rowspan=2>CAP<td>Scolaires", "<td>Adultes", ["CAP Scolaires", "CAP Adultes", "BMA"]),
        ("<td>CAP<td>Scolaires", "<td>CAP<td>Adultes", ["CAP Scolaires", "CAP Adultes", "BMA"]),
        ("<td>CAP<td>Scolaires", "<td>BP<td>Adultes", ["CAP", "BP", "BMA"]),
    ],
)
def test_rows_of_one_label_are_told_apart_by_the_next(premiere: str, seconde: str, libelles: list[str]) -> None:
    dates = [f"<td>{jour}/11/2025<td>2{jour}/11/2025" for jour in (3, 4, 5)]
    rows = zip((premiere, seconde, "<td>BMA<td>Tous"), dates, strict=True)
    table = "<tr><th>Examen<th>Voie<th>Ouverture des inscriptions<th>Clôture des inscriptions" + "".join(
        f"<tr>{row}{end}" for row, end in rows
    )
    page = f"<!DOCTYPE html><h1>S’inscrire aux examens</h1><p>Session 2026</p><table>{table}</table>"
    echeances = recognise(read_document(page.encode(), "note.html")).edition.fiche.echeances
    assert [echeance.libelle for echeance in echeances.values()] == libelles


@pytest.mark.parametrize("sujet", ["Les candidats", "Tout candidat", "Chaque élève", "Les personnes", "Tous les apprentis"])
@pytest.mark.parametrize("etat", ["inscrits avant le", "scolarisés au lycée jusqu’au", "déjà ajournés depuis le", "présents après le"])
def test_who_somebody_is_since_a_day_commits_to_nothing(sujet: str, etat: str) -> None:
    assert bound(f"{sujet} {etat} 1er octobre 2025 cochent la seconde case.") == []


@pytest.mark.parametrize(
    "phrase",
    ["Inscription des candidats scolarisés jusqu’au 21 novembre 2025.", "Les candidats peuvent s’inscrire jusqu’au 21 novembre 2025."],
)
def test_until_when_somebody_registers_is_a_closing(phrase: str) -> None:
    assert bound(phrase) == [("limite", "inscription", "2025-11-21")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Les écrits de cette session s’étaient tenus le 9 avril 2025.",
        "Les oraux se sont déroulés du 12 au 16 mai 2025.",
        "La réunion s’est tenue le 4 octobre 2025.",
        "Les épreuves ont eu lieu le 9 avril 2025.",
    ],
)
def test_what_is_over_commits_to_nothing(phrase: str) -> None:
    assert bound(phrase) == []


@pytest.mark.parametrize(
    "phrase",
    [
        "Une session de remplacement est prévue, sur justificatif de force majeure, du 14 au 16 septembre 2026.",
        "Une session de remplacement est organisée du 14 au 16 septembre 2026.",
    ],
)
def test_another_session_of_exams_is_no_window(phrase: str) -> None:
    assert bound(phrase) == [("date", "epreuves", "2026-09-14/2026-09-16")]


CALENDRIER = "| Opération | À la charge de | Échéance |\n| --- | --- | --- |\n| {operation} | le service | {date} |\n"


@pytest.mark.parametrize(
    ("operation", "date", "attendu"),
    [
        ("Mise en ligne des convocations", "lundi 20 avril 2026", ("date", "convocations", "2026-04-20")),
        ("Épreuves écrites", "du 11 au 22 mai 2026", ("date", "epreuves", "2026-05-11/2026-05-22")),
        ("Délibérations des jurys", "mardi 30 juin 2026", ("date", "resultats", "2026-06-30")),
        ("Publication des résultats", "2 juillet 2026 à 14 h", ("date", "resultats", "2026-07-02T14:00")),
        ("Dossier de l’épreuve d’entretien", "vendredi 22 mai 2026", ("limite", "memoire", "2026-05-22")),
        ("Retour des pièces", "5 décembre 2025", ("limite", "pieces", "2025-12-05")),
    ],
)
def test_what_happens_on_a_day_has_no_limit_under_echeance(operation: str, date: str, attendu: tuple[str, str, str]) -> None:
    kind, role, valeur = attendu
    found = bound(CALENDRIER.format(operation=operation, date=date))
    assert [(one, other) for one, _, other in found] == [(kind, valeur)]
    assert found[0][1] in (role, "pieces")


def test_years_older_than_the_previous_session_are_no_previous_session() -> None:
    texte = "Un candidat ajourné à la session 2025 garde ses notes ; celles obtenues avant la session 2021 sont perdues."
    found = recognise(read_document((TETE + texte).encode(), "note.md")).liaisons
    assert [vu.valeur for vu in found if vu.type == "session-precedente"] == ["2025"]


@pytest.mark.parametrize(
    ("phrase", "attendu"),
    [
        (
            "Une réunion à distance est proposée aux gestionnaires le jeudi 2 octobre 2025 à 14h00.",
            [("date", "reunions", "2025-10-02T14:00")],
        ),
        ("Les tarifs ont été votés le 26 juin 2025.", []),
    ],
)
def test_meetings_told_and_votes_past(phrase: str, attendu: list[tuple[str, str, str]]) -> None:
    assert bound(phrase) == attendu
