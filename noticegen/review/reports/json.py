"""The report as JSON, version 1: one object, or a list of them when several éditions are checked."""

import json
from collections.abc import Sequence
from typing import Any

from noticegen.facts.confirmation import Confirmation
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport

VERSION = 1


def render_json(rapports: Sequence[Rapport]) -> str:
    """The reports; a single one stands alone, not in a list."""
    objects = [_rapport(rapport) for rapport in rapports]
    return json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=2) + "\n"


def _rapport(rapport: Rapport) -> dict[str, Any]:
    return {
        "version": VERSION,
        "incoming": rapport.incoming,
        "previous": rapport.previous,
        "prose": list(rapport.prose),
        "constats": [_constat(constat) for constat in rapport.constats],
        "attendus": [{"fait": one.fait, "avant": one.avant, "apres": one.apres} for one in rapport.attendus],
        "bilan": rapport.bilan,
    }


def _constat(constat: Constat) -> dict[str, Any]:
    return {
        "regle": constat.regle,
        "gravite": constat.gravite,
        "edition": constat.edition,
        "fait": constat.fait,
        "avant": constat.avant,
        "apres": constat.apres,
        "message": constat.message,
        "lieu": str(constat.lieu) if constat.lieu else None,
        "lieu_avant": str(constat.lieu_avant) if constat.lieu_avant else None,
        "confirme": _confirmation(constat.confirme) if constat.confirme else None,
    }


def _confirmation(confirmation: Confirmation) -> dict[str, str]:
    return {"motif": confirmation.motif, "par": confirmation.par, "le": confirmation.le.isoformat(), "lieu": str(confirmation.lieu)}
