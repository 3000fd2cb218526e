"""References of laws whose year alone moved on with the session: what a text editor does when it replaces one year by the next."""

import re
from dataclasses import dataclass

from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.movement import YEAR, later
from noticegen.review.indices.bornes import new_session
from noticegen.review.memoire import remembered
from noticegen.review.phrases.notation import written_key

REFERENCES = "references"
_ANNEE = re.compile(rf"(?<!\d)(?:{YEAR.pattern})(?!\d)")


@dataclass(frozen=True)
class Redatee:
    """A reference on both sides, and the place of the later one."""

    avant: str
    apres: str
    lieu: Lieu


@remembered
def redated(change: Change) -> tuple[Redatee, ...]:
    """The references that are last session's but for their years, all as many years later or the same."""
    paire = _paired(change)
    if paire is None or not new_session(change):
        return ()
    before, after = _members(paire.avant), _members(paire.apres)
    gone = {key: one for key, one in before.items() if key not in after}
    years = later(change.avant.fiche, change.apres.fiche)
    found = ((old, new) for key, new in after.items() if key not in before for old in gone.values() if _moved(old, new, years))
    return tuple(Redatee(old, new, paire.apres.lieu) for old, new in found)


def only_redated(change: Change) -> bool:
    """Whether nothing else changed in the references."""
    paire = _paired(change)
    if paire is None:
        return False
    before, after = _members(paire.avant), _members(paire.apres)
    told = {written_key(text) for one in redated(change) for text in (one.avant, one.apres)}
    return bool(told) and before.keys() ^ after.keys() <= told


def _paired(change: Change) -> PaireFaits | None:
    return next((one for one in change.faits if one.chemin == REFERENCES and one.avant and one.apres), None)


def _members(fait: Fait) -> dict[str, str]:
    values = fait.valeur if isinstance(fait.valeur, tuple) else (fait.canonique,)
    return {written_key(str(value)): str(value) for value in values}


def _moved(old: str, new: str, years: int) -> bool:
    if written_key(_ANNEE.sub("#", old)) != written_key(_ANNEE.sub("#", new)):
        return False
    shifts = {int(other) - int(one) for one, other in zip(_ANNEE.findall(old), _ANNEE.findall(new), strict=False)}
    return years in shifts and shifts <= {0, years}
