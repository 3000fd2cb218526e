"""The door of the house: `python build.py` builds site/. Any Python opens it; the project's own runs what is behind."""

import importlib.util
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
LIBRARIES = ("click", "jinja2", "markdown", "nh3", "pydantic", "yaml", "fontTools")

NOT_SET_UP = """noticegen n’est pas encore installé dans ce dossier. À faire, une seule fois :
    {command}
puis relancer : python {program}"""
WINDOWS_SETUP = r"py -3 -m venv .venv && .venv\Scripts\python -m pip install --only-binary :all: --require-hashes -r requirements.lock"


def main():
    """Hand over to the environment in .venv, else to this Python if it has the libraries, else say what to do."""
    if os.path.isfile(VENV_PYTHON) and os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        return hand_over([VENV_PYTHON, os.path.abspath(__file__)] + sys.argv[1:])
    if sys.version_info < (3, 11):  # noqa: UP036 - an old Python must be told so, in a file that it can read
        return refuse(f"Python {sys.version.split()[0]} est trop ancien : il faut Python 3.11 ou plus récent.")
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if missing and sys.argv[1:2] == ["doctor"]:
        from noticegen.commands.diagnostic import main as diagnose

        return diagnose()
    if missing:
        command = WINDOWS_SETUP if os.name == "nt" else "make site"
        return refuse(NOT_SET_UP.format(command=command, program=" ".join(["build.py"] + sys.argv[1:])))
    from noticegen.commands.main import main as noticegen

    return noticegen()


def hand_over(command):
    """Run `command` in this process's place (Windows has no such thing: run it and return its exit code)."""
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    return os.execv(command[0], command)


def refuse(message):
    """Say why nothing can run here. Exit code 2: the data are not to blame."""
    sys.stderr.write(message + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
