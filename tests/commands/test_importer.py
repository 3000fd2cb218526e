"""`python build.py import`: facts and prose written, their words proved; nothing written when something is missing."""

import json
from pathlib import Path

import pytest
import yaml

from tests.commands.conftest import Commande

NOTE = """# Note aux candidats

Brevet des métiers du bois (BMB)

## Session juin 2027 – Ouverture du serveur

**du 19 octobre 2026 à 9h00 au 20 novembre 2026 à 17h00**

Ouvrez https://inscriptions.ac-valmont.example/bmb et remplissez la demande. Tapez <script>cela</script> tel quel.

- Pôle bois : 01 99 00 12 34 / pole.bois@ac-valmont.example
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "note.md"
    file.write_text(NOTE, encoding="utf-8")
    return file


def test_a_small_project_is_written_and_builds(tmp_path: Path, note: Path, commande: Commande) -> None:
    run = commande("import", note, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert run.exit_code == 0, run.output
    assert "(100 %)" in run.stdout.replace("\u00a0", " ")
    assert commande("--root", tmp_path / "neuf", "--no-pdf").exit_code == 0
    page = (tmp_path / "neuf" / "site" / "bmb" / "2027" / "index.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;cela&lt;/script&gt;" in page


def test_the_report_as_data(tmp_path: Path, note: Path, commande: Commande) -> None:
    run = commande("import", note, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf", "--format", "json")
    report = json.loads(run.stdout)
    assert report["version"] == 1
    assert report["words"]["document"] == report["words"]["returned"] > 30
    bound = {(one["type"], one["valeur"]) for one in report["facts"] if one["fait"]}
    assert {("telephone", "+33199001234"), ("courriel", "pole.bois@ac-valmont.example")} <= bound


def test_a_project_keeps_what_it_has(valmont: Path, note: Path, commande: Commande) -> None:
    before = (valmont / "sessions.yaml").read_text(encoding="utf-8")
    run = commande("import", note, "--notice", "bmb", "--session", "2027", "--root", valmont)
    assert run.exit_code == 0, run.output
    after = (valmont / "sessions.yaml").read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert (valmont / "notices" / "bmb" / "2027.md").is_file()


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--notice", "../x", "--session", "2027"], 2, "n’est pas un nom de notice"),
        (["--notice", "bmb", "--session", "juin"], 2, "n’est pas une session"),
        (["--session", "2027"], 2, "--notice"),
    ],
)
def test_wrong_names_write_nothing(valmont: Path, note: Path, commande: Commande, options: list[str], code: int, words: str) -> None:
    run = commande("import", note, "--root", valmont, *options)
    assert run.exit_code == code
    assert words in run.stderr
    assert not (valmont / "notices" / "bmb").exists()


@pytest.mark.parametrize(
    ("name", "content"), [("vide.docx", b""), ("faux.pdf", b"bonjour"), ("absent.md", None), ("image.png", b"\x89PNG\r\n")]
)
def test_an_unreadable_document_writes_nothing(tmp_path: Path, valmont: Path, commande: Commande, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = (valmont / "sessions.yaml").read_bytes()
    run = commande("import", tmp_path / name, "--notice", "bmb", "--session", "2027", "--root", valmont)
    assert run.exit_code == 3
    assert name in run.stderr
    assert (valmont / "sessions.yaml").read_bytes() == before


def test_a_folder_in_use_is_never_written_over(tmp_path: Path, note: Path, commande: Commande) -> None:
    run = commande("import", note, "--notice", "bmb", "--session", "2027", "--output", tmp_path)
    assert run.exit_code == 2
    assert "n’est pas vide" in run.stderr


@pytest.mark.parametrize(
    ("before", "after", "regle"),
    [
        ("du 19 octobre 2026", "du mardi 19 octobre 2026", "jour-de-semaine-faux"),
        ("remplissez la demande", "remplissez la demande XX", "texte-a-completer"),
        ("remplissez la demande", "remplissez {{ la demande }}", "texte-a-completer"),
    ],
)
@pytest.mark.parametrize("forme", ["terminal", "json"])
def test_what_the_check_will_hold_up_is_told_and_written(
    tmp_path: Path, commande: Commande, before: str, after: str, regle: str, forme: str
) -> None:
    file = tmp_path / "note.md"
    file.write_text(NOTE.replace(before, after), encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf", "--format", forme)
    told = run.stdout if forme == "terminal" else run.stderr
    assert run.exit_code == 0, run.output
    assert f"Le contrôle retiendra la notice : {regle}. " in told.replace("\u00a0", " ")
    assert commande("--root", tmp_path / "neuf", "--no-pdf").exit_code == 1


def test_braces_and_tags_arrive_and_leave_as_text(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.md"
    file.write_text(NOTE + "\nTapez {{ x }}, {% raw %} et <script>alert(1)</script> tels quels.\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert (run.exit_code, "(100 %)" in run.stdout.replace("\u00a0", " ")) == (0, True)
    assert commande("--root", tmp_path / "neuf", "--no-pdf", "--epreuve").exit_code == 0
    page = (tmp_path / "neuf" / "site-epreuve" / "bmb" / "2027" / "index.html").read_text(encoding="utf-8")
    assert "{{ x }}, {% raw %} et &lt;script&gt;alert(1)&lt;/script&gt; tels quels." in page.replace("\u00a0", " ")


def test_a_new_project_is_not_made_of_another_session(tmp_path: Path, note: Path, commande: Commande) -> None:
    run = commande("import", note, "--notice", "bmb", "--session", "2028", "--output", tmp_path / "neuf")
    assert run.exit_code == 1
    assert "le document nomme la session 2027" in run.stdout.replace("\u00a0", " ")
    assert not (tmp_path / "neuf").exists()


def test_a_literal_made_a_constant_is_printed_and_builds(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.md"
    file.write_text(NOTE + "\nIl faut être majeur au 31 décembre 2026.\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert run.exit_code == 0, run.output
    assert "devient constantes.faut-etre-majeur." in run.stdout.replace("\u00a0", " ")
    assert commande("--root", tmp_path / "neuf", "--no-pdf").exit_code == 0


def test_merged_cells_are_told(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.html"
    rows = "<tr><th>Voie<th>Clôture<tr><td>Bois<td rowspan=2>20 novembre 2026<tr><td>Liège"
    file.write_text(f"<!DOCTYPE html>\n<h1>Note aux candidats</h1>\n<p>Session 2027</p>\n<table>{rows}</table>", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert run.exit_code == 0, run.output
    assert "à relire : cellules fusionnées (note.html:4), répétées à chaque rangée" in run.stdout.replace("\u00a0", " ")
    prose = (tmp_path / "neuf" / "notices" / "bmb" / "2027.md").read_text(encoding="utf-8")
    assert [
        line for line in prose.splitlines() if "cloture }}" in line and line.startswith(("| Bois |", "| Liège |"))
    ] == prose.splitlines()[-2:]


def test_a_notice_already_there_is_told_at_its_line(valmont: Path, note: Path, commande: Commande) -> None:
    run = commande("import", note, "--notice", "bts", "--session", "2026", "--root", valmont)
    assert run.exit_code == 3
    assert run.stderr.startswith("sessions.yaml:")
    assert "--against bts-2026" in run.stderr


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_text_already_there_is_never_written_over(valmont: Path, note: Path, commande: Commande, kind: str) -> None:
    place = valmont / "notices" / "bmb" / "2027.md"
    place.parent.mkdir()
    make = {"file": lambda: place.write_text("# À moi\n", encoding="utf-8"), "folder": place.mkdir, "link": lambda: place.symlink_to(note)}
    make[kind]()
    before = (valmont / "sessions.yaml").read_bytes()
    run = commande("import", note, "--notice", "bmb", "--session", "2027", "--root", valmont)
    assert run.exit_code == 3
    assert run.stderr.startswith("notices/bmb/2027.md")
    assert "rien n’a été écrit" in run.stderr.replace("\u00a0", " ")
    assert (valmont / "sessions.yaml").read_bytes() == before
    assert kind != "file" or place.read_text(encoding="utf-8") == "# À moi\n"


@pytest.mark.parametrize(
    ("repetition", "values"),
    [
        ("Aucune inscription après le lundi 23 novembre 2026 à 17 heures.", ["lundi 23 novembre 2026 à 17 heures"]),
        ("Rappel : les inscriptions ferment le 20 novembre 2026 à 18h.", ["20 novembre 2026 à 18h"]),
        (
            "Les inscriptions ferment le 21 novembre 2026.\n\nClôture des inscriptions : 24 novembre 2026 à 17h00.",
            ["21 novembre 2026", "24 novembre 2026 à 17h00"],
        ),
    ],
)
def test_a_repetition_that_disagrees_is_told_and_not_bound(tmp_path: Path, commande: Commande, repetition: str, values: list[str]) -> None:
    file = tmp_path / "note.md"
    file.write_text(f"{NOTE}\n{repetition}\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    told = " ".join(run.stdout.replace("\u00a0", " ").split())
    assert run.exit_code == 0, run.output
    assert "fait-litteral" not in told
    assert told.count("valeurs-contradictoires") == 1
    for value in ["20 novembre 2026 à 17h00", *values]:
        assert f"« {value} » (note.md:" in told.partition("valeurs-contradictoires")[2]
    assert told.count("(note.md:13) : contredit « 20 novembre 2026 à 17h00 » (note.md:7)") == 1
    seen = told.partition("Faits liés : ")[2].split()
    assert int(seen[2]) - int(seen[0]) == len(values)
    checked = " ".join(commande("check", "--root", tmp_path / "neuf").stdout.replace("\u00a0", " ").split())
    assert "fait-litteral" not in checked
    assert checked.count("valeurs-contradictoires") == 1
    for value in ["20 novembre 2026 à 17h00", *values]:
        assert f"« {value} » (notices/bmb/2027.md:" in checked


def test_a_repetition_that_agrees_is_bound(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.md"
    file.write_text(f"{NOTE}\nLes inscriptions ferment le 20 novembre 2026 à 17 h.\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert (run.exit_code, "non lié" in run.stdout, "contradictoires" in run.stdout) == (0, False, False)


@pytest.mark.parametrize(
    ("closing", "rule"),
    [("au 20 novembre 2025 à 17h00", "annee-hors-campagne"), ("au 12 octobre 2026 à 17h00", "ouverture-apres-cloture")],
    ids=["last year's", "this year's"],
)
def test_a_closing_before_its_opening_is_read_and_told(tmp_path: Path, commande: Commande, closing: str, rule: str) -> None:
    file = tmp_path / "note.md"
    texte = NOTE.replace("au 20 novembre 2026 à 17h00", closing) + "\nLes pièces sont reçues jusqu’au 27 novembre 2026.\n"
    file.write_text(texte, encoding="utf-8")
    asked = ["import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf"]
    run = commande(*asked)
    told = " ".join(run.stdout.replace("\u00a0", " ").split())
    assert (run.exit_code, (tmp_path / "neuf").exists()) == (1, False)
    assert f"non lié : « du 19 octobre 2026 à 9h00 {closing} » (note.md:7) : la clôture ne vient pas après l’ouverture" in told
    assert f"Attention : « du 19 octobre 2026 à 9h00 {closing} » (note.md:7) reste dans le texte" in told
    assert commande(*asked, "--accept").exit_code == 0
    written = (tmp_path / "neuf" / "sessions.yaml").read_text(encoding="utf-8")
    assert ("ouverture:" in written, "jusquau: 27 novembre 2026" in written) == (False, True)
    assert "fait-litteral" in commande("check", "--root", tmp_path / "neuf").stdout
    checked = commande("check", file, "--root", tmp_path / "neuf")
    assert (checked.exit_code, rule in checked.stdout) == (1, True)


@pytest.mark.parametrize(
    ("phrase", "cle", "nom", "told"),
    [
        ("Les résultats arrivent par mél : resultats@ac-valmont.example.", "resultats", "resultats", True),
        ("Écrire à examens.bois@ac-valmont.example", "examens-bois", "examens-bois", True),
        ("Bureau des résultats, par mél : resultats@ac-valmont.example.", "resultats", "Bureau des résultats", False),
        ("La permanence, par mél : resultats@ac-valmont.example.", "resultats", "resultats", True),
        ("La permanence : resultats@ac-valmont.example.", "permanence", "La permanence", False),
    ],
)
def test_a_pole_is_what_names_one_and_what_nothing_names_is_told(
    tmp_path: Path, commande: Commande, phrase: str, cle: str, nom: str, told: bool
) -> None:
    file = tmp_path / "note.md"
    file.write_text(f"{NOTE}\n### La suite\n\n{phrase}\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert run.exit_code == 0, run.output
    poles = yaml.safe_load((tmp_path / "neuf" / "sessions.yaml").read_text(encoding="utf-8"))["sessions"][2027]["poles"]
    assert poles[cle]["nom"] == nom
    named = f"rien ne nomme qui répond à {poles[cle]['courriels'][0]} (note.md:15) ; il y est écrit « {nom} »."
    assert (named in run.stdout.replace("\u00a0", " ")) == told


def test_limits_told_apart_by_their_headings_are_named_after_them(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.md"
    texte = "".join(
        f"\n### Pièces {qui}\n\nLes pièces sont à envoyer avant le {jour} novembre 2026.\n" for qui, jour in (("âgés", 27), ("élèves", 28))
    )
    file.write_text(NOTE + texte, encoding="utf-8")
    commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    written = yaml.safe_load((tmp_path / "neuf" / "sessions.yaml").read_text(encoding="utf-8"))
    echeances = written["sessions"][2027]["notices"]["bmb"]["echeances"]
    assert {cle: one.get("libelle") for cle, one in echeances.items() if cle != "inscription"} == {
        "pieces-ages": "Pièces âgés",
        "pieces-eleves": "Pièces élèves",
    }


TITRE = "## Session juin 2027 – Ouverture du serveur"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TITRE, f"# BMB – Session 2026\n\n{TITRE}"),
        ("# Note aux candidats", "# BMB 2026"),
        ("Ouvrez", "Les candidats à la session 2026 ont un compte. Ouvrez"),
    ],
)
def test_a_session_left_over_is_written_only_on_demand_and_never_published(
    tmp_path: Path, commande: Commande, before: str, after: str
) -> None:
    file, project = tmp_path / "note.md", tmp_path / "neuf"
    file.write_text(NOTE.replace(before, after), encoding="utf-8")
    order = ("import", file, "--notice", "bmb", "--session", "2027", "--output", project)
    run = commande(*order)
    assert run.exit_code == 1, run.output
    assert "Attention : « 2026 » (" in run.stdout.replace("\u00a0", " ")
    assert not project.exists()
    assert commande(*order, "--accept").exit_code == 0
    checked = commande("check", "--root", project)
    assert (checked.exit_code, "fait-litteral" in checked.stdout) == (1, True)


def test_a_session_that_nothing_says_to_be_past_is_told(tmp_path: Path, commande: Commande) -> None:
    file = tmp_path / "note.md"
    file.write_text(NOTE + "\nLe jury de la session 2026 siégeait à Valmont.\n", encoding="utf-8")
    run = commande("import", file, "--notice", "bmb", "--session", "2027", "--output", tmp_path / "neuf")
    assert run.exit_code == 0, run.output
    assert "« session 2026 » (note.md:13) est lu comme la session précédente" in run.stdout.replace("\u00a0", " ")


def a_year_later(texte: str) -> str:
    return texte.replace("2027", "2028").replace("2026", "2027").replace("19 octobre", "18 octobre").replace("20 novembre", "19 novembre")


@pytest.mark.parametrize(
    ("phrase", "restee"),
    [
        ("Il faut être majeur au 31 décembre 2027.", True),
        ("Les apprenties nées avant le 1er septembre 2010 montrent leur livret.", True),
        ("Le brevet se retire en octobre 2027.", True),
        ("Le passeport doit servir encore au 31/12/2027.", True),
        ("Les sujets 2026 se lisent à la loge.", True),
        ("La règle vaut depuis le 1er septembre 2020.", False),
        ("La halle du 8 mai 1945 est à gauche.", False),
    ],
)
def test_a_date_that_stayed_is_told_by_the_import_and_by_the_check(tmp_path: Path, commande: Commande, phrase: str, restee: bool) -> None:
    project, first, second = tmp_path / "neuf", tmp_path / "n27.md", tmp_path / "n28.md"
    first.write_text(f"{NOTE}\n{phrase}\n", encoding="utf-8")
    second.write_text(f"{a_year_later(NOTE)}\n{phrase}\n", encoding="utf-8")
    assert commande("import", first, "--notice", "bmb", "--session", "2027", "--output", project).exit_code == 0
    run = commande("import", second, "--notice", "bmb", "--session", "2028", "--root", project)
    assert "est restée celle de la session 2027" in run.stdout.replace("\u00a0", " ")
    checked = commande("check", "--root", project)
    assert (checked.exit_code, "fait-perime" in checked.stdout) == ((1, True) if restee else (0, False)), checked.stdout
