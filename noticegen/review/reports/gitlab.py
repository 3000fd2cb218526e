"""The report for GitLab's Code Quality: a JSON list, a fingerprint a constat, places by file and line.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import hashlib
import json
from collections.abc import Sequence

from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport, blocks

SANS_LIEU = "sessions.yaml"
"""GitLab drops an entry without a place; what has none concerns the session."""


def render_gitlab(rapports: Sequence[Rapport]) -> str:
    """What is left to do or to know; what somebody accepted is no longer listed."""
    entries = [_entry(constat) for rapport in rapports for constat in rapport.constats if constat.confirme is None]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(constat: Constat) -> dict[str, object]:
    lieu = constat.lieu or constat.lieu_avant
    return {
        "description": constat.message,
        "check_name": constat.regle,
        "fingerprint": hashlib.sha256("\x1f".join(part or "" for part in constat.identite).encode()).hexdigest(),
        "severity": "info" if not blocks(constat) else "blocker" if constat.gravite == "erreur" else "major",
        "location": {"path": lieu.source if lieu else SANS_LIEU, "lines": {"begin": max(lieu.ligne, 1) if lieu else 1}},
    }
