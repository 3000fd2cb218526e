"""The rapport as data: the one format with a contract, `version` 1."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from noticegen.facts.confirmation import Confirmation
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport

VERSION = 1


def render_json(rapports: Sequence[Rapport]) -> str:
    """One object for one édition, a list of them for several."""
    objects = [to_data(rapport) for rapport in rapports]
    return json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=2) + "\n"


def to_data(rapport: Rapport) -> dict[str, object]:
    """A rapport as dicts and lists."""
    return {
        "version": VERSION,
        "incoming": rapport.incoming,
        "previous": rapport.previous,
        "prose": list(rapport.prose),
        "constats": [_constat(constat) for constat in rapport.constats],
        "attendus": [asdict(attendu) for attendu in rapport.attendus],
        "bilan": rapport.bilan,
    }


def _constat(constat: Constat) -> dict[str, object]:
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


def _confirmation(confirmation: Confirmation) -> dict[str, object]:
    lieu = str(confirmation.lieu)
    return {"motif": confirmation.motif, "par": confirmation.par, "le": confirmation.le.isoformat(), "lieu": lieu}
