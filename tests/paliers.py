"""`python -m tests.paliers rapide lent navigateur`: run tiers of tests; say which cannot run here, and fail for it in CI."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass

from noticegen.commands.installation import CHROMIUM, JAVA, LIBATOMIC
from noticegen.pages.systeme import Besoin, missing


@dataclass(frozen=True)
class Palier:
    """The tests that a mark selects, what they need of the system, and by how many processes they may run."""

    expression: str
    besoins: tuple[Besoin, ...] = ()
    processus: str = "auto"


PALIERS = {
    "rapide": Palier("not lent and not navigateur"),
    "lent": Palier("lent and not navigateur", (JAVA,)),
    # One browser at a time: two would wait for each other and lose their patience.
    "navigateur": Palier("navigateur", (CHROMIUM, LIBATOMIC), "0"),
}


def main(noms: list[str]) -> int:
    """Run every tier asked for, even after one failed; 1 when any failed, or was skipped in CI."""
    return max([_run(nom, PALIERS[nom]) for nom in noms])


def _run(nom: str, palier: Palier) -> int:
    absents = missing(palier.besoins)
    if absents:
        print(f"palier « {nom} » non exécuté : il manque {', '.join(besoin.nom for besoin in absents)}", flush=True)
        return 1 if os.environ.get("CI") == "true" else 0
    print(f"palier « {nom} »", flush=True)
    start = time.monotonic()
    # Neighbours stay in one process: they share what their module made.
    command = [sys.executable, "-m", "pytest", "-q", "-n", palier.processus, "--dist", "worksteal", "-m", palier.expression]
    # Bytecode is kept even where the environment says not to: compiling every module again is a fifth of the fast tier.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    code = subprocess.run(command, env=environment, check=False).returncode
    print(f"palier « {nom} » : {time.monotonic() - start:.0f} s", flush=True)
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
