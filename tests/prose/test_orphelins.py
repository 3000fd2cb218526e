"""Literals that no fact answers for are found, with their exact place; everything else is left in peace."""

import pytest

from noticegen.edition import contresens, imprevus, orphelins
from tests.prose.essais import with_echeances, write

ORPHELINS = [
    ("jusqu’au 13 novembre 2025 à 19h00", ["date 13 novembre 2025 à 19h00 @1:10"]),
    ("jusqu'au **13** novembre 2025", ["date 13 novembre 2025 @1:12"]),
    ("avant 19h00", ["heure 19h00 @1:7"]),
    ("session 2025", ["annee 2025 @1:9"]),
    ("le mardi\nau guichet", ["jour_semaine mardi @1:4"]),
    ("un\n\nen novembre", ["mois novembre @3:4"]),
    ("tél. 05.16.52.64.55", ["telephone 05.16.52.64.55 @1:6"]),
    ("écrire à pole@ac-x.example", ["courriel pole@ac-x.example @1:10"]),
    ("voir www.ac-x.example", ["adresse www.ac-x.example @1:6"]),
    ("[ici](https://ac-x.example/a)", ["adresse https://ac-x.example/a @1:7"]),
    ("[www.ac-x.example](http://www.ac-x.example)", ["adresse www.ac-x.example @1:2"]),
    ("[ici](mailto:pole@ac-x.example)", ["courriel pole@ac-x.example @1:14"]),
    ("[ici](tel:+33516526455)", ["telephone +33516526455 @1:11"]),
    ("frais de 12,50 €", ["montant 12,50 € @1:10"]),
    ("sous 48h", ["duree 48h @1:6"]),
    ("arrêté du 3 mars 2029", ["reference arrêté du 3 mars 2029 @1:1"]),
    ("| a | b |\n| --- | --- |\n| x | 19h00 |", ["heure 19h00 @3:7"]),
    ("du {{ inscription.ouverture }} au 30 octobre 2030", ["date 30 octobre 2030 @1:35"]),
    ("le 13 {{ notice.titre }} 14h00", ["nombre 13 @1:4", "heure 14h00 @1:26"]),
]


@pytest.mark.parametrize(("prose", "attendus"), ORPHELINS, ids=[prose[:30] for prose, _ in ORPHELINS])
def test_a_literal_is_an_orphan(prose: str, attendus: list[str]) -> None:
    found = orphelins(write(prose).edition)
    assert [f"{each.genre} {each.texte} @{each.lieu.ligne}:{each.lieu.colonne}".replace("\u00a0", " ") for each in found] == attendus


EN_PAIX = [
    "étape 2, partie 1, annexe 3, page 4",
    "## 1. Préinscription\n\n2) Suite",
    "avoir 18 ans, obtenir 10/20",
    "99000 Valombre",
    "[plus bas](#contacts) et [ailleurs](../autre/)",
    "{{ inscription }} {{ pieces.date }} {{ session.libelle }} {{ poles.examens_pro.telephones }}",
    "[{{ portails.inscrinet.nom }}]({{ portails.inscrinet.adresse }}) [écrire](mailto:{{ poles.examens_pro.courriels[0] }})",
    "{{ entete }}\n\n{{ contacts }}\n\n{{ tarifs }}\n\n{{ codes }}",
    "sous {{ constantes.activation }}",
]


@pytest.mark.parametrize("prose", EN_PAIX)
def test_what_a_fact_answers_for_or_what_is_none_is_no_orphan(prose: str) -> None:
    assert orphelins(write(prose).edition) == ()


def test_an_orphan_in_a_shared_block_is_told_there() -> None:
    (found,) = orphelins(write("{{ bloc('aide') }}", {"aide/2032": "un\n\navant 19h00"}).edition)
    assert str(found.lieu) == "notices/_communs/aide/2032.md:3:7"


IMPREVUS = [
    ("{{ inscription }} {{ pieces }} {{ modification }} {{ epreuves }}", []),
    ("{{ inscription.ouverture }} {{ inscription.cloture }} {{ pieces.date }} {{ modification.avant }} {{ epreuves.des[0] }}", []),
    ("{{ inscription.cloture }} {{ pieces }} {{ modification }} {{ epreuves }}", ["inscription"]),
    ("{{ pieces.date.cle }} {{ modification }} {{ inscription }} {{ epreuves }}", ["pieces"]),
    ("{{ pieces.libelle if pieces.libelle is defined }}{{ inscription.libelle }}", ["inscription", "pieces", "modification", "epreuves"]),
]


@pytest.mark.parametrize(("prose", "attendus"), IMPREVUS)
def test_an_echeance_of_which_a_date_is_not_printed_is_told(prose: str, attendus: list[str]) -> None:
    assert [echeance.cle for echeance in imprevus(write(prose).edition)] == attendus


CONTRESENS = [
    ("incluse", "avant le {{ a.date }}", "avant le 5 novembre 2031"),
    ("incluse", "Avant {{ a.jusquau | en('jjjj j mmmm aaaa') }}", "Avant mercredi 5 novembre 2031"),
    ("incluse", "**avant** le _mercredi_ {{ a.date }}", "avant le mercredi 5 novembre 2031"),
    ("incluse", "au plus tard le {{ a.date }}", ""),
    ("incluse", "jusqu’au {{ a.date }} inclus", ""),
    ("incluse", "le {{ a.date }}", ""),
    ("incluse", "{{ a }}", ""),
    ("exclue", "jusqu’au {{ a.date }}", "jusqu’au 5 novembre 2031"),
    ("exclue", "Jusqu'au {{ a.date }} inclus", "5 novembre 2031 inclus"),
    ("exclue", "au plus tard le {{ a.avant }}", "au plus tard le 5 novembre 2031"),
    ("exclue", "le {{ a.avant }}, dernier délai", "5 novembre 2031, dernier délai"),
    ("exclue", "avant le {{ a.date }}", ""),
    ("exclue", "{{ a }}", ""),
    ("heure", "jusqu’au {{ a.date | jour }} avant {{ a.date | heure }}", ""),
    ("heure", "jusqu’au {{ a.date }}", ""),
    ("heure", "{{ a }}", ""),
]
LIMITES = {"incluse": "{jusquau: 5 novembre 2031}", "exclue": "{avant: 5 novembre 2031}", "heure": "{avant: 5 novembre 2031 à 19h00}"}


@pytest.mark.parametrize(("limite", "prose", "mots"), CONTRESENS)
def test_words_that_contradict_a_limit_are_found(limite: str, prose: str, mots: str) -> None:
    found = contresens(write(prose, registre=with_echeances(f"a: {LIMITES[limite]}")).edition)
    assert [each.mots.replace("\u00a0", " ") for each in found] == ([mots] if mots else [])
    assert all(each.chemin == f"echeances.a.{each.sens}" and each.lieu.ligne == 1 for each in found)
