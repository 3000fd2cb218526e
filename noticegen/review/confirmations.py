"""Confirmations meet constats: by identity, one each; an error accepts none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from noticegen.facts.confirmation import Confirmation
from noticegen.facts.faute import near_miss
from noticegen.review.constat import Constat
from noticegen.review.empreinte import folded, identity, short_fingerprint


def settle(constats: Iterable[Constat], confirmations: Iterable[Confirmation]) -> tuple[tuple[Constat, ...], tuple[Confirmation, ...]]:
    """The constats, each with the confirmation that accepts it, and the confirmations that accepted none."""
    waiting: dict[tuple[str, ...], Confirmation] = {}
    spare: list[Confirmation] = []
    for confirmation in confirmations:
        spare += [confirmation] if identity(confirmation) in waiting else []
        waiting.setdefault(identity(confirmation), confirmation)
    settled = []
    for constat in constats:
        accepted = None if constat.gravite == "erreur" else waiting.pop(identity(constat), None)
        settled.append(replace(constat, confirme=accepted) if accepted else constat)
    return tuple(settled), (*waiting.values(), *spare)


def superseded(constat: Constat, useless: Iterable[Confirmation]) -> Confirmation | None:
    """Of the confirmations that accept nothing, the one that accepted what this constat is about when it had another value."""
    return next((one for one in useless if _subject(one) == _subject(constat)), None)


def _subject(named: Constat | Confirmation) -> tuple[object, ...]:
    """What it is about: its rule, its édition and its fact; without a fact, what was there before, which alone stays the same."""
    before = named.avant is not None if named.fait else named.avant and folded(named.avant)
    return (named.regle, named.edition, named.fait, before, named.apres is not None)


class SelectionImpossible(ValueError):
    """What was named is no constat, or several; its message is French and lists them."""


def select(constats: Sequence[Constat], designation: str) -> Constat:
    """The one constat that `REGLE`, or `REGLE:` and a fact, an édition, a place or a fingerprint names; raises `SelectionImpossible`."""
    rule, _, rest = designation.partition(":")
    every = {one.identite: one for one in constats if one.regle == rule}
    of_rule = {identity: one for identity, one in every.items() if not one.confirme} or every
    named = [one for one in of_rule.values() if not rest or rest in _designations(one)]
    if len(named) == 1:
        return named[0]
    if not of_rule:
        hint = near_miss(rule, [one.regle for one in constats])
        raise SelectionImpossible(f"le contrôle ne trouve aucun constat « {rule} »" + (f" ; {hint}" if hint else ""))
    choices = "\n".join(f"  {designate(one, of_rule.values())} : {one.message}" for one in (named or of_rule.values()))
    count = f"{len(named)} constats répondent" if named else "aucun constat ne répond"
    raise SelectionImpossible(f"{count} à « {designation} » ; une confirmation en accepte un seul :\n{choices}")


def designate(constat: Constat, others: Iterable[Constat]) -> str:
    """The shortest designation that names this constat among the others."""
    rivals = [one for one in others if one.regle == constat.regle and one.identite != constat.identite and not one.confirme]
    for name in ("", *_designations(constat)):
        if not any(name == "" or name in _designations(other) for other in rivals):
            return f"{constat.regle}:{name}".rstrip(":")
    return constat.regle


def _designations(constat: Constat) -> tuple[str, ...]:
    """What may follow the rule's id, shortest first."""
    lieu = constat.lieu or constat.lieu_avant
    fait = (constat.fait, f"{constat.edition}:{constat.fait}") if constat.fait else ()
    places = (f"{lieu.source}:{lieu.ligne}", str(lieu)) if lieu and lieu.ligne else (str(lieu),) if lieu else ()
    return (*fait, *places, constat.edition, short_fingerprint(constat))
