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


class SelectionImpossible(ValueError):
    """What was named is no constat, or several; its message is French and lists them."""


def select(constats: Iterable[Constat], designation: str) -> Constat:
    """The one constat that `REGLE`, `REGLE:fait`, `REGLE:édition:fait` or `REGLE:place` names; raises `SelectionImpossible`."""
    rule, _, rest = designation.partition(":")
    of_rule = {one.identite: one for one in constats if one.regle == rule}
    named = [one for one in of_rule.values() if not rest or rest in _designations(one)]
    if len(named) == 1:
        return named[0]
    if not of_rule:
        raise SelectionImpossible(f"le contrôle ne trouve aucun constat « {rule} »")
    choices = "\n".join(f"  {designate(one, of_rule.values())} : {one.message}" for one in (named or of_rule.values()))
    count = f"{len(named)} constats répondent" if named else "aucun constat ne répond"
    raise SelectionImpossible(f"{count} à « {designation} » ; une confirmation en accepte un seul :\n{choices}")


def designate(constat: Constat, others: Iterable[Constat]) -> str:
    """The shortest designation that names this constat among the others."""
    rivals = [other for other in others if other.regle == constat.regle and other.identite != constat.identite]
    for name in ("", *_designations(constat)):
        if not any(name == "" or name in _designations(other) for other in rivals):
            return f"{constat.regle}:{name}".rstrip(":")
    return constat.regle


def _designations(constat: Constat) -> tuple[str, ...]:
    """What may follow the rule's id, shortest first."""
    lieu = constat.lieu or constat.lieu_avant
    fait = (constat.fait, f"{constat.edition}:{constat.fait}") if constat.fait else ()
    places = (f"{lieu.source}:{lieu.ligne}", str(lieu)) if lieu and lieu.ligne else (str(lieu),) if lieu else ()
    return (*fait, *places, constat.edition)
