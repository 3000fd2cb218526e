"""What a French sentence says: the path, the value and the meaning of each expression, one by one."""

from dataclasses import replace
from datetime import date

import pytest

from noticegen.intake.reading import read_document
from noticegen.intake.recognition.millesimes import AUTRE
from noticegen.intake.recognition.reconnaissance import recognise


def test_a_document_without_a_fact_is_an_edition_without_one() -> None:
    reconnaissance = recognise(read_document("Cette page est en préparation.".encode(), "vide.md"))
    assert (dict(reconnaissance.edition.fiche.faits), reconnaissance.liaisons, reconnaissance.nonlies) == ({}, (), ())
    assert reconnaissance.edition.id == "vide.md"


def read(texte: str, name: str = "note.md") -> dict[str, str]:
    """The facts of a text, by path, in canonical notation."""
    faits = recognise(read_document(texte.encode(), name)).edition.fiche.faits
    return {path: fait.canonique for path, fait in faits.items()}


SESSION = "Session 2026\n\n"


@pytest.mark.parametrize(
    ("phrase", "chemin", "valeur"),
    [
        ("Inscriptions du 6 au 24 octobre 2025.", "echeances.inscription.cloture", "2025-10-24"),
        ("Les inscriptions sont ouvertes entre le 6 et le 24 octobre 2025 inclus.", "echeances.inscription.ouverture", "2025-10-06"),
        ("Le serveur ouvre le lundi 6 octobre 2025 à 9 h.", "echeances.inscription.ouverture", "2025-10-06T09:00"),
        ("Inscription jusqu’au 24 octobre 2025 minuit.", "echeances.inscription.cloture", "2025-10-24T24:00"),
        ("Inscriptions aux épreuves : du 6 au 24 octobre.", "echeances.inscription.ouverture", "2025-10-06"),
        ("Les inscriptions aux épreuves auront lieu du 6 au 24 octobre 2025.", "echeances.inscription.ouverture", "2025-10-06"),
        ("Inscriptions en octobre 2025 : du lundi 6 au vendredi 24.", "echeances.inscription.cloture", "2025-10-24"),
        (
            "Les inscriptions débuteront le 6 octobre 2025 pour se terminer le 24 octobre 2025.",
            "echeances.inscription.cloture",
            "2025-10-24",
        ),
        ("Aucune inscription ne sera prise après le 24 octobre 2025.", "echeances.inscription.cloture", "2025-10-24"),
        ("Au-delà du 24 octobre 2025 à 17h, aucune inscription n’est reçue.", "echeances.inscription.cloture", "2025-10-24T17:00"),
        ("Passé le 24 octobre 2025, l’inscription est impossible.", "echeances.inscription.cloture", "2025-10-24"),
        ("Le serveur d’inscription ferme à 17h00, le 24 octobre 2025.", "echeances.inscription.cloture", "2025-10-24T17:00"),
        ("Le service est fermé du 22 décembre 2025 au 2 janvier 2026.", "echeances.fermeture.au", "2026-01-02"),
        ("Date butoir d’envoi du dossier : 31 octobre 2025.", "echeances.pieces.jusquau", "2025-10-31"),
        ("Dernier jour de réception des dossiers : 31 octobre 2025", "echeances.pieces.jusquau", "2025-10-31"),
        ("Remise des rapports : 27 mars 2026 avant 12 h", "echeances.memoire.avant", "2026-03-27T12:00"),
        ("La confirmation d’inscription vous parvient le 8 décembre 2025.", "echeances.confirmations.le", "2025-12-08"),
        ("La réponse est notifiée le 9 janvier 2026 au plus tard.", "echeances.reponse.jusquau", "2026-01-09"),
        ("La fiche, corrigée et signée, est renvoyée avant le 9 janvier 2026.", "echeances.pieces.avant", "2026-01-09"),
        ("Toute correction est à signaler avant le 9 janvier 2026.", "echeances.modification.avant", "2026-01-09"),
        ("Les attestations utiles aux épreuves sont attendues avant le 9 janvier 2026.", "echeances.pieces.avant", "2026-01-09"),
        ("Les diplômes se retirent jusqu’au 30 juin 2026.", "echeances.retrait.jusquau", "2026-06-30"),
        ("Entretiens du 9 mars au 3 avril 2026", "echeances.entretiens.au", "2026-04-03"),
        ("La date limite, fixée au 7 novembre, est reportée au 14 novembre 2025.", "echeances.limite.jusquau", "2025-11-14"),
        ("Le cautionnement est attendu avant le 14 novembre 2025.", "echeances.limite.avant", "2025-11-14"),
        ("Les convocations sont adressées au plus tard le 20 avril 2026.", "echeances.convocations.jusquau", "2026-04-20"),
        ("Le jury se réunit le 30 juin 2026.", "echeances.resultats.le", "2026-06-30"),
        ("Rattrapage : 10 et 11 septembre 2026", "echeances.epreuves.des", "2026-09-10 · 2026-09-11"),
        ("Le bureau est fermé les 11 novembre et 25 décembre 2025.", "echeances.fermeture.des", "2025-11-11 · 2025-12-25"),
        ("Liste d’admissibilité : 12 mai 2026", "echeances.resultats.le", "2026-05-12"),
        ("Publication de la liste des candidats déclarés admis : 30 juin 2026", "echeances.resultats.le", "2026-06-30"),
        ("Admission : 30 juin 2026 à 16 h", "echeances.resultats.le", "2026-06-30T16:00"),
        ("Un échange en visioconférence est proposé aux lycées le 5 mars 2026 à 14 h.", "echeances.reunions.le", "2026-03-05T14:00"),
        (
            "La session de remplacement se prépare en mai. Les demandes sont reçues du 5 au 9 mars 2026.",
            "echeances.pieces.cloture",
            "2026-03-09",
        ),
        ("Participez à une réunion d’information. La prochaine a lieu le 5 mars 2026.", "echeances.reunions.le", "2026-03-05"),
        ("L’oral porte sur un dossier du candidat ; il se déroulera le 20 mai 2026.", "echeances.epreuves.le", "2026-05-20"),
        ("Elles auront lieu du 12 au 16 mai 2026 dans les centres d’inscription.", "echeances.epreuves.du", "2026-05-12"),
        (
            "Corrigez la fiche s’il y a lieu et retournez-la, signée, pour le 12 décembre 2025.",
            "echeances.pieces.jusquau",
            "2025-12-12",
        ),
        (
            "Qui attend ses résultats s’inscrit sous réserve ; il fournit ou ils fournissent un relevé avant le 4 septembre 2026.",
            "echeances.pieces.avant",
            "2026-09-04",
        ),
        ("Demandez un dossier imprimé ; il est posté au plus tard le 6 novembre 2025.", "echeances.pieces.jusquau", "2025-11-06"),
        ("Page modifiée le 3 septembre 2025", "notice.mise_a_jour", "2025-09-03"),
        ("Jury : 2 juillet 2026 ; résultats : 3 juillet 2026.", "echeances.resultats-jury.le", "2026-07-02"),
        ("Le rapport est transmis au jury avant le 3 mai 2026.", "echeances.memoire.avant", "2026-05-03"),
        ("Démission avant le 15 avril 2026", "echeances.annulation.avant", "2026-04-15"),
        ("# Inscription\n\nFormation continue : du 6 au 24 octobre 2025", "echeances.inscription.cloture", "2025-10-24"),
        ("# Inscription\n\nLycées sous contrat : du 6 au 24 octobre 2025", "echeances.inscription.cloture", "2025-10-24"),
        ("Les familles rendent la fiche signée pour le 6 février 2026.", "echeances.pieces.jusquau", "2026-02-06"),
        ("Saisie des notes jusqu’au 29 mai 2026.", "echeances.notes.jusquau", "2026-05-29"),
        ("Aucun dossier n’est reçu après le 28 novembre 2025.", "echeances.pieces.jusquau", "2025-11-28"),
        ("Les dossiers ne sont pas reçus au-delà du 28 novembre 2025.", "echeances.pieces.jusquau", "2025-11-28"),
        ("Les candidats majeurs déposent leur dossier jusqu’au 28 novembre 2025.", "echeances.pieces.jusquau", "2025-11-28"),
        ("Les candidats de plus de 18 ans déposent leur dossier jusqu’au 28 novembre 2025.", "echeances.pieces.jusquau", "2025-11-28"),
        ("Les candidats majeurs s’inscrivent avant le 28 novembre 2025.", "echeances.inscription.cloture", "2025-11-28"),
        ("Inscription des plus de 20 ans au plus tard le 28 novembre 2025", "echeances.inscription.cloture", "2025-11-28"),
        ("Les candidats nés à l’étranger déposent leur acte avant le 28 novembre 2025.", "echeances.pieces.avant", "2025-11-28"),
        ("| Acte de naissance | à déposer avant le 28 novembre 2025 |\n| --- | --- |", "echeances.pieces.avant", "2025-11-28"),
        ("Inscriptions du 6-oct-2025 au 24-oct.-2025 à 17h.", "echeances.inscription.cloture", "2025-10-24T17:00"),
        ("Pièces à déposer avant le 12-nov-25.", "echeances.pieces.avant", "2025-11-12"),
        ("Résultats : 12 juill. 2026", "echeances.resultats.le", "2026-07-12"),
        (
            "Le dossier va à la DEC de Valmont le 24 novembre 2025 au plus tard. Écrire à a@ac-exemple.fr",
            "poles.dec-valmont.nom",
            "DEC de Valmont",
        ),
        ("Version du 3 septembre 2025", "notice.mise_a_jour", "2025-09-03"),
        ("Modification possible jusqu’au 24 octobre 2025 inclus.", "echeances.modification.jusquau", "2025-10-24"),
        ("Modifiez votre inscription jusqu’au 24 octobre 2025 avant 17h.", "echeances.modification.avant", "2025-10-24T17:00"),
        ("Pièces à déposer avant le 31 octobre 2025.", "echeances.pieces.avant", "2025-10-31"),
        ("Pièces à déposer avant le 31 octobre 2025 inclus.", "echeances.pieces.jusquau", "2025-10-31"),
        ("Dossier à renvoyer pour le 31 octobre 2025, délai de rigueur.", "echeances.pieces.jusquau", "2025-10-31"),
        ("Date limite de retour des dossiers : 31/10/2025 (cachet de la poste faisant foi)", "echeances.pieces.preuve", "cachet"),
        ("Règlement par chèque au plus tard le 31 octobre 2025.", "echeances.paiement.jusquau", "2025-10-31"),
        ("Les épreuves se dérouleront du 12 au 16 mai 2026.", "echeances.epreuves.du", "2026-05-12"),
        ("Épreuves écrites les 12 et 13 mai 2026.", "echeances.epreuves.des", "2026-05-12 · 2026-05-13"),
        ("Publication des résultats le 3 juillet à 14 h.", "echeances.resultats.le", "2026-07-03T14:00"),
        ("Épreuves : 12 mai 2026 (date provisoire)", "echeances.epreuves.provisoire", "oui"),
        ("Mise à jour le 3 septembre 2025", "notice.mise_a_jour", "2025-09-03"),
        ("Vous avez 48h pour activer votre compte.", "constantes.activation", "48h"),
        ("Frais de dossier : 12,50 €", "tarifs.Frais de dossier", "1250"),
        ("Bureau des examens, code spécialité 25010", "codes.codes.Bureau des examens", "25010"),
        ("Codes : Vente 31202 ; Chaudronnerie 25010", "codes.codes.Chaudronnerie", "25010"),
        ("| Diplôme | Code MEF |\n| --- | --- |\n| Vente | 247 31202 21 |", "codes.codes.Vente", "247 31202 21"),
        ("| Spécialité | N° |\n| --- | --- |\n| Vente | 31202 |", "codes.specialites.Vente", "31202"),
        ("Sessions précédentes (2025)", "session.precedente", "2025"),
        ("Cette note annule et remplace celle de la session 2025.", "session.precedente", "2025"),
        ("Si vous étiez candidat à la session 2025, gardez votre compte.", "session.precedente", "2025"),
        ("Si vous étiez candidat à la session 2023, gardez votre compte.", "session.precedente", "2023"),
        ("Candidat ajourné en 2025 : reprenez votre numéro.", "session.precedente", "2025"),
        ("Vous avez passé l’examen en juin 2025 : gardez votre numéro.", "session.precedente", "2025"),
        ("Les inscrits de juin 2025 gardent leur numéro.", "session.precedente", "2025"),
        ("Contact : bureau des examens, 03 99 00 11 22", "poles.examens.telephones", "+33399001122"),
        ("Tél.\n\n| Tél. : | 03 99 00 11 22 |\n| --- | --- |\n| Fax : | 03 99 00 11 23 |", "poles.contact.telecopies", "+33399001123"),
        ("Fax : 03 99 00 11 23", "poles.contact.telecopies", "+33399001123"),
        ("| Site | Tél. | Fax |\n| --- | --- | --- |\n| Nord | 03 99 00 11 22 | 03 99 00 11 23 |", "poles.nord.telecopies", "+33399001123"),
        ("Service A – 3 rue du Pont, Valmont – Tél. : 03 99 00 11 22", "poles.service-a.nom", "Service A"),
        ("Une seule adresse pour tous : dec@ac-exemple.fr", "poles.dec.courriels", "dec@ac-exemple.fr"),
        ("[Nous écrire](mailto:DEC@ac-exemple.fr?subject=CAP)", "poles.dec.courriels", "dec@ac-exemple.fr"),
        ("Service A : [appeler](tel:+33399001122)", "poles.service-a.telephones", "+33399001122"),
        ("Assistance : 3646", "poles.assistance.telephones", "3646"),
        ("Site : www.ac-exemple.fr", "academie.site", "https://www.ac-exemple.fr"),
        ("Registre : https://registre.ac-exemple.fr", "portails.ac-exemple.adresse", "https://registre.ac-exemple.fr"),
        ("Académie du Val-d’Oise-Nord\n\nRectorat", "academie.nom", "Académie du Val-d’Oise-Nord"),
        ("Académie de Valmont Rectorat", "academie.nom", "Académie de Valmont"),
        ("ACADÉMIE DU VAL NOIR", "academie.nom", "Académie du Val Noir"),
        ("www.ac-exemple.fr / rubrique Examens", "portails.academie.chemin", "Examens"),
        ("Écrire à dec@ac-exemple.fr", "academie.domaines", "ac-exemple.fr"),
        ("Arrêté du 3 avril 2024", "references", "Arrêté du 3 avril 2024"),
        ("Décret 2024-215 du 3 avril 2024", "references", "Décret 2024-215 du 3 avril 2024"),
    ],
)
def test_a_turn_of_phrase_says_what_it_commits_to(phrase: str, chemin: str, valeur: str) -> None:
    assert read(SESSION + phrase).get(chemin) == valeur


@pytest.mark.parametrize(
    ("texte", "chemin", "valeur"),
    [
        ("Inscriptions\n\nOuverture :\n\n6 octobre 2025\n\nFermeture :\n\n24 octobre 2025", "echeances.inscription.cloture", "2025-10-24"),
        ("| Épreuve | Jour |\n| --- | --- |\n| Français | 11 mai 2026 |", "echeances.epreuves.le", "2026-05-11"),
        ("| Date | Étape |\n| --- | --- |\n| 24 octobre 2025 | Clôture du registre |", "echeances.inscription.cloture", "2025-10-24"),
        ("| Voie | Date de remise |\n| --- | --- |\n| A | 27 mars 2026 |", "echeances.pieces.le", "2026-03-27"),
        (
            "Le registre des épreuves est ouvert :\n\nÉpreuves anticipées : du 6 au 24 octobre 2025\n\nÉpreuves terminales : du 3 au 14 novembre 2025",
            "echeances.inscription-terminales.cloture",
            "2025-11-14",
        ),
        (
            "## I - Préinscription\n\nDu 6 octobre 2025 à 9h au 24 octobre 2025 à 17h\n\n## II - Dossier\n\nÀ la clôture des inscriptions le 24 octobre 2025",
            "echeances.inscription.cloture",
            "2025-10-24T17:00",
        ),
        ("# Dossiers\n\n| Voie | Date |\n| --- | --- |\n| A | 27 mars 2026 |", "echeances.pieces.le", "2026-03-27"),
        (
            "CAP\n\nDu 6 au 24 octobre 2025\n\nBMA\n\nInscription du 6 octobre au 7 novembre 2025",
            "echeances.inscription.cloture",
            "2025-11-07",
        ),
        (
            "| Droits | DA | DB |\n| --- | --- | --- |\n| Règlement | au plus tard le 20 février 2026 | au plus tard le 3 juillet 2026 |",
            "echeances.paiement-reglement-da.jusquau",
            "2026-02-20",
        ),
    ],
)
def test_what_stands_around_says_what_a_date_is_for(texte: str, chemin: str, valeur: str) -> None:
    assert read(SESSION + texte).get(chemin) == valeur


DEUX_REGISTRES = "Inscriptions\n\n{}\nOuverture : 1er octobre 2025\nFermeture : 7 novembre 2025\n\n{}\nOuverture : 1er octobre 2025\nFermeture : 21 novembre 2025"


@pytest.mark.parametrize(("un", "autre"), [("CAP", "BMA"), ("Voie scolaire", "Voie de l’apprentissage")])
def test_the_line_above_those_that_open_and_close_tells_two_windows_apart(un: str, autre: str) -> None:
    faits = read(SESSION + DEUX_REGISTRES.format(un, autre), "note.txt")
    assert [faits[path] for path in faits if path.endswith(".libelle") and path.startswith("echeances.")] == [un, autre]
    assert sorted(faits[path] for path in faits if path.endswith(".cloture")) == ["2025-11-07", "2025-11-21"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Le registre : https://un.exemple.fr. Choisissez votre académie d’inscription : plus rien ne change après le 13 novembre 2025.",
        "Écrits : en salle. Les inscriptions finissent le 13 novembre 2025.",
    ],
)
def test_a_label_is_no_sentence_and_its_sentence_is_the_dates(phrase: str) -> None:
    assert not [path for path in read(SESSION + phrase) if path.endswith(".libelle") and path.startswith("echeances.")]


@pytest.mark.parametrize(
    ("texte", "cle"),
    [
        ("# Session de remplacement 2026", "2026-remplacement"),
        ("# Session de remplacement\n\nSession 2026", "2026-remplacement"),
        ("Page du 3 mars 2026\n\n# Session d’automne 2026", "2026-automne"),
        ("# Examens 2026\n\nSession 2026\n\nÉcrits le 5 mai 2026\n\n# Écrits et session de remplacement", "2026"),
        ("Session 2026\n\nLe premier diplôme (session de printemps) et le second (session d’automne)", "2026"),
        ("Session 2026\n\nÉcrits le 5 mai 2026. Qui est absent demande la session de remplacement.", "2026"),
    ],
)
def test_a_special_session_is_named_at_the_head(texte: str, cle: str) -> None:
    assert recognise(read_document(texte.encode(), "note.md")).edition.fiche.session == cle


MARGES = "<html><head><title>{}</title></head><body><header><p>{}</p></header><main>{}</main><footer><p>{}</p></footer></body></html>"


@pytest.mark.parametrize(
    ("titre", "entete", "corps", "pied", "cle"),
    [
        ("Note", "BP, session 2025", "<h1>Session juin 2026</h1><p>Inscription du 6 au 24 octobre 2025</p>", "", "2026"),
        ("Note", "Session 2025", "<h1>Session 2026</h1>", "Session 2025", "2026"),
        (
            "Note",
            "",
            "<p>Vous vous inscrivez à la session 2026 d’un examen qui délivre un diplôme professionnel reconnu par tous.</p>",
            "Session 2025",
            "2026",
        ),
        ("Note 2026", "Session 2025", "<p>Inscription</p>", "", "2026"),
        (
            "Note",
            "Session 2026",
            "<p>Les candidats de la session 2025 qui se présentent encore gardent le numéro qui leur avait été donné alors.</p>",
            "",
            "2026",
        ),
        ("Note", "", "<p>Inscription</p>", "Session 2026", "2026"),
        ("Note", "Session de remplacement 2026", "<h1>Session 2026</h1>", "", "2026"),
        ("Note", "Session 2026", "<h1>Session 2025</h1><p>Inscription du 6 au 24 octobre 2025</p>", "", "2026"),
        ("Note", "", "<h1>Session 2026</h1><p>Inscription du 7 au 25 octobre 2024. Candidats de la session 2025.</p>", "", "2026"),
        ("Note", "", "<h1>Session 2025</h1><p>Certificat de scolarité 2025-2026. Inscription du 6 au 24 octobre 2025.</p>", "", "2025"),
    ],
)
def test_the_session_is_read_in_the_body_before_the_margins(titre: str, entete: str, corps: str, pied: str, cle: str) -> None:
    page = MARGES.format(titre, entete, corps, pied)
    assert recognise(read_document(page.encode(), "note.html")).edition.fiche.session == cle


def test_a_margin_of_last_year_is_seen_and_bound_to_nothing() -> None:
    page = MARGES.format("Note", "", "<h1>Session 2026</h1>", "BP, session 2025")
    found = recognise(read_document(page.encode(), "note.html"))
    assert "session.precedente" not in found.edition.fiche.faits
    assert [(vu.texte, vu.valeur, vu.raison) for vu in found.nonlies] == [
        ("2025", "2025", "l’en-tête ou le pied de page nomme une autre session que 2026")
    ]
    assert [bloc.texte for bloc in found.edition.document.blocs if bloc.zone == "pied"] == ["BP, session 2025"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Après le 24 octobre 2025, une confirmation vous est adressée.",
        "Le candidat qui dépose un dossier doit être âgé de 18 ans le 31 décembre 2025.",
        "Diplôme obtenu en juin 2025.",
        "Stage de douze semaines du 3 novembre 2025 au 30 avril 2026.",
        "Certificat demandé aux candidats nés avant le 31 décembre 2008.",
        "À compter du 14 novembre 2025, plus aucune inscription n’est reçue.",
        "Avoir obtenu un premier diplôme avant le 1er octobre 2025.",
        "Avoir 16 ans révolus avant le 31 décembre 2025.",
        "Pièces exigées avant le 1er janvier 2020 par la règle ancienne.",
        "Être âgé de 18 ans au 31 décembre 2025.",
        "Le 14 octobre 2025, une réunion du personnel.",
        "Étape 2, page 3, article 4.",
        "Rendez-vous rue du 8 Mai 1945.",
        "Toute personne majeure au 31 décembre 2025 peut s’inscrire.",
        "Les mineurs au 1er octobre 2025 joignent une autorisation.",
        "Le candidat domicilié dans l’académie au 1er octobre 2025 dépose un dossier.",
        "Si vous n’avez pas reçu votre convocation au 15 mai 2026, écrivez.",
        "Les candidats qui n’auraient rien reçu au 12 décembre 2025 appellent leur pôle.",
        "À défaut de réception avant le 15 mai 2026, le candidat appelle son pôle.",
        "Sans nouvelles au 20 mai 2026, contactez le service.",
        "Vous disposez de huit jours à compter du 1er décembre 2025 pour signaler une erreur d’inscription.",
        "# Inscription\n\nContrat d’apprentissage : du 1er septembre 2024 au 31 août 2026",
        "# Inscription\n\nObtention du diplôme avant le 1er octobre 2025",
        "# Inscription\n\nAnnée scolaire du 1er septembre 2025 au 31 août 2026",
        "# Inscription\n\nAccueil du public : du 6 octobre au 7 novembre 2025",
        "# Inscription\n\nSalon de l’orientation du 15 au 17 janvier 2026",
        "Joindre le certificat médical du 3 juin 2025.",
        "Les pièces relèvent de l’arrêté rectoral du 3 mai 2025.",
        "Candidats majeurs au 31 décembre 2025.",
        "Né(e) avant le 1er janvier 2025 : inscription libre",
        "Avoir atteint la majorité avant le 31 décembre 2025 pour s’inscrire.",
        "Condition d’âge : 18 ans au plus tard le 31 décembre 2025",
        "Être majeur le 31 décembre 2025 au plus tard pour s’inscrire.",
        "Au 31 décembre 2025, le candidat qui s’inscrit doit être majeur.",
        "Avant le 31 décembre 2025, le candidat doit avoir 18 ans révolus.",
        "Les titulaires d’un CAP au 31 décembre 2025 déposent un dossier.",
        "Les personnes nées entre le 1er janvier 2024 et le 31 décembre 2025 s’inscrivent ailleurs.",
        "18 ans révolus au 31 décembre 2025 pour s’inscrire",
        "# Inscription\n\n| Âge | Date |\n| --- | --- |\n| 18 ans | au 31 décembre 2025 |",
        "# Inscription\n\n| Date de naissance | avant le 1er janvier 2025 |\n| --- | --- |",
    ],
)
def test_what_commits_to_nothing_is_bound_to_nothing(phrase: str) -> None:
    assert not [path for path in read(SESSION + phrase) if path.startswith(("echeances.", "tarifs.", "poles.", "session.precedente"))]


def test_a_repetition_that_disagrees_keeps_both_values_under_one_path() -> None:
    texte = f"{SESSION}Inscriptions du 6 octobre 2025 au 14 novembre 2025.\n\nLe serveur ferme le 15 novembre 2025."
    edition = recognise(read_document(texte.encode(), "note.md")).edition
    printed = [suite.valeur for bloc in edition.document.blocs for suite in bloc.suites if suite.fait == "echeances.inscription.cloture"]
    assert printed == ["2025-11-14", "2025-11-15"]
    assert edition.fiche.faits["echeances.inscription.cloture"].canonique == "2025-11-14"


def test_a_repetition_in_another_notation_is_the_same_fact() -> None:
    texte = f"{SESSION}Inscriptions du 6 octobre 2025 au 14 novembre 2025 à 17h00.\n\nAprès le 14/11/2025 17:00, plus rien n’est reçu ; le 14 novembre reste le dernier jour."
    edition = recognise(read_document(texte.encode(), "note.md")).edition
    printed = {suite.valeur for bloc in edition.document.blocs for suite in bloc.suites if suite.fait == "echeances.inscription.cloture"}
    assert printed == {"2025-11-14T17:00"}


def test_a_fact_faces_the_reference_it_is_compared_with() -> None:
    before = "Session 2025\n\nClôture du registre : 8 novembre 2024\n\nService A : 03 99 00 11 22\n\nPortail : https://a.exemple.fr"
    after = "Session 2026\n\nClôture du registre : 7 novembre 2025\n\nService A (BP) : 03 99 00 11 24\n\nPortail : https://b.exemple.fr"
    reference = recognise(read_document(before.encode(), "avant.md")).edition
    found = recognise(read_document(after.encode(), "apres.md"), reference).edition.fiche.faits
    assert set(reference.fiche.faits) - {"academie.domaines"} <= set(found)
    assert (
        found["portails.a-exemple.adresse" if "portails.a-exemple.adresse" in found else "portails.exemple.adresse"].canonique
        == "https://b.exemple.fr"
    )


def test_the_campagne_is_that_of_the_reference_as_many_years_later() -> None:
    """A session may declare its own, and no notice prints it."""
    declared = recognise(read_document(b"Session 2024\n", "2024.md")).edition
    reference = replace(declared, fiche=replace(declared.fiche, campagne=(date(2024, 2, 29), date(2024, 10, 31))))
    arrived = recognise(read_document(b"Session 2026\n", "2026.md"), reference).edition
    assert arrived.fiche.campagne == (date(2026, 2, 28), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("phrase", "nom", "horaires"),
    [
        ("Le bureau de la VAE reçoit le mardi de 9h à 12h, au 05 99 01 12 13.", "bureau de la VAE", "mardi de 9h à 12h"),
        (
            "Le bureau des concours, du lundi au jeudi de 8h30 à 17h : 05 99 01 12 13.",
            "bureau des concours",
            "lundi au jeudi de 8h30 à 17h",
        ),
        (
            "Le service des bourses vous répond dès 9h, tous les lundis de 9h à 11h (05 99 01 12 13).",
            "service des bourses",
            "9h, tous les lundis de 9h à 11h",
        ),
        ("La cellule du certificat, à joindre avant le 12 mai 2026 au 05 99 01 12 13.", "cellule du certificat, à joindre", None),
    ],
)
def test_a_service_is_named_by_no_hour(phrase: str, nom: str, horaires: str | None) -> None:
    faits = read(SESSION + phrase)
    assert [valeur for chemin, valeur in faits.items() if chemin.startswith("poles.") and chemin.endswith(".nom")] == [nom]
    assert next((valeur for chemin, valeur in faits.items() if chemin.endswith("horaires")), None) == horaires


def test_rows_that_name_the_means_belong_to_the_service_above_them() -> None:
    texte = "Pôle A\nTél. :\t05 19 00 41 02\nFax :\t05 19 00 41 03\n\nPôle B\nTél. :\t05 19 00 41 04\nMél. :\tdec-b@ac-exemple.fr"
    faits = read(texte, "note.txt")
    assert {path: faits[path] for path in faits if path.startswith("poles.") and not path.endswith(".nom")} == {
        "poles.pole-a.telephones": "+33519004102",
        "poles.pole-a.telecopies": "+33519004103",
        "poles.b.telephones": "+33519004104",
        "poles.b.courriels": "dec-b@ac-exemple.fr",
    }


@pytest.mark.parametrize(
    ("texte", "precedente", "autre"),
    [
        ("# Peintres – Session 2025\n\nLes peintres de la session 2026 s’inscrivent.", False, True),
        ("# Note de la session 2026\n\n## Épreuves de la session 2025", False, True),
        ("# Note de la session 2026\n\n## Vous avez manqué la session 2025 ?", True, False),
        ("# Note de la session 2026\n\n## Sessions 2025 et 2026", True, False),
        ("# Note de la session 2026\n\nLes candidats à la session 2025 ouvrent un compte.", False, True),
        ("# Note de la session 2026\n\nLes inscriptions pour la session 2025 se font en ligne.", False, True),
        ("# Note de la session 2026\n\nLes candidats de la session 2025 gardent leur compte.", True, False),
        ("# Note de la session 2026\n\nLe jury de la session 2025 siégeait à Valmont.", True, False),
        ("# Peintres 2025\n\nLes peintres de la session 2026 s’inscrivent.", False, True),
        ("# Rentrée 2025\n\nLes peintres de la session 2026 s’inscrivent.", False, False),
        ("# Peintres 2025-2026\n\nLes peintres de la session 2026 s’inscrivent.", True, False),
    ],
)
def test_a_session_given_as_the_documents_own_is_not_the_previous_one(texte: str, precedente: bool, autre: bool) -> None:
    found = recognise(read_document(f"{texte}\n\nInscription du 7 au 25 octobre 2025.".encode(), "note.md"), session="2026")
    assert ("session.precedente" in found.edition.fiche.faits) == precedente
    assert [vu.texte for vu in found.nonlies if vu.raison == AUTRE] == ["2025"] * autre
