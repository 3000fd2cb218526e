"""`python3 -m noticegen.commands.installation site|tests`: what the system must provide, installed with apt when it may be.

Standard library only: `make` runs it before there is any environment.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from noticegen.pages.systeme import HARFBUZZ_SUBSET, PANGO, Besoin, install_command, is_root, library, missing, program

VERSION_MINIMALE = (3, 11)

# Debian splits ensurepip off: `venv` imports and then fails half-way without it.
VENV = Besoin("venv", "environnement Python isolé", lambda: importlib.util.find_spec("ensurepip") is not None, debian="python3-venv")
CHROMIUM = Besoin("Chromium", "tests dans un navigateur", program("chromium", "chromium-browser", "google-chrome"), debian="chromium")
LIBATOMIC = Besoin(
    "libatomic", "pilote du navigateur des tests", lambda: sys.platform != "linux" or library("libatomic.so.1")(), debian="libatomic1"
)
JAVA = Besoin("Java", "validation des PDF par veraPDF", program("java"), debian="default-jre-headless", homebrew="openjdk")

SITE = (VENV, PANGO, HARFBUZZ_SUBSET)
TESTS = (CHROMIUM, LIBATOMIC, JAVA)


def main(groupe: str) -> int:
    """Install what `groupe` lacks; 1 when the site cannot be built without it (tests skip a tier instead)."""
    if sys.version_info < VERSION_MINIMALE:
        print(too_old(), file=sys.stderr)
        return 1
    absents = missing(SITE if groupe == "site" else TESTS)
    if absents and _may_install():
        _install(absents)
        absents = missing(absents)
    if not absents:
        return 0
    print(explain(absents), file=sys.stderr)
    return 1 if groupe == "site" else 0


def too_old() -> str:
    """What to do when Python is older than the oldest one the project runs on."""
    voulue = ".".join(str(part) for part in VERSION_MINIMALE)
    return (
        f"Python {sys.version.split()[0]} est trop ancien : il faut Python {voulue} ou plus récent. "
        f"S’il est installé sous un autre nom : make site PYTHON=python{voulue}"
    )


def explain(absents: Sequence[Besoin]) -> str:
    """Name what is missing and the one command that installs it."""
    noms = "".join(f"\n    {besoin.nom} : {besoin.usage}" for besoin in absents)
    return f"Il manque au système :{noms}\nÀ faire, une seule fois :\n    {install_command(absents)}"


def _may_install() -> bool:
    return bool(shutil.which("apt-get")) and (is_root() or bool(shutil.which("sudo")))


def _install(absents: Sequence[Besoin]) -> None:
    """Let apt do it, heard only when it complains; a failure is told by what is still missing afterwards."""
    apt = [*([] if is_root() else ["sudo"]), "apt-get", "-qq"]
    paquets = sorted({besoin.debian for besoin in absents})
    print("Installation des paquets du système : " + " ".join(paquets), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *paquets]):
        subprocess.run([*apt, *command], env=environment, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
