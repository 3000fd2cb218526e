"""One session against the model: its typed form, its notices' échéances resolved, and every fault of both."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from noticegen.facts.arbre.tree import Scalar, Table, to_data
from noticegen.facts.dates.instants import zone
from noticegen.facts.echeance import Echeance
from noticegen.facts.faute import Faute
from noticegen.facts.illisible import Illisible
from noticegen.facts.saisie.messages import faults_of
from noticegen.facts.saisie.model import EcheanceSaisie, SessionSaisie
from noticegen.facts.saisie.relations import resolve

PARIS = "Europe/Paris"


@dataclass(frozen=True)
class Validation:
    """`saisie` is None when the model refused the session; `echeances`, by notice, are then those that could still be read."""

    saisie: SessionSaisie | None
    echeances: Mapping[str, Mapping[str, Echeance]]
    faults: tuple[Faute, ...]


def validate_session(cle: str, key: Scalar, tree: Table, incomplete: Collection[str]) -> Validation:
    """Validate a merged session. What a session or édition in `incomplete` lacks is the fault of its missing source."""
    saisie, faults = None, []
    try:
        saisie = SessionSaisie.model_validate(to_data(tree))
        typed = {notice: one.echeances or {} for notice, one in saisie.notices.items()}
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _excused(cle, detail, incomplete)]
        faults = faults_of(details, SessionSaisie, tree, key)
        typed = {notice: _readable(block) for notice, block in tree.blocks("notices")}
    resolved = {}
    for notice, saisies in typed.items():
        block = tree.table("notices").table(notice).table("echeances") if saisies else None
        if block is not None:
            resolved[notice], found = resolve(saisies, block, _fuseau(tree))
            faults += found
    return Validation(saisie, resolved, tuple(faults))


def _excused(cle: str, detail: Any, incomplete: Collection[str]) -> bool:
    loc = detail["loc"]
    edition = f"{loc[1]}-{cle}" if loc[0] == "notices" and len(loc) > 1 else ""
    return detail["type"] == "missing" and (cle in incomplete or edition in incomplete)


def _readable(notice: Table) -> dict[str, EcheanceSaisie]:
    """The échéances of a refused session that are themselves right: their faults need not wait for another run."""
    found = {}
    for cle, block in notice.blocks("echeances"):
        try:
            found[cle] = EcheanceSaisie.model_validate(to_data(block))
        except ValidationError:
            continue
    return found


def _fuseau(tree: Table) -> str:
    academie = tree.table("academie")
    fuseau = (academie.texte("fuseau") if academie else "") or PARIS
    try:
        zone(fuseau)
    except Illisible:
        return PARIS
    return fuseau
