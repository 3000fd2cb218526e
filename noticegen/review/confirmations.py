"""Confirmations meet constats: by identity, one each; an error accepts none."""

from collections.abc import Iterable
from dataclasses import replace

from noticegen.facts.confirmation import Confirmation
from noticegen.review.constat import Constat

Identite = tuple[str, ...]


def settle(constats: Iterable[Constat], confirmations: Iterable[Confirmation]) -> tuple[tuple[Constat, ...], tuple[Confirmation, ...]]:
    """The constats, each with the confirmation that accepts it, and the confirmations that accepted none."""
    waiting: dict[Identite, Confirmation] = {}
    spare: list[Confirmation] = []
    for confirmation in confirmations:
        spare += [confirmation] if _key(confirmation) in waiting else []
        waiting.setdefault(_key(confirmation), confirmation)
    settled = []
    for constat in constats:
        accepted = None if constat.gravite == "erreur" else waiting.pop(_key(constat), None)
        settled.append(replace(constat, confirme=accepted) if accepted else constat)
    return tuple(settled), (*waiting.values(), *spare)


def _key(named: Constat | Confirmation) -> Identite:
    """The identity as it is compared: whatever spaces and apostrophes the file that holds it uses."""
    return tuple(" ".join((part or "").replace("'", "’").split()) for part in named.identite)
