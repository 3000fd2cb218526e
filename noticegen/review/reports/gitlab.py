"""A GitLab Code Quality report: shown in the merge request, and remembered by fingerprint from one run to the next."""

import json
from collections.abc import Sequence

from noticegen.facts.registre import FICHIER
from noticegen.review.constat import Constat
from noticegen.review.empreinte import fingerprint
from noticegen.review.rapport import Rapport

SEVERITIES = {"erreur": "blocker", "a-confirmer": "major", "information": "info"}


def render_gitlab(rapports: Sequence[Rapport]) -> str:
    """One issue a constat; a confirmed one is worth an information."""
    issues = [_issue(constat) for rapport in rapports for constat in rapport.constats]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(constat: Constat) -> dict[str, object]:
    lieu = constat.lieu or constat.lieu_avant
    return {
        "description": f"{constat.edition} : {constat.message}",
        "check_name": constat.regle,
        "fingerprint": fingerprint(constat),
        "severity": "info" if constat.confirme else SEVERITIES[constat.gravite],
        "location": {"path": lieu.source if lieu else FICHIER, "lines": {"begin": (lieu.ligne if lieu else 0) or 1}},
    }
