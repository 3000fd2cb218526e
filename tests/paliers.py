"""`python -m tests.paliers rapide lent navigateur`: run tiers of tests; say which cannot run here, and fail for it in CI."""

import os
import subprocess
import sys
import time

from noticegen.commands.installation import CHROMIUM, JAVA, POPPLER, WRITER
from noticegen.pages.systeme import Besoin, missing

PALIERS: dict[str, tuple[str, tuple[Besoin, ...]]] = {
    "rapide": ("not lent and not navigateur", ()),
    "lent": ("lent and not navigateur", (JAVA, WRITER, POPPLER)),
    "navigateur": ("navigateur", (CHROMIUM,)),
}


def main(paliers: list[str]) -> int:
    """Run every tier asked for, even after one failed; 1 when any failed, or was skipped in CI."""
    return max([_run(palier) for palier in paliers])


def _run(palier: str) -> int:
    expression, besoins = PALIERS[palier]
    absents = missing(besoins)
    if absents:
        noms = ", ".join(besoin.nom for besoin in absents)
        print(f"palier « {palier} » non exécuté : il manque {noms}", flush=True)
        return 1 if os.environ.get("CI") == "true" else 0
    print(f"palier « {palier} »", flush=True)
    start = time.monotonic()
    code = subprocess.run([sys.executable, "-m", "pytest", "-q", "-m", expression], check=False).returncode
    print(f"palier « {palier} » : {time.monotonic() - start:.0f} s", flush=True)
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
