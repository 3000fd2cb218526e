"""Shapes cope with what a notice has not: no exam, no window, several windows, an hour on one end, exam days only, bare pôles."""

from dataclasses import replace

import html5lib
import pytest

from noticegen.edition import finish
from noticegen.facts.registre import Registre
from tests.prose.essais import EDITION, REGISTRE, with_echeances, with_fiche, write

DEUX_FENETRES = """
ecrit: {libelle: Épreuves écrites, ouverture: 2 octobre 2031 à 9h, cloture: 30 octobre 2031}
oral: {libelle: Épreuves orales, ouverture: 3 novembre 2031, cloture: 20 novembre 2031 à 17h}
"""
SANS_LIBELLE = """
automne: {ouverture: 2 octobre 2031, cloture: 30 octobre 2031}
printemps: {ouverture: 5 janvier 2032, cloture: 20 janvier 2032}
"""
JOURS_SEULS = """
ecrit: {libelle: Épreuve écrite, le: 12 mai 2032 à 8h30}
oral: {du: 1er juin 2032, au: 5 juin 2032}
"""


def lines(prose: str, registre: Registre) -> list[str]:
    """The blocks that a prose prints, one a line."""
    blocs = write(prose, registre=registre).edition.document.blocs
    return [bloc.texte.replace("\u00a0", " ").replace("\n", "/") for bloc in blocs if bloc.zone == "corps"]


def without(*debuts: str) -> Registre:
    """The small project without the facts whose paths begin so."""
    fiche = REGISTRE.fiches[EDITION]
    faits = {chemin: fait for chemin, fait in fiche.faits.items() if not chemin.startswith(debuts)}
    echeances = {cle: echeance for cle, echeance in fiche.echeances.items() if not echeance.chemin.startswith(debuts)}
    return with_fiche(replace(fiche, faits=faits, echeances=echeances))


TETE = ["Note d’essai", "Certificat d’examen (CX)", "Brevet d’aptitude (BP-A)", "Candidats libres", "Candidats majeurs"]
PORTAIL = "Inscription : Inscrinet, https://inscrinet.ac-valombre.fr/candidat, rubrique Mes examens"
FENETRE = "Première phase : du 1er octobre 2031 à 08h00 au 30 octobre 2031 à 18h30"
OUVERTURE = "Session juin 2032 – Ouverture du serveur internet"

ENTETES = [
    ("whole", REGISTRE, [*TETE, OUVERTURE, FENETRE, "Épreuves : les 10, 11 mai et 2 juin 2032", PORTAIL]),
    (
        "no exam, no audience",
        without("examens", "publics"),
        [TETE[0], OUVERTURE, FENETRE, "Épreuves : les 10, 11 mai et 2 juin 2032", PORTAIL],
    ),
    ("no window", without("echeances.inscription"), [*TETE, "Session juin 2032", "Épreuves : les 10, 11 mai et 2 juin 2032", PORTAIL]),
    ("no échéance, no portal", without("echeances", "portails"), [*TETE, "Session juin 2032"]),
    (
        "two windows, an hour on one end",
        with_echeances(DEUX_FENETRES),
        [
            *TETE,
            OUVERTURE,
            "Épreuves écrites : du 2 octobre 2031 à 09h00 au 30 octobre 2031",
            "Épreuves orales : du 3 novembre 2031 au 20 novembre 2031 à 17h00",
            PORTAIL,
        ],
    ),
    (
        "two windows that only their keys tell apart",
        with_echeances(SANS_LIBELLE),
        [*TETE, OUVERTURE, "Automne : du 2 octobre 2031 au 30 octobre 2031", "Printemps : du 5 janvier 2032 au 20 janvier 2032", PORTAIL],
    ),
    (
        "exam days only",
        with_echeances(JOURS_SEULS),
        [
            *TETE,
            "Session juin 2032",
            "Épreuve écrite : le 12 mai 2032 à 08h30",
            "Épreuves orales : du 1er juin 2032 au 5 juin 2032",
            PORTAIL,
        ],
    ),
    (
        "portal without role or path",
        without("portails.inscrinet.role", "portails.inscrinet.chemin", "echeances", "examens", "publics"),
        ["Note d’essai", "Session juin 2032", "Inscrinet, https://inscrinet.ac-valombre.fr/candidat"],
    ),
    ("nothing at all", without(""), []),
]


@pytest.mark.parametrize(("_", "registre", "attendu"), ENTETES, ids=[name for name, *_ in ENTETES])
def test_the_head_of_a_notice_says(_: str, registre: Registre, attendu: list[str]) -> None:
    assert lines("{{ entete }}", registre) == attendu


CONTACTS = [
    (
        "whole",
        REGISTRE,
        [
            "Service",
            "Téléphone",
            "Courriel",
            "Bureau des examens professionnels (tous départements)/Ardoise et Tuffeau/Bureau B12/4 rue des Peupliers, 99000 Valombre/du lundi au vendredi, de 9 h à 12 h",
            "01 99 00 12 34/01 99 00 12 35/Télécopie : 01 99 00 12 36",
            "examens.pro@ac-valombre.fr/secours@ac-valombre.fr",
            "Accueil",
            "3999",
            "",
        ],
    ),
    ("no mailbox anywhere", without("poles.examens-pro"), ["Service", "Téléphone", "Accueil", "3999"]),
    ("a name alone", without("poles.examens-pro", "poles.accueil.telephones"), ["Service", "Accueil"]),
    ("no pôle", without("poles"), []),
]


@pytest.mark.parametrize(("_", "registre", "attendu"), CONTACTS, ids=[name for name, *_ in CONTACTS])
def test_the_contacts_say(_: str, registre: Registre, attendu: list[str]) -> None:
    assert lines("{{ contacts }}", registre) == attendu


def test_fees_and_codes_are_tables_with_their_labels() -> None:
    assert lines("{{ tarifs }}", REGISTRE) == ["Objet", "Montant", "Dossier", "12,50 €", "Duplicata", "1 250 €"]
    table = ["Intitulé", "Code", "Ferronnerie d’art", "25501", "Taille (pierre. marbre)", "25502"]
    assert lines("{{ codes }}", REGISTRE) == lines("{{ codes.specialites }}", REGISTRE) == table
    assert lines("{{ tarifs }}\n\n{{ codes }}\n\nfin", without("tarifs", "codes")) == ["fin"]


def test_tables_of_shapes_and_of_prose_are_numbered_in_order() -> None:
    blocs = write("{{ tarifs }}\n\n| a |\n| --- |\n| b |\n\n{{ contacts }}\n\n{{ codes }}").edition.document.blocs
    assert sorted({bloc.case.tableau for bloc in blocs if bloc.case}) == [0, 1, 2, 3]
    assert [bloc.case.tableau for bloc in blocs if bloc.case] == sorted(bloc.case.tableau for bloc in blocs if bloc.case)


PAGES = [REGISTRE, without("examens"), without("echeances"), without("poles"), without("portails"), without("")]


@pytest.mark.parametrize("registre", PAGES)
def test_every_shape_is_well_formed(registre: Registre) -> None:
    composition = write("{{ entete }}\n\n{{ contacts }}\n\n{{ tarifs }}\n\n{{ codes }}\n\n- {{ contacts }}", registre=registre)
    body = finish(composition, str(composition.corps))
    html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>x</title><main>{body}</main>")
