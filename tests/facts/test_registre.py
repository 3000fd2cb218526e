"""The registre: what the other layers ask of it, and the ways in."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.faute import Fautes
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.facts.saisie.chargement import load_registre, read_incoming, read_registre

ROOT = Path(__file__).parents[2]

REGISTRE = """\
sessions:
  2025:
    libelle: juin 2025
    academie:
      nom: Académie de Valmont
      notation: 19 h
      feries: alsace-moselle
      publication: notices.ac-valmont.example
    poles:
      examens:
        nom: Bureau des examens
        bureau: Porte 12
        ressort: Nord et Île
        adresse: 3 rue du 11 novembre 1918, 99000 Valmont
        telephones: [01 99 00 12 34, "3646"]
        telecopies: 01 99 00 12 35
        courriels: Examens@AC-valmont.example
        horaires: du lundi au vendredi, de 9h00 à 12h00
        verifie_le: 3 octobre 2024
    notices:
      cap:
        titre: Note aux candidats
        mise_a_jour: 4 octobre 2024
        publics: [Candidats individuels]
        examens: {CAP: Certificat d’aptitude professionnelle, Bac pro: Baccalauréat professionnel}
        contacts: [{pole: examens, precision: apprentis}]
        tarifs: {Inscription: "12,50 €"}
        codes: {specialites: {Boulanger: 22131, Cuisine (option A): 22137}}
        references: Arrêté du 3 mars 2020
        constantes: {activation: 48 heures}
        echeances:
          inscription: {ouverture: 14 octobre 2024 à 10h00, cloture: 15 novembre 2024 à 17h00}
"""


def test_the_shipped_sessions_load() -> None:
    registre = load_registre(ROOT)
    assert registre.sessions[:2] == ("2023", "2026")
    assert registre.lignee("cs-bp-2026") == ("cs-bp-2026", "cs-bp-2023")


def test_every_fact_of_a_fiche_has_its_path_its_value_and_its_place() -> None:
    facts = read_registre(REGISTRE).fiches["cap-2025"].faits
    assert {path: (fait.genre, fait.canonique, fait.volatilite) for path, fait in facts.items()} == {
        "session.libelle": ("texte", "juin 2025", "annuel"),
        "session.annee": ("annee", "2025", "derive"),
        "session.precedente": ("annee", "2024", "derive"),
        "notice.titre": ("texte", "Note aux candidats", "stable"),
        "notice.mise_a_jour": ("moment", "2024-10-04", "annuel"),
        "academie.nom": ("texte", "Académie de Valmont", "stable"),
        "academie.publication": ("adresse", "https://notices.ac-valmont.example", "stable"),
        "poles.examens.nom": ("texte", "Bureau des examens", "stable"),
        "poles.examens.bureau": ("texte", "Porte 12", "stable"),
        "poles.examens.ressort": ("texte", "Nord et Île", "stable"),
        "poles.examens.adresse": ("texte", "3 rue du 11 novembre 1918, 99000 Valmont", "stable"),
        "poles.examens.telephones": ("telephones", "+33199001234 · 3646", "stable"),
        "poles.examens.telecopies": ("telephones", "+33199001235", "stable"),
        "poles.examens.courriels": ("courriels", "examens@ac-valmont.example", "stable"),
        "poles.examens.horaires": ("texte", "du lundi au vendredi, de 9h00 à 12h00", "stable"),
        "poles.examens.verifie_le": ("moment", "2024-10-03", "stable"),
        "poles.examens.precision": ("texte", "apprentis", "stable"),
        "publics": ("liste", "Candidats individuels", "stable"),
        "references": ("liste", "Arrêté du 3 mars 2020", "stable"),
        "examens.CAP": ("texte", "Certificat d’aptitude professionnelle", "stable"),
        "examens.Bac pro": ("texte", "Baccalauréat professionnel", "stable"),
        "echeances.inscription.ouverture": ("moment", "2024-10-14T10:00", "annuel"),
        "echeances.inscription.cloture": ("moment", "2024-11-15T17:00", "annuel"),
        "tarifs.Inscription": ("montant", "1250", "stable"),
        "codes.specialites.Boulanger": ("code", "22131", "stable"),
        "codes.specialites.Cuisine (option A)": ("code", "22137", "stable"),
        "constantes.activation": ("texte", "48 heures", "stable"),
    }
    assert facts["poles.examens.telephones"].textes == ("01 99 00 12 34", "3646")
    assert facts["echeances.inscription.cloture"].lieu == Lieu("sessions.yaml", 32, 70, 24)


def test_a_fiche_knows_its_académie_s_ways_and_its_campagne() -> None:
    fiche = read_registre(REGISTRE).fiches["cap-2025"]
    assert (fiche.fuseau, fiche.notation, fiche.feries, fiche.brouillon) == ("Europe/Paris", "H h MM", "alsace-moselle", False)
    assert fiche.campagne == (date(2024, 3, 1), date(2025, 8, 31))
    stated = REGISTRE.replace("    poles:\n", "    campagne: du 1er juin 2024 au 15 juillet 2025\n    poles:\n", 1)
    in_two_fields = stated.replace("du 1er juin 2024 au 15 juillet 2025", "{du: 1er juin 2024, au: 15 juillet 2025}")
    for typed in (stated, in_two_fields):
        assert read_registre(typed).fiches["cap-2025"].campagne == (date(2024, 6, 1), date(2025, 7, 15))


def test_confirmations_name_the_session_unless_they_name_an_edition() -> None:
    typed = """\
    confirmations:
      - {regle: portail-modifie, motif: arrêté rectoral, par: C. Durand, le: 3 octobre 2024}
      - regle: fenetre-raccourcie
        edition: cap-2025
        fait: echeances.inscription
        avant: 35 jours
        apres: 23 jours
        motif: lu dans la notice publiée le 3 octobre
        par: C. Durand
        le: 3 octobre 2024
"""
    whole, one = read_registre(REGISTRE + typed).confirmations("2025")
    assert whole.identite == ("portail-modifie", "2025", None, None, None)
    expected = ("fenetre-raccourcie", "cap-2025", "echeances.inscription", "35 jours", "23 jours")
    assert one == Confirmation(
        *expected, "lu dans la notice publiée le 3 octobre", "C. Durand", date(2024, 10, 3), Lieu("sessions.yaml", 35, 9, 1)
    )
    assert read_registre(REGISTRE).confirmations("2025") == read_registre(REGISTRE).confirmations("1999") == ()


CHANGES = """\
sessions:
  2026:
    libelle: juin 2026
    depuis: 2025
    notices:
      cap:
        echeances:
          inscription: {ouverture: 13 octobre 2025, cloture: 14 novembre 2025}
"""


def test_one_more_file_stands_on_the_registre_it_inherits_from() -> None:
    base = read_registre(REGISTRE)
    read = read_incoming(CHANGES, "incoming.yaml", base)
    after = read.fiches["cap-2026"]
    assert read.lignee("cap-2026") == ("cap-2026", "cap-2025")
    assert after.lieu.source == "incoming.yaml"
    assert after.faits["echeances.inscription.cloture"].lieu == Lieu("incoming.yaml", 8, 62, 16)
    assert after.faits["poles.examens.nom"].lieu.source == "sessions.yaml"
    assert base.sessions == ("2025",)


def test_a_session_that_is_already_there_is_replaced_and_an_older_one_finds_its_place() -> None:
    base = read_registre(REGISTRE + CHANGES.removeprefix("sessions:\n"))
    again = read_incoming(CHANGES.replace("14 novembre", "17 novembre"), "incoming.yaml", base)
    assert again.fiches["cap-2026"].echeances["inscription"].cloture == Moment(date(2025, 11, 17))
    older = read_incoming(REGISTRE.replace("  2025:", "  2021:").replace("juin 2025", "juin 2021"), "incoming.yaml", base)
    assert older.sessions == ("2021", "2025", "2026")
    assert older.precedente("cap-2025") == "cap-2021"


def test_the_faults_of_an_incoming_file_name_that_file() -> None:
    with pytest.raises(Fautes) as caught:
        read_incoming(CHANGES.replace("14 novembre", "31 novembre"), "incoming.yaml", read_registre(REGISTRE))
    assert [str(fault.lieu) for fault in caught.value.fautes] == ["incoming.yaml:8:62"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "ce fichier n’existe pas"),
        (lambda path: path.mkdir(), "c’est un dossier"),
        (lambda path: path.symlink_to(os.devnull), "c’est un appareil"),
    ],
    ids=["missing", "a folder in its place", "a device in its place"],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    make(tmp_path / "sessions.yaml")
    with pytest.raises(Fautes, match=rf"^sessions\.yaml: erreur\s: {words}"):
        load_registre(tmp_path)


def test_bytes_as_windows_leaves_them_are_accepted(tmp_path: Path) -> None:
    typed = REGISTRE.replace("nom: Bureau", "nom:\xa0Bureau").replace("        nom", "\xa0       nom").replace('"3646"', "“3646”")
    (tmp_path / "sessions.yaml").write_bytes(b"\xef\xbb\xbf" + typed.replace("\n", "\r\n").encode())
    read = load_registre(tmp_path)
    assert read.fiches["cap-2025"].faits == read_registre(REGISTRE).fiches["cap-2025"].faits


def test_reading_twice_gives_the_same_registre() -> None:
    assert read_registre(REGISTRE) == read_registre(REGISTRE)
    assert read_registre(REGISTRE) != read_registre(REGISTRE.replace("12,50", "13,50"))


def test_what_a_fact_contains_is_text() -> None:
    hostile = (
        REGISTRE.replace("Note aux candidats", "'<script>{{ x }}</script>'")
        .replace("Bac pro:", "'<b>Bac</b>':")
        .replace("Boulanger:", "'</td>':")
    )
    facts = read_registre(hostile).fiches["cap-2025"].faits
    assert facts["notice.titre"].valeur == "<script>{{ x }}</script>"
    assert {"examens.<b>Bac</b>", "codes.specialites.</td>"} <= facts.keys()
