"""What a session takes from the one it names after `depuis`, and what it never takes."""

from itertools import pairwise

import pytest

from noticegen.facts.faute import Fautes
from noticegen.facts.fiche import Fiche
from noticegen.facts.saisie.chargement import read_registre

PREMIERE = """
sessions:
  2024:
    libelle: juin 2024
    academie: {nom: Académie de Valmont, site: www.ac-valmont.example, devise: [Savoir]}
    portails:
      inscrinet: {nom: Inscrinet, adresse: inscrinet.example}
    poles:
      sud: {nom: Bureau du sud, telephones: [01 99 00 00 01], courriels: [sud@ac-valmont.example]}
      nord: {nom: Bureau du nord, telephones: [01 99 00 00 02]}
    notices:
      cap:
        titre: Note aux candidats
        publics: [Candidats individuels, Apprentis]
        portails: [{portail: inscrinet, role: inscription}]
        contacts: [{pole: sud}, {pole: nord, precision: Île}]
        tarifs: {Inscription: 12 €}
        constantes: {activation: 48 heures}
        mise_a_jour: 3 octobre 2023
        echeances:
          inscription: {ouverture: 9 octobre 2023, cloture: 10 novembre 2023}
"""

SUIVANTE = """
  2025:
    libelle: juin 2025
    depuis: 2024
"""

CAP = """
    notices:
      cap:
        echeances:
          inscription: {ouverture: 7 octobre 2024, cloture: 8 novembre 2024}
"""


def fiche(texte: str, edition: str = "cap-2025") -> Fiche:
    return read_registre(PREMIERE + texte).fiches[edition]


def refused(texte: str) -> list[str]:
    with pytest.raises(Fautes) as caught:
        read_registre(PREMIERE + texte)
    return [fault.message.replace("\xa0", " ") for fault in caught.value.fautes]


def test_stable_facts_come_with_the_place_where_they_were_typed() -> None:
    before, after = fiche("", "cap-2024"), fiche(SUIVANTE + CAP)
    for path in ("academie.nom", "notice.titre", "publics", "poles.nord.precision", "tarifs.Inscription", "constantes.activation"):
        assert after.faits[path] == before.faits[path]


def test_annual_facts_never_come() -> None:
    after = fiche(SUIVANTE + "    notices: {cap: {titre: Note}}\n")
    assert after.echeances == {}
    assert not any(path.startswith("echeances.") or path == "notice.mise_a_jour" for path in after.faits)
    assert refused("\n  2025:\n    depuis: 2024\n") == ["« libelle » manque dans ce bloc"]


def test_a_notice_exists_only_where_it_is_named() -> None:
    assert list(read_registre(PREMIERE + SUIVANTE).fiches) == ["cap-2024"]


def test_a_pole_merges_by_field_and_the_others_stay() -> None:
    changed = "    poles:\n      sud: {telephones: [01 99 00 00 09]}\n"
    after = fiche(SUIVANTE + changed + CAP)
    assert after.faits["poles.sud.telephones"].textes == ("01 99 00 00 09",)
    assert after.faits["poles.sud.nom"].valeur == "Bureau du sud"
    assert after.faits["poles.sud.nom"].lieu.ligne < after.faits["poles.sud.telephones"].lieu.ligne
    assert after.faits["poles.nord.nom"].valeur == "Bureau du nord"


def test_a_list_of_the_notice_is_restated_whole() -> None:
    after = fiche(SUIVANTE + CAP + "        contacts: [{pole: nord}]\n        publics: [Apprentis]\n")
    assert after.faits["publics"].valeur == ("Apprentis",)
    assert "poles.sud.nom" not in after.faits and "poles.nord.precision" not in after.faits


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ("    poles:\n      sud: {courriels: absent}\n" + CAP, "poles.sud.courriels"),
        ("    academie: {site: absent}\n" + CAP, "academie.site"),
        (CAP + "        tarifs: absent\n", "tarifs.Inscription"),
        (CAP + "        publics: absent\n", "publics"),
        ("    poles: {sud: absent}\n" + CAP + "        contacts: [{pole: nord}]\n", "poles.sud.nom"),
    ],
)
def test_absent_withdraws(typed: str, gone: str) -> None:
    assert gone in fiche("", "cap-2024").faits
    assert gone not in fiche(SUIVANTE + typed).faits


def test_what_is_absent_must_be_restated_to_be_used() -> None:
    assert refused(SUIVANTE + "    poles: {sud: absent}\n" + CAP) == ["contacts : « sud » n’est pas dans « poles »"]


def test_absent_is_a_word_like_another_where_nothing_is_inherited_field_by_field() -> None:
    after = fiche(SUIVANTE + CAP + "        constantes: {reponse: absent}\n")
    assert after.faits["constantes.reponse"].valeur == "absent"


def test_a_notice_skipped_by_a_session_still_comes_through_it() -> None:
    third = SUIVANTE.replace("2025", "2026").replace("2024", "2025")
    assert fiche(SUIVANTE + third + CAP, "cap-2026").faits["publics"].valeur == ("Candidats individuels", "Apprentis")


def test_a_renamed_notice_takes_the_facts_of_the_one_it_follows() -> None:
    renamed = CAP.replace("cap:", "certificat:").replace("        echeances:", "        suit: cap-2024\n        echeances:")
    assert fiche(SUIVANTE + renamed, "certificat-2025").faits["tarifs.Inscription"].valeur == 1200


def test_an_earlier_session_never_sees_a_later_one() -> None:
    assert fiche("", "cap-2024") == fiche(SUIVANTE + "    academie: {nom: Académie de Valmont-Nord}\n" + CAP, "cap-2024")


def test_a_fault_inherited_many_times_is_told_once() -> None:
    broken = PREMIERE.replace("01 99 00 00 01", "01 99 00 00")
    with pytest.raises(Fautes) as caught:
        read_registre(broken + SUIVANTE + CAP)
    assert len(caught.value.fautes) == 1


def test_a_chain_of_a_thousand_links_holds() -> None:
    keys = ["2024", *(f"2025-s{rank}" for rank in range(1000))]
    links = "".join(f"  {key}:\n    libelle: x\n    depuis: {before}\n" for before, key in pairwise(keys))
    last = read_registre(PREMIERE + links + CAP.lstrip("\n")).fiches[f"cap-{keys[-1]}"]
    assert last.faits["academie.nom"].valeur == "Académie de Valmont"
