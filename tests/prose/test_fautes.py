"""What is told of a prose that is wrong: its place, what is wrong, what exists, what to do."""

import pytest

from tests.prose.essais import CHEMIN, faults

FAUTES = [
    ("{{ inscriptoin.cloture }}", "1:4", ["« inscriptoin » n’existe pas", "vouliez-vous dire « inscription »"]),
    (
        "un\n\ndeux {{ inscription.clotur }}",
        "3:21",
        ["« inscription.clotur » n’existe pas", "vouliez-vous dire « cloture »", "« ouverture »"],
    ),
    ("{{ poles.examens-pro.nom }}", "1:1", ["soustraction", "poles.examens_pro.nom"]),
    ("{{ poles.sah.nom }}", "1:10", ["« poles.sah » n’existe pas", "« examens_pro », « accueil »"]),
    ("{{ poles.accueil.courriels }}", "1:18", ["« poles.accueil.courriels » n’existe pas", "« nom », « telephones »"]),
    ("{% for public in publics %}\n- {{ public }}\n{% endfor %}\n\n{{ rien }}", "5:4", ["« rien » n’existe pas"]),
    ("{% for public in publiques %}{% endfor %}", "1:18", ["vouliez-vous dire « publics »"]),
    ("{% if inscriptions %}x{% endif %}", "1:7", ["vouliez-vous dire « inscription »"]),
    ("{{ poles }}", "1:4", ["« poles » ne s’imprime pas tel quel", "poles.examens_pro"]),
    ("{{ poles.accueil }}", "1:4", ["« poles.accueil » ne s’imprime pas tel quel"]),
    ("{{ bloc('inconnu') }}", "1:10", ["bloc commun « inconnu »", "créez notices/_communs/inconnu/2032.md"]),
    ("{{ bloc(publics) }}", "1:1", ["« bloc(…) » ne s’appelle pas"]),
    ("{{ inscription.cloture | en('zzz') }}", "1:4", ["zzz"]),
    ("{{ academie.nom | en('j mmmm') }}", "1:4", ["ne s’imprime pas en « j mmmm »"]),
    ("{{ academie.nom | heure }}", "1:4", ["n’est pas une date"]),
    ("{{ inscription | heure }}", "1:4", ["phrase entière", "« inscription.ouverture » ou « inscription.cloture »"]),
    ("{{ inscription.cloture | en(jjjj) }}", "1:1", ["« en »", "guillemets droits"]),
    ("{{ contacts | majuscules }}", "1:4", ["ne prend pas de filtre"]),
    ("{{ pieces.date | heure }}", "1:4", ["aucune heure"]),
    ("{{ inscription.cloture | majuscule }}", "1:1", ["le filtre « majuscule » n’existe pas", "vouliez-vous dire « majuscules »"]),
    ("{{ 12 }}", "1:1", ["n’est pas un fait", "constantes"]),
    ("un\n\ndeux {{ 'trois' }}", "3:6", ["n’est pas un fait"]),
    ("un\n\n{# à vérifier #}", "3:1", ["cette remarque serait publiée", "{## … ##}"]),
    ("un\n\nvoir ![le plan](plan.png)", "3:6", ["une notice ne montre pas d’image"]),
    ("{{ 10 ** 10 ** 10 }}", "1:1", ["calcul"]),
    ("{{ 'a' * 100000000 }}", "1:1", ["calcul"]),
    ("{{ '%s' % publics }}", "1:1", ["calcul"]),
    ("{{ publics[0] ~ publics[1] }}", "1:1", ["« ~ » n’est pas permis"]),
    ("{{ range(10) }}", "1:1", ["« range(…) » ne s’appelle pas"]),
    ("{{ publics.__class__ }}", "1:12", ["n’existe pas"]),
    ("{{ loop }}", "1:4", ["« loop » n’existe pas"]),
    ("{{ inscription == 'x' }}", "1:1", ["comparaison"]),
    ("{% set a = 1 %}", "1:1", ["« set » n’est pas permis"]),
    ("{% include 'x' %}", "1:1", ["« include » n’est pas permis"]),
    ("{% macro m() %}{% endmacro %}", "1:1", ["« macro » n’est pas permis"]),
    ("{% for c in 'abc' %}{% endfor %}", "1:1", ["une boucle parcourt une liste de faits"]),
    ("{% for c in inscription %}{% endfor %}", "1:13", ["n’est pas une liste"]),
    ("{% for c in academie.nom %}{% endfor %}", "1:13", ["n’est pas une liste"]),
    ("{{ publics is sequence }}", "1:1", ["seul « is defined » l’est"]),
    ("\n{% if publics %}\ntexte\n\n", "2:1", ["{% if %} n’est fermé nulle part", "ajoutez {% endif %}"]),
    ("{% endfor %}", "1:1", ["ferme un {% if %} ou un {% for %}"]),
    ("un\n{{ inscription.cloture\ndeux", "2:1", ["accolade ouvrante"]),
    ("{{ }}", "1:1", ["il manque le nom d’un fait entre {{ et }}"]),
    ("{{ inscription cloture }}", "1:1", ["« cloture » suit le nom d’un fait"]),
    ("{{ prix $ }}", "1:1", ["le caractère « $ »"]),
    ("{{ inscription.cloture | en(“j mmmm”) }}", "1:1", ["le guillemet « “ » ne convient pas", "guillemet droit"]),
    ("[" * 20_000, "", ["trop de « [ »"]),
    ("{% rien %}", "1:1", ["la balise « rien » n’existe pas"]),
    ("Voir {{ contacts }} ici", "1:1", ["« contacts » est un bloc entier", "seul sur sa ligne"]),
    ("# {{ contacts }}", "1:3", ["ne tient pas dans un titre"]),
    ("[x]({{ academie.nom }})", "1:2", ["« academie.nom » ne peut pas servir de lien"]),
    ("[x]({{ poles.examens_pro.telephones }})", "1:2", ["ne peut pas servir de lien", "un seul"]),
    ("[x]({{ academie.nom }}:y)", "1:2", ["ce lien ne commence ni par https:"]),
    ("[x](tel:{{ poles.examens_pro.telephones }})", "1:2", ["ne peut pas servir de lien", "un seul"]),
    ("un\n\n[a](javascript:alert(1))", "3:5", ["« javascript:alert(1) » n’est pas une adresse de site", "https:, mailto: ou tel:"]),
    ("<a href='JaVa\nscript:x'>b</a>", "1:10", ["« JaVascript:x » n’est pas une adresse de site"]),
    ("<a href='data:text/html,x'>a</a>", "1:10", ["n’est pas une adresse de site"]),
    ("[a](https://a.example) [b](file:///etc/passwd)", "1:28", ["« file:///etc/passwd »"]),
    ("[a](ftp://a.example)", "1:5", ["n’est pas une adresse de site"]),
    ("[le site](www.ac-valombre.fr)", "1:11", ["n’est pas une adresse complète", "https://…"]),
    ("[le bureau](examens@ac-valombre.fr)", "1:13", ["n’est pas une adresse complète", "mailto:…"]),
    ("[le portail]()", "1:1", ["ce lien n’a pas d’adresse"]),
    ("[](https://a.example)", "1:4", ["ce lien n’a pas de texte"]),
    ("[]({{ portails.inscrinet.adresse }})", "", ["ce lien n’a pas de texte"]),
    ("un[^1]\n\n[^1]: deux", "1:3", ["pas de notes de bas de page"]),
    ("un\n\n##\n\ndeux", "3:1", ["ce titre est vide"]),
    ("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 | 5 |", "4:1", ["a 3 cases, son en-tête 2", "serait perdue"]),
    ("| {{ notice.titre }} | b |\n| --- | --- |\n| {{ notice.titre }} | quatre | 5 |", "3:22", ["a 3 cases"]),
    ("un\n\n| a | b |\n| 1 | 2 |", "3:1", ["la ligne de tirets", "| --- | --- |"]),
    ("un\n\n<div>\ndeux\n\n{{ contacts }}", "3:1", ["« <div> » n’est fermé nulle part", "« </div> »"]),
    ("un &#x202e; deux", "1:4", ["« &#x202e; »", "change le sens d’écriture"]),
    ("un &rlm; deux", "1:4", ["« &rlm; »"]),
    ("a &#983040;", "1:3", ["« &#983040; »", "usage privé"]),
    ("a &#xFFFFFF;", "1:3", ["n’est pas permis ici"]),
    ("un\n{% autoescape false %}x{% endautoescape %}", "2:1", ["« autoescape » n’est pas permis"]),
    ("{% call bloc('x') %}{% endcall %}", "1:1", ["« call » n’est pas permis"]),
    ("{{ publics[0:1] }}", "1:1", ["« [… : …] » n’est pas permis"]),
    ("{{ inscription.cloture | en }}", "1:1", ["« en »", "guillemets droits"]),
    ("{{ inscription.cloture | en(3) }}", "1:1", ["« en »", "guillemets droits"]),
    ("{{ inscription.cloture | jour('x') }}", "1:1", ["« jour » n’attend rien"]),
    ("un {{ 'a' if publics else 'b' }}", "1:4", ["ne donne pas un fait", "que le nom d’un fait"]),
    ("{% for p in publics %}{{ loop.index }}{% endfor %}", "1", ["ne donne pas un fait"]),
    ("{{ bloc('../essai') }}", "1:10", ["« ../essai » n’existe pas", "un dossier de notices/_communs/"]),
    ("{{" + "(" * 3000 + "publics" + ")" * 3000 + "}}", "", ["emboîtés trop profondément"]),
    ("- x\n" + "".join("    " * depth + "- x\n" for depth in range(1, 250)), "", ["emboîtées trop profondément"]),
]


@pytest.mark.parametrize(("prose", "place", "mots"), FAUTES, ids=[prose[:30] for prose, _, _ in FAUTES])
def test_a_fault_is_told_in_french_at_its_place(prose: str, place: str, mots: list[str]) -> None:
    message = faults(prose)
    assert message.startswith(f"{CHEMIN}:{place}: erreur : " if place else f"{CHEMIN}: erreur : ")
    assert [mot for mot in mots if mot not in message.replace("\u00a0", " ")] == []


def test_every_unknown_name_is_told_at_once() -> None:
    message = faults("{{ un }}\n\n{{ poles.deux.nom }}\n\n{{ inscription.trois }}")
    assert [line.split(":")[1] for line in message.splitlines() if "erreur" in line] == ["1", "3", "5"]


def test_an_unknown_name_and_a_broken_block_are_told_together() -> None:
    message = faults("{{ un }}\n\n{{ bloc('aide') }}", {"aide/2032": "{% if x %}"})
    assert "« un » n’existe pas" in message
    assert "n’est fermé nulle part" in message


def test_a_fault_in_a_shared_block_is_told_in_the_block() -> None:
    message = faults("texte\n\n{{ bloc('aide') }}", {"aide/2032": "un\n\n{{ deux }}"})
    assert message.startswith("notices/_communs/aide/2032.md:3:4: erreur : « deux » n’existe pas".replace("« ", "« "))


def test_a_name_after_a_shared_block_keeps_its_line() -> None:
    message = faults("{{ bloc('aide') }}\n\n{{ fin }}", {"aide/2032": "un\n\ndeux\n\ntrois"})
    assert message.startswith(f"{CHEMIN}:3:4: erreur")


def test_a_block_that_inserts_itself_is_refused() -> None:
    assert "s’insère lui-même" in faults("{{ bloc('a') }}", {"a/2032": "{{ bloc('b') }}", "b/2032": "{{ bloc('a') }}"})


@pytest.mark.parametrize("liste", ["publics", "poles", "echeances", "codes.specialites"])
def test_loops_inside_loops_are_bounded(liste: str) -> None:
    bombe = f"{{% for a in {liste} %}}" * 18 + "{% endfor %}" * 18
    assert "le texte n’en finit pas" in faults(bombe)


def test_blocks_inside_loops_are_bounded() -> None:
    blocs = {f"b{rank}/2032": f"{{% for a in poles %}}{{{{ bloc('b{rank + 1}') }}}}{{% endfor %}}" for rank in range(4)} | {
        "b4/2032": "x" * 150_000
    }
    assert "le texte n’en finit pas" in faults("{{ bloc('b0') }}", blocs)


def test_the_excerpt_shows_the_word() -> None:
    assert "     1 | Le {{ inscriptoin }}\n       |       ^^^^^^^^^^^" in faults("Le {{ inscriptoin }}")
