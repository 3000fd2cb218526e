"""A document that joins a project: keys beside those that are there, the file as it was typed, what is told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from noticegen.commands.main import noticegen

CAP = """# Note aux candidats au CAP

Session 2026

Académie de Valmont

Inscriptions du 6 octobre 2025 au 7 novembre 2025 : https://cyclades.exemple.org/candidat

Bureau des examens : 05 99 01 12 13 – dec1@ac-valmont.fr
"""
BTS = CAP.replace("CAP", "BTS").replace("6 octobre", "13 octobre")


def bring(folder: Path, texte: str, notice: str, session: str, *options: str) -> tuple[int, str]:
    """The exit code and output of an import into the project of a folder, made by its first one."""
    document, racine = folder / "note.md", folder / "projet"
    document.write_text(texte, encoding="utf-8", newline="\n")
    place = ["--root", str(racine)] if racine.exists() else ["--output", str(racine)]
    done = CliRunner().invoke(noticegen, ["import", str(document), "--notice", notice, "--session", session, *place, *options])
    return done.exit_code, done.output


def sessions(folder: Path) -> str:
    return (folder / "projet" / "sessions.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        ("", ["examens"]),
        (" – dec1@ac-valmont.fr", ["examens"]),
        ("05 99 01 12 14 – dec1@ac-valmont.fr", ["examens", "examens-bts"]),
    ],
)
def test_a_service_of_the_project_is_taken_over_or_left_alone(tmp_path: Path, changed: str, keys: list[str]) -> None:
    bring(tmp_path, CAP, "cap", "2026")
    mine = "05 99 01 12 13 – dec1@ac-valmont.fr"
    texte = BTS.replace(mine, changed) if changed.startswith("05") else BTS.replace(changed, "") if changed else BTS
    assert bring(tmp_path, texte, "bts", "2026")[0] == 0
    poles = sessions(tmp_path).partition("poles:")[2].partition("notices:")[0]
    assert [line.strip(" :") for line in poles.splitlines() if line.startswith("      ") and line[6] != " "] == keys
    assert poles.count("05 99 01 12 13") == poles.count("dec1") - (len(keys) - 1) == 1


def test_what_a_session_inherits_is_not_restated(tmp_path: Path) -> None:
    later = {"2026": "2027", "2025": "2026"}
    for texte, notice in ((CAP, "cap"), (BTS, "bts")):
        bring(tmp_path, texte, notice, "2026")
    for texte, notice in ((CAP, "cap"), (BTS, "bts")):
        for before, after in later.items():
            texte = texte.replace(before, after)
        assert bring(tmp_path, texte, notice, "2027")[0] == 0
    added = sessions(tmp_path).partition("  2027:\n")[2]
    assert "depuis: 2026" in added
    assert not any(word in added for word in ("titre", "poles", "portails", "academie", "contacts"))


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_file_keeps_its_own_bytes(tmp_path: Path, end: str, mark: str) -> None:
    bring(tmp_path, CAP, "cap", "2026")
    file = tmp_path / "projet" / "sessions.yaml"
    typed = mark + ("# note de service\n" + sessions(tmp_path).replace("cap:", "cap:  # à relire")).replace("\n", end)
    file.write_bytes(typed.encode())
    bring(tmp_path, BTS, "bts", "2026")
    written = file.read_bytes().decode()
    assert written.startswith(typed.rstrip())
    assert written.count("\n") == written.count(end)


def test_another_session_than_the_one_asked_for_is_told_and_not_written(tmp_path: Path) -> None:
    bring(tmp_path, CAP, "cap", "2026")
    before = sessions(tmp_path)
    code, output = bring(tmp_path, BTS, "bts", "2027")
    assert (code, sessions(tmp_path)) == (1, before)
    assert "nomme la session 2026 (note.md:3), et --session dit 2027" in " ".join(output.split())
    assert bring(tmp_path, BTS, "bts", "2027", "--accept")[0] == 0
    assert "bts:" in sessions(tmp_path)


def test_an_academie_that_no_document_names_is_to_be_completed(tmp_path: Path) -> None:
    nameless = CAP.replace("Académie de Valmont\n\n", "").replace("ac-valmont", "exemple")
    code, output = bring(tmp_path, nameless, "cap", "2026")
    assert code == 0
    assert "le document ne nomme aucune académie" in output
    assert "Académie à préciser" in sessions(tmp_path)


def test_a_project_names_the_academie_that_a_document_does_not(tmp_path: Path) -> None:
    bring(tmp_path, CAP, "cap", "2026")
    output = bring(tmp_path, BTS.replace("Académie de Valmont\n\n", "").replace("2026", "2027").replace("2025", "2026"), "bts", "2027")[1]
    assert "académie" not in output
    assert sessions(tmp_path).count("Académie") == 1
