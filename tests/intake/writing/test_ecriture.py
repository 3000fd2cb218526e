"""From a recognised document to the files of a project: names, notations, insertions, the smallest difference."""

from pathlib import Path

import pytest

from noticegen.commands.projet import PROGRAMME
from noticegen.edition import finish
from noticegen.facts.faute import Fautes
from noticegen.facts.saisie.chargement import read_registre
from noticegen.intake.proof.preuve import prove
from noticegen.intake.reading import read_document
from noticegen.intake.recognition.reconnaissance import recognise
from noticegen.intake.writing.expressions import Noms
from noticegen.intake.writing.importation import Importation, write_import
from noticegen.prose.gabarits import load_gabarits

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


def test_facts_that_contradict_each_other_are_told_at_their_place() -> None:
    with pytest.raises(Fautes) as refused:
        imported("Session 2026\n\nInscriptions :\n\n- Ouverture : 7 novembre 2025\n- Clôture : 6 octobre 2025\n")
    assert str(refused.value).startswith("note.md:6: erreur")


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
