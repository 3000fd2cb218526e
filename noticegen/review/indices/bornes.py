"""The dates of échéances, side by side: what every rule on dates reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticegen.edition import Edition
from noticegen.facts.echeance import Echeance
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import Moment
from noticegen.review.change import Change, PaireEcheances
from noticegen.review.memoire import remembered


@dataclass(frozen=True)
class Borne:
    """One date of an échéance: its part in it (`ouverture`, `cloture`, `limite`, `debut`, `fin`, `jour`), its fact's path, its place."""

    echeance: Echeance
    role: str
    chemin: str
    moment: Moment
    lieu: Lieu | None

    @property
    def canonique(self) -> str:
        """Its moment in canonical notation."""
        return str(self.moment)


@dataclass(frozen=True)
class PaireBornes:
    """The same date of the same échéance on both sides."""

    avant: Borne
    apres: Borne

    @property
    def role(self) -> str:
        """Its part in the échéance."""
        return self.apres.role

    @property
    def chemin(self) -> str:
        """Its fact's path, on the incoming side."""
        return self.apres.chemin

    @property
    def carried(self) -> bool:
        """Whether it is computed from another date: that one speaks for it."""
        return bool(self.apres.echeance.relative_a)


def new_session(change: Change) -> bool:
    """Whether the two sides are two sessions: only then must yearly facts move."""
    return change.avant is not None and change.avant.fiche.session != change.apres.fiche.session


REVISION = 120
"""A date put right within its session moves by some days; from one session to the next, by about a year."""


def revised(change: Change) -> bool:
    """Whether both sides are one session put right: a date moved, and none by so much that it belongs to another session."""
    moved = [
        abs((one.apres.moment.jour - one.avant.moment.jour).days) for one in paires_bornes(change) if one.avant.moment != one.apres.moment
    ]
    return bool(moved) and not new_session(change) and max(moved) <= REVISION


def bornes(edition: Edition) -> Iterator[Borne]:
    """Every date of an édition, échéance by échéance."""
    for echeance in edition.fiche.echeances.values():
        yield from bornes_of(edition, echeance).values()


def bornes_of(edition: Edition, echeance: Echeance) -> Mapping[str, Borne]:
    """The dates of one échéance, by their part in it (the days of a list by their rank)."""
    known = _known(edition).get(echeance.chemin)
    return known if known is not None and edition.fiche.echeances.get(echeance.cle) is echeance else _read(edition, echeance)


@remembered
def _known(edition: Edition) -> Mapping[str, Mapping[str, Borne]]:
    """The dates of the échéances of an édition, read once: some fifty rules ask for them."""
    return {echeance.chemin: _read(edition, echeance) for echeance in edition.fiche.echeances.values()}


def _read(edition: Edition, echeance: Echeance) -> Mapping[str, Borne]:
    found = {}
    for key, part, moment in _parts(echeance):
        fait = edition.fiche.faits.get(f"{echeance.chemin}.{part}")
        role = key.partition(".")[0]
        found[key] = Borne(echeance, role, f"{echeance.chemin}.{part}", moment, fait.lieu if fait else None)
    return found


@remembered
def paires_bornes(change: Change) -> tuple[PaireBornes, ...]:
    """Every date that both sides have."""
    return tuple(borne for paire in change.echeances for borne in paires_of(change, paire))


def paires_of(change: Change, paire: PaireEcheances) -> Iterator[PaireBornes]:
    """The dates of one échéance that both sides have."""
    if paire.avant is None or paire.apres is None or change.avant is None:
        return
    before, after = bornes_of(change.avant, paire.avant), bornes_of(change.apres, paire.apres)
    for key, borne in after.items():
        if key in before:
            yield PaireBornes(before[key], borne)


def _parts(echeance: Echeance) -> Iterator[tuple[str, str, Moment]]:
    """Key, part of the fact's path and moment of each date."""
    if echeance.ouverture:
        yield "ouverture", "ouverture", echeance.ouverture
    if echeance.cloture:
        yield "cloture", "cloture", echeance.cloture
    if echeance.limite:
        yield "limite", echeance.sens or "avant", echeance.limite
    if echeance.periode and len(echeance.jours) == 2:
        yield "debut", "du", echeance.jours[0]
        yield "fin", "au", echeance.jours[1]
    elif len(echeance.jours) == 1:
        yield "debut", "le", echeance.jours[0]
    else:
        yield from ((f"jour.{rank}", "des", jour) for rank, jour in enumerate(echeance.jours))
