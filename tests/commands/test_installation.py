"""Set-up: the door opens on any Python, the locks hold every file by its hash, what is missing is said with its cure."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from noticegen.commands.installation import SITE, TESTS, explain, too_old
from noticegen.pages.systeme import PANGO, Besoin, install_command, library, missing, program

RACINE = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
RIEN = Besoin("Rien", "essai", library("libqui-n-existe-pas.so.0"), debian="rien")


def bare(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run this Python without any library installed, in `folder`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([sys.executable, "-S", *command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The project as it is just after `git clone`: no environment."""
    shutil.copytree(RACINE / "noticegen", tmp_path / "noticegen", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "Makefile", *LOCKS):
        shutil.copy(RACINE / name, tmp_path)
    return tmp_path


def pins(lock: str) -> dict[str, str]:
    lines = (RACINE / lock).read_text(encoding="utf-8").splitlines()
    return dict(line.split()[0].split("==") for line in lines if "==" in line and not line.startswith((" ", "#")))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_held_by_hashes(lock: str) -> None:
    text = (RACINE / lock).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z])", text)[1:]
    assert len(blocks) == len(pins(lock)) > 20
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_download_from(lock: str) -> None:
    text = (RACINE / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--index|--extra|--find-links|--trusted", text)


def test_the_locks_agree_with_each_other_and_with_the_project() -> None:
    runtime, tests = pins(LOCKS[0]), pins(LOCKS[1])
    assert runtime.items() <= tests.items()
    project = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["dependencies"]) <= set(runtime)
    assert set(project["optional-dependencies"]["tests"]) <= set(tests)


def test_before_set_up_the_door_says_how_to(clone: Path) -> None:
    ran = bare(clone, "build.py", "check")
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "À faire, une seule fois :\n    make site\npuis relancer : python build.py check\n" in ran.stderr


def test_before_set_up_doctor_answers_all_the_same(clone: Path) -> None:
    ran = bare(clone, "build.py", "doctor")
    assert ran.returncode == 1
    assert "manque     Environnement : pas encore de dossier .venv\n             que faire : make site\n" in ran.stdout
    assert re.search(r"manque     Bibliothèques : \d+ à installer \(.*\bweasyprint\b", ran.stdout)
    assert ran.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the environment's Python")
def test_once_set_up_the_door_hands_over_to_the_environment(clone: Path) -> None:
    python = clone / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$@"\nexit 7\n', encoding="utf-8")
    python.chmod(0o755)
    ran = bare(Path("/"), str(clone / "build.py"), "check", "--since", "HEAD~1")
    assert (ran.returncode, ran.stdout) == (7, f"{clone / 'build.py'} check --since HEAD~1\n")


@pytest.mark.parametrize("file", ["build.py", "noticegen/commands/installation.py", "noticegen/pages/systeme.py"])
def test_what_must_answer_an_old_python_can_be_read_by_it(file: str) -> None:
    ast.parse((RACINE / file).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_what_the_system_must_provide_is_looked_for_without_any_library() -> None:
    program = "from noticegen.commands.installation import SITE, TESTS; from noticegen.pages.systeme import missing; print(missing(SITE))"
    ran = bare(RACINE, "-c", program)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "()\n", "")


def test_what_is_missing_is_named_with_one_command() -> None:
    assert missing([RIEN, PANGO]) == (RIEN,)
    told = explain([RIEN])
    assert told.startswith("Il manque au système :\n    Rien : essai\nÀ faire, une seule fois :\n    ")
    assert install_command([RIEN]) in told


@pytest.mark.skipif(not shutil.which("apt-get"), reason="no apt-get here")
def test_one_command_installs_all_that_is_missing() -> None:
    command = install_command([*SITE, *TESTS])
    assert command.count("apt-get install") == 1
    assert "libpangoft2-1.0-0" in command and "libharfbuzz-subset0" in command and "python3-venv" in command
    assert command.startswith("apt-get update") is (os.geteuid() == 0)


def test_a_program_or_a_library_is_there_or_not() -> None:
    assert program("nexiste-pas", "git")()
    assert not program("nexiste-pas")()
    assert not library()()


def test_an_old_python_is_told_which_one_is_needed() -> None:
    assert "il faut Python 3.11 ou plus récent" in too_old()


@pytest.mark.parametrize(("changed", "installs"), [(None, False), ("requirements.lock", True), (".venv/.cree", True)])
def test_make_installs_again_only_what_changed(changed: str | None, installs: bool, clone: Path) -> None:
    (clone / ".venv").mkdir()
    for number, name in enumerate(("requirements.lock", ".venv/.cree", ".venv/.site")):
        (clone / name).touch()
        os.utime(clone / name, (number, number))
    if changed:
        os.utime(clone / changed, (9, 9))
    planned = subprocess.run(["make", "--dry-run", ".venv/.site"], cwd=clone, capture_output=True, encoding="utf-8", check=True).stdout
    assert ("pip install" in planned) is installs
