"""From a recognised document to the files of a project: names, notations, insertions, the smallest difference."""

from pathlib import Path

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.edition import compose, finish, orphelins
from noticegen.facts.faute import Fautes
from noticegen.facts.saisie.chargement import read_registre
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.importation import Importation, write_import
from noticegen.intake.writing.insertion import notice_changes
from noticegen.prose.gabarits import load_gabarits
from noticegen.prose.textes import read_textes

GABARITS = load_gabarits(PROGRAMME)
PROJET = PROGRAMME / "tests" / "projets" / "valmont"

SESSIONS = """\
sessions:
  2026:
    libelle: juin 2026
    academie: {nom: Académie de Valmont}
    portails:
      inscrinet: {nom: Inscrinet, adresse: www.inscrinet.exemple.fr}
    poles:
      bac-pro:
        nom: Pôle bac pro
        telephones: [05 49 00 11 22, 05.49.00.11.23]
        courriels: [bac.pro@ac-exemple.fr]
    notices:
      essai:
        titre: Note
        examens: {BP: Brevet professionnel}
        portails: [{portail: inscrinet}]
        echeances:
          inscription: {ouverture: 6 octobre 2025 à 9h00, cloture: vendredi 7 novembre 2025 à 17h00}
          depot-2: {avant: 1er décembre 2025}
          epreuves: {des: [12 et 13 mai 2026]}
        contacts: [{pole: bac-pro}]
        tarifs: {Frais de dossier: "12,50 €"}
        constantes: {delai: 48 heures}
"""


def noms() -> Noms:
    return Noms(read_registre(SESSIONS).fiches["essai-2026"])


@pytest.mark.parametrize(
    ("chemin", "texte", "expression"),
    [
        ("echeances.inscription.ouverture", "6 octobre 2025 à 09h00", "{{ inscription.ouverture }}"),
        ("echeances.inscription.ouverture", "6 octobre 2025", "{{ inscription.ouverture | jour }}"),
        ("echeances.inscription.ouverture", "6 octobre", '{{ inscription.ouverture | en("j mmmm") }}'),
        ("echeances.inscription.ouverture", "Octobre 2025", '{{ inscription.ouverture | en("Mmmm aaaa") }}'),
        ("echeances.inscription.ouverture", "octobre", '{{ inscription.ouverture | en("mmmm") }}'),
        ("echeances.inscription.ouverture", "06/10/2025 09:00", '{{ inscription.ouverture | en("jj/mm/aaaa HH:MM") }}'),
        (
            "echeances.inscription.ouverture",
            "lundi 6 octobre 2025 (9 h)",
            '{{ inscription.ouverture | en("jjjj j mmmm aaaa (H h MM)") }}',
        ),
        ("echeances.inscription.cloture", "VENDREDI 7 NOVEMBRE 2025", '{{ inscription.cloture | en("JJJJ j MMMM aaaa") }}'),
        ("echeances.inscription.cloture", "jeudi 7 novembre 2025", "jeudi {{ inscription.cloture | jour }}"),
        ("echeances.inscription.cloture", "17h00", "{{ inscription.cloture | heure }}"),
        ("echeances.inscription.cloture", "7 novembre 2025 à midi", "{{ inscription.cloture | jour }} à midi"),
        (
            "echeances.inscription.cloture",
            "7 novembre 2025 ² à 17h00",
            "{{ inscription.cloture | jour }} ² à {{ inscription.cloture | heure }}",
        ),
        ("echeances.inscription.cloture", "8 novembre 2025", None),
        ("echeances.depot-2.avant", "1er décembre 2025", "{{ depot_2.avant }}"),
        ("echeances.epreuves.des", "13 mai 2026", "{{ epreuves.des[1] }}"),
        ("poles.bac-pro.telephones", "05.49.00.11.22", '{{ poles.bac_pro.telephones[0] | en(".") }}'),
        ("poles.bac-pro.telephones", "05.49.00.11.23", "{{ poles.bac_pro.telephones[1] }}"),
        ("poles.bac-pro.nom", "PÔLE BAC PRO", "{{ poles.bac_pro.nom | majuscules }}"),
        ("examens.BP", "brevet professionnel", "{{ examens.BP | minuscules }}"),
        ("portails.inscrinet.adresse", "https://www.inscrinet.exemple.fr", '{{ portails.inscrinet.adresse | en("avec protocole") }}'),
        ("tarifs.Frais de dossier", "12,50 €", '{{ tarifs["Frais de dossier"] }}'),
        ("constantes.delai", "48h", None),
        ("session.libelle", "JUIN 2026", "{{ session.libelle | majuscules }}"),
        ("session.annee", "2026", "{{ session.annee }}"),
        ("session.precedente", "2025", "{{ session.precedente }}"),
        ("poles.inconnu.nom", "x", None),
    ],
)
def test_a_printed_fact_keeps_its_notation(chemin: str, texte: str, expression: str | None) -> None:
    assert noms().expression(chemin, texte) == expression


def test_the_members_of_a_list_are_one_expression() -> None:
    numbers = ["05 49 00 11 22", "05 49 00 11 23"]
    assert noms().whole_list("poles.bac-pro.telephones", numbers, " / ") == '{{ poles.bac_pro.telephones | en(" ") | separes(" / ") }}'
    assert noms().whole_list("poles.bac-pro.telephones", numbers[::-1], " / ") is None


def imported(
    texte: str, projet: dict[str, str] | None = None, notice: str = "essai", session: str = "2026", name: str = "note.md"
) -> Importation:
    return write_import(recognise(read_document(texte.encode(), name)), notice, session, projet or {}, GABARITS)


def test_a_fact_printed_three_times_is_one_fact_used_three_times() -> None:
    texte = "Session 2026\n\nClôture du registre : 7 novembre 2025 à 17h00.\n\nAprès le 7 novembre 2025, rien. Le 07/11/2025 17:00 est le terme."
    files = imported(texte).fichiers
    assert files["sessions.yaml"].count("2025") == 1
    assert files["notices/essai/2026.md"].count("inscription.cloture") == 3
    assert "2025" not in files["notices/essai/2026.md"]


def test_a_repetition_that_disagrees_stays_as_it_reads() -> None:
    files = imported("Session 2026\n\nClôture du registre : 7 novembre 2025.\n\nLe registre ferme le 8 novembre 2025.").fichiers
    assert "cloture: 7 novembre 2025" in files["sessions.yaml"]
    assert "ferme le 8 novembre 2025" in files["notices/essai/2026.md"]


def test_links_lists_and_tables_are_markdown_again() -> None:
    texte = "# Note\n\n- **un** [ici](https://www.ac-exemple.fr/x)\n    - *dedans*\n\n| A | B |\n| --- | --- |\n| 1<br>2 | 3 \\| 4 |\n\nUn  \ndeux\n"
    assert imported(texte).fichiers["notices/essai/2026.md"] == (
        "# Note\n\n- **un** [ici]({{ portails.exemple.adresse }})\n    - *dedans*\n\n| A | B |\n| --- | --- |\n| 1<br>2 | 3 \\| 4 |\n\nUn<br>\ndeux\n"
        .replace("portails.exemple", "portails.ac_exemple")
    )  # fmt: skip


def test_bullets_and_numbers_are_two_lists() -> None:
    texte = "- un\n    1. dedans\n- deux\n\n1. trois\n2. quatre\n\n- cinq\n"
    found = imported(texte)
    assert found.fichiers["notices/essai/2026.md"] == texte
    assert prove(recognise(read_document(texte.encode(), "note.md")), found.composition.edition).entiere


def test_dates_that_no_data_may_hold_stay_words_and_are_told_at_their_place() -> None:
    texte = "Session 2026\n\nInscriptions :\n\n- Ouverture : 7 novembre 2025\n- Clôture : 6 octobre 2025\n"
    found = imported(texte)
    (refus,) = found.refuses
    assert (str(refus.lieu), refus.chemin, refus.raison) == ("note.md:5", "", "la clôture ne vient pas après l’ouverture")
    assert (refus in found.preuve.nonlies, found.composition.edition.fiche.echeances) == (True, {})
    assert "- Ouverture : 7 novembre 2025\n- Clôture : 6 octobre 2025\n" in found.fichiers["notices/essai/2026.md"]


def existing() -> dict[str, str]:
    files = [PROJET / "sessions.yaml", *sorted((PROJET / "notices").rglob("*.md"))]
    return {file.relative_to(PROJET).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_a_new_session_leaves_every_line_that_is_there() -> None:
    projet = existing()
    last = read_registre(projet["sessions.yaml"]).sessions[-1]
    year = str(int(last[:4]) + 1)
    texte = imported(f"Session {year}\n\nInscriptions du 6 octobre au 7 novembre {int(year) - 1}.", projet, session=year).fichiers[
        "sessions.yaml"
    ]
    added = iter(texte.split("\n"))
    assert all(line in added for line in projet["sessions.yaml"].split("\n"))
    assert f"  {year}:\n" in texte
    assert f"depuis: {last}" in texte


def test_a_new_notice_joins_its_session() -> None:
    projet = existing()
    last = read_registre(projet["sessions.yaml"]).sessions[-1]
    texte = imported(f"Session {last}\n\nService neuf : 05 49 99 88 77", projet, session=last).fichiers["sessions.yaml"]
    assert f"essai-{last}" in read_registre(texte).fiches


def test_a_notice_that_is_there_is_never_written_over() -> None:
    projet = existing()
    fiche = next(iter(read_registre(projet["sessions.yaml"]).fiches.values()))
    with pytest.raises(Fautes, match="est déjà dans la session"):
        imported("Session 2026", projet, fiche.notice, fiche.session)


def rolled() -> tuple[dict[str, str], str, Importation]:
    """Our own published notice, one year later with one sentence changed, imported where the earlier one stands."""
    from noticegen.commands.sources.projet import load_projet

    projet = load_projet(PROGRAMME)
    composition = projet.composition("cs-bp-2026")
    page = f"<html><body><main>{finish(composition, str(composition.corps))}</main></body></html>"
    for before, after in (
        ("2026", "2027"),
        ("2025", "2026"),
        ("21\xa0octobre", "20\xa0octobre"),
        ("N’attendez pas", "Surtout, n’attendez pas"),
    ):
        page = page.replace(before, after)
    page = page.replace("session 2026 ?", "session 2026 ?")
    files = {path: text for path, text in projet.textes.contenus.items()} | {
        "sessions.yaml": Path(PROGRAMME / "sessions.yaml").read_text(encoding="utf-8")
    }
    found = recognise(read_document(page.encode(), "note.html"), composition.edition)
    return files, composition.edition.prose[0], write_import(found, "cs-bp", "2027", files, GABARITS)


def test_the_new_prose_is_the_smallest_difference_from_the_earlier() -> None:
    files, earlier, importation = rolled()
    before, after = files[earlier].split("\n"), importation.fichiers["notices/cs-bp/2027.md"].split("\n")
    assert [line for line in after if line not in before] == [
        line.replace("N’attendez pas", "Surtout, n’attendez pas") for line in before if line not in after
    ]
    assert len([line for line in after if line not in before]) == 1
    added = importation.fichiers["sessions.yaml"].removeprefix(files["sessions.yaml"].rstrip("\n"))
    assert "ouverture: 20 octobre 2026 à 09h00" in added
    assert "avant: inscription.cloture" in added
    assert "telephones" not in added


def test_a_prose_that_still_says_everything_is_not_written_again() -> None:
    files, _, first = rolled()
    texte = "Session 2028\n\nRien de changé."
    once = imported(texte, files, "neuve", "2028")
    again = write_import(
        recognise(read_document(texte.replace("2028", "2029").encode(), "note.md"), once.composition.edition),
        "neuve",
        "2029",
        {**files, **once.fichiers},
        GABARITS,
    )
    assert set(again.fichiers) == {"sessions.yaml"}
    assert prove(recognise(read_document(texte.replace("2028", "2029").encode(), "note.md")), again.composition.edition).entiere
    assert first.fichiers


@pytest.mark.parametrize(
    ("adresse", "nom"),
    [
        ("tel:+33549001122", "poles.bac_pro.telephones[0]"),
        ("tel:+33%205%2049%2000%2011%2023", "poles.bac_pro.telephones[1]"),
        ("tel:+33549001199", "poles.bac_pro.telephones"),
    ],
)
def test_a_link_leads_to_the_member_it_led_to(adresse: str, nom: str) -> None:
    assert noms().target("poles.bac-pro.telephones", adresse) == nom


DEUX_TABLES = """\
# Note

{## Relu par le bureau. ##}
| Candidats | Ouverture | Clôture |
| --- | --- | --- |
| Scolaires | {{ scolaires.ouverture }} | {{ scolaires.cloture }} |
| Individuels | {{ individuels.ouverture }} | {{ individuels.cloture }} |


Les pièces :

- la demande ;

- la photo ;
- le timbre.

Bon courage.
"""
DONNEES = """\
sessions:
  2026:
    libelle: "2026"
    academie: {nom: Académie de Valmont}
    notices:
      essai:
        titre: Note
        echeances:
          scolaires: {libelle: Scolaires, ouverture: 6 octobre 2025, cloture: 7 novembre 2025}
          individuels: {libelle: Individuels, ouverture: 8 octobre 2025, cloture: 14 novembre 2025}
"""
SUIVANTE = """\
# Note

| Candidats | Ouverture | Clôture |
| --- | --- | --- |
| Scolaires | 5 octobre 2026 | 6 novembre 2026 |
| Individuels | 7 octobre 2026 | 13 novembre 2026 |

Les pièces :

- la demande ;
- la photo ;
- le timbre.

Bon courage.
"""
SCOLAIRES = "| Scolaires | 5 octobre 2026 | 6 novembre 2026 |\n"


def next_year(texte: str, prose: str = DEUX_TABLES, donnees: str = DONNEES) -> Importation:
    """The next session's document, imported where the earlier text stands."""
    projet = {"sessions.yaml": donnees, "notices/essai/2026.md": prose}
    edition = compose(read_registre(donnees), "essai-2026", read_textes({"notices/essai/2026.md": prose}), GABARITS).edition
    return write_import(recognise(read_document(texte.encode(), "note.md"), edition, "essai", "2027"), "essai", "2027", projet, GABARITS)


def test_an_unchanged_text_has_no_prose_of_its_own() -> None:
    importation = next_year(SUIVANTE)
    assert (set(importation.fichiers), importation.preuve.entiere) == ({"sessions.yaml"}, True)


@pytest.mark.parametrize(
    ("before", "after", "removed", "added"),
    [
        (SCOLAIRES, SCOLAIRES + "| Apprentis | sur demande | sans date |\n", [], ["| Apprentis | sur demande | sans date |"]),
        (SCOLAIRES, "", ["| Scolaires | {{ scolaires.ouverture }} | {{ scolaires.cloture }} |"], []),
        ("| Candidats |", "| Publics |", ["| Candidats | Ouverture | Clôture |"], ["| Publics | Ouverture | Clôture |"]),
        ("- la photo ;\n", "- la photo ;\n- le chèque ;\n", [], ["- le chèque ;"]),
        ("- la photo ;\n", "", ["- la photo ;"], []),
        ("Bon courage.", "[Bon courage](https://www.exemple.fr/x).", ["Bon courage."], ["[Bon courage]({{ portails.exemple.adresse }})."]),
    ],
    ids=["rangée ajoutée", "rangée retirée", "tête changée", "élément ajouté", "élément retiré", "lien ajouté"],
)
def test_what_changes_in_a_table_or_a_list_is_all_that_changes(before: str, after: str, removed: list[str], added: list[str]) -> None:
    importation = next_year(SUIVANTE.replace(before, after))
    old, new = DEUX_TABLES.split("\n"), importation.fichiers["notices/essai/2027.md"].split("\n")
    assert [line for line in old if line.strip() and line not in new] == removed
    assert [line for line in new if line.strip() and line not in old] == added
    assert importation.preuve.entiere


BOUCLE = "- la demande ;\n{% for public in publics %}\n- pour les {{ public }} ;\n{% endfor %}\n- la photo."
PUBLICS = DONNEES.replace("titre: Note\n", "titre: Note\n        publics: [scolaires, apprentis]\n")


@pytest.mark.parametrize(
    ("prose", "items", "added"),
    [
        (
            "- un\n- deux\n\n1. trois\n2. quatre",
            "- un\n- deux\n- neuf\n\n1. trois\n2. quatre",
            "- un\n- deux\n- neuf\n\n1. trois\n2. quatre",
        ),
        (
            "- un\n- deux\n\n1. trois\n2. quatre",
            "- un\n- deux\n\n1. neuf\n2. trois\n3. quatre",
            "- un\n- deux\n\n1. neuf\n1. trois\n2. quatre",
        ),
        ("- un\n    1. sous\n- deux", "- un\n    1. sous\n- neuf\n- deux", "- un\n    1. sous\n- neuf\n- deux"),
        (
            BOUCLE,
            "- la demande ;\n- pour les scolaires ;\n- pour les apprentis ;\n- le chèque ;\n- la photo.",
            BOUCLE.replace("- la photo", "- le chèque ;\n- la photo"),
        ),
    ],
    ids=["puce avant des numéros", "numéro après des puces", "puce après un numéro dessous", "après une boucle"],
)
def test_lists_go_on_and_stay_apart(prose: str, items: str, added: str) -> None:
    document = f"# Note\n\nLes pièces :\n\n{items}\n\nBon courage.\n"
    importation = next_year(document, f"# Note\n\nLes pièces :\n\n{prose}\n\nBon courage.\n", PUBLICS)
    assert importation.preuve.entiere
    assert importation.fichiers["notices/essai/2027.md"] == f"# Note\n\nLes pièces :\n\n{added}\n\nBon courage.\n"


def test_rows_that_change_places_stay_in_their_table() -> None:
    rows = SUIVANTE.split("\n")[4:6]
    importation = next_year(SUIVANTE.replace("\n".join(rows), "\n".join(rows[::-1])))
    assert importation.preuve.entiere
    assert sorted(importation.fichiers["notices/essai/2027.md"].split()) == sorted(DEUX_TABLES.split())


def test_a_portal_keeps_the_role_that_no_document_says() -> None:
    avant = {
        "portails": [{"portail": "cyclope", "role": "inscription", "chemin": "Examens"}, {"portail": "rectorat", "role": "information"}]
    }
    same = {"titre": "Note", "portails": [{"portail": "cyclope", "chemin": "Examens"}, {"portail": "rectorat"}]}
    moved = {"titre": "Note", "portails": [{"portail": "cyclope", "chemin": "Concours"}, {"portail": "neuf"}]}
    assert "portails" not in notice_changes(same, avant)
    assert notice_changes(moved, avant)["portails"] == [
        {"portail": "cyclope", "role": "inscription", "chemin": "Concours"},
        {"portail": "neuf"},
    ]


def test_an_earlier_session_stands_before_the_others() -> None:
    files = imported("Session 2024\n\nInscriptions du 6 octobre au 7 novembre 2023.", existing(), "neuve", "2024").fichiers
    assert read_registre(files["sessions.yaml"]).sessions[0] == "2024"


def test_line_ends_of_windows_are_kept() -> None:
    projet = existing()
    projet["sessions.yaml"] = projet["sessions.yaml"].replace("\n", "\r\n")
    texte = imported("Session 2031\n\nRien de neuf.", projet, "neuve", "2031").fichiers["sessions.yaml"]
    assert texte.count("\n") == texte.count("\r\n") > projet["sessions.yaml"].count("\n")


@pytest.mark.parametrize("session", ["2025", "2026", "2031"])
def test_mixed_ends_of_lines_stay_as_they_are(session: str) -> None:
    projet = existing()
    before = projet["sessions.yaml"].replace("\n", "\r\n", 12)
    projet["sessions.yaml"] = before
    texte = imported(f"Session {session}\n\nRien de neuf.", projet, "neuve", session).fichiers["sessions.yaml"]
    kept = iter(texte.splitlines(keepends=True))
    assert all(line in kept for line in before.splitlines(keepends=True))
    assert session in read_registre(texte).sessions


@pytest.mark.parametrize(
    ("phrase", "constante", "valeur"),
    [
        ("Peuvent s’inscrire les candidats majeurs au 31 décembre 2026.", "inscrire-candidats-majeurs", "31 décembre 2026"),
        ("Le diplôme existe depuis 2019.", "diplome-existe", "2019"),
        ("L’accueil se fait dès 8h30.", "accueil-fait", "8h30"),
        ("Rendez-vous est pris. Dès 8h30, la salle est ouverte.", "salle-ouverte", "8h30"),
        ("De 8h30", "heure", "8h30"),
    ],
)
def test_a_literal_that_commits_to_nothing_is_a_constant(phrase: str, constante: str, valeur: str) -> None:
    importation = imported(f"Session 2026\n\n{phrase}")
    assert [(one.chemin, one.vu.texte) for one in importation.constantes] == [(f"constantes.{constante}", valeur)]
    assert importation.composition.edition.fiche.faits[f"constantes.{constante}"].textes == (valeur,)
    assert [vu.texte for vu in importation.preuve.faits if vu.chemin == f"constantes.{constante}"] == [valeur]
    assert valeur not in [vu.texte for vu in importation.preuve.nonlies]
    assert orphelins(importation.composition.edition) == ()


def test_a_date_that_cannot_be_is_no_constant() -> None:
    assert imported("Session 2026\n\nRéunion le 31 novembre 2025.").constantes == ()


def test_a_fault_of_a_text_is_told_in_the_document() -> None:
    with pytest.raises(Fautes, match=r"^note\.md: erreur") as refused:
        imported("[ " * 1200)
    assert "notices/" not in str(refused.value)


def test_an_exclamation_before_a_link_makes_no_image() -> None:
    html = '<html><body><p>Session 2026</p><p>Et voici !<a href="https://www.exemple.fr/x">la suite</a>.</p></body></html>'
    found = recognise(read_document(html.encode(), "note.html"), None, "essai", "2026")
    importation = write_import(found, "essai", "2026", {}, GABARITS)
    assert "\\![la suite](" in importation.fichiers["notices/essai/2026.md"]
    assert importation.preuve.entiere
