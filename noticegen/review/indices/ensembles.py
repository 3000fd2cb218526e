"""Stable facts side by side: what changed value, what a notice gained or lost as a whole (a pôle, an exam, a fee)."""

from collections.abc import Iterator
from dataclasses import dataclass

from noticegen.facts.fait import Fait
from noticegen.facts.lieu import Lieu
from noticegen.review.change import Change, PaireFaits
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

COMPOSED = ("poles", "portails")
"""The families whose members hold several facts each."""


@dataclass(frozen=True)
class Membre:
    """One member of a family of facts on one side: `poles.sah` with all its facts, `examens.CS` with its one."""

    chemin: str
    cle: str
    faits: tuple[Fait, ...]

    @property
    def canonique(self) -> str:
        """Its name, or its value: what a constat calls it by."""
        named = [fait for fait in self.faits if fait.chemin.endswith(".nom")]
        return (named or list(self.faits))[0].canonique

    @property
    def lieu(self) -> Lieu:
        """Where its first fact stands."""
        return self.faits[0].lieu


def changed(change: Change, family: str, part: str = "") -> Iterator[PaireFaits]:
    """The facts of a family that both sides have with two values; `part` keeps those of one name (`telephones`)."""
    for paire in pairs(change, family, part):
        if paire.avant and paire.apres and not same_value(paire.avant, paire.apres):
            yield paire


def same_value(one: Fait | None, other: Fait | None) -> bool:
    """Whether two facts hold one value; texts that differ by their typography alone do, and two absent ones."""
    if one is None or other is None:
        return one is other
    texts = one.genre == other.genre and one.genre in ("texte", "liste")
    return one.canonique == other.canonique or (texts and loose_key(one.canonique) == loose_key(other.canonique))


def pairs(change: Change, family: str, part: str = "") -> Iterator[PaireFaits]:
    """The facts of a family, paired."""
    return (paire for paire in _families(change).get(family, ()) if not part or paire.chemin.endswith(f".{part}"))


def kept(change: Change, family: str, part: str) -> Iterator[PaireFaits]:
    """The same, less those of members that come or go as a whole: their coming or going is told once."""
    whole = {membre.chemin for membre in (*gone(change, family), *new(change, family))}
    return (paire for paire in pairs(change, family, part) if _member(paire.chemin, family) not in whole)


def gone(change: Change, family: str) -> tuple[Membre, ...]:
    """The members of a family that only the earlier side has."""
    return _alone(family, [(paire.avant, paire.apres) for paire in pairs(change, family)]) if change.avant else ()


def new(change: Change, family: str) -> tuple[Membre, ...]:
    """The members of a family that only the incoming side has; none without an earlier side."""
    return _alone(family, [(paire.apres, paire.avant) for paire in pairs(change, family)]) if change.avant else ()


@dataclass(frozen=True)
class Libelle:
    """The label of a row on one side."""

    canonique: str
    lieu: Lieu


@dataclass(frozen=True)
class Relibelle:
    """A row whose label changed while its value stayed."""

    chemin: str
    avant: Libelle
    apres: Libelle
    valeur: str


def relabelled(change: Change, family: str) -> Iterator[Relibelle]:
    """The rows of a family whose label changed, typography apart, while their value stayed."""
    for paire in pairs(change, family):
        before, after = paire.avant, paire.apres
        if before and after and before.canonique == after.canonique and loose_key(before.chemin) != loose_key(after.chemin):
            labels = [Libelle(fait.chemin.split(".", 2 if family == "codes" else 1)[-1], fait.lieu) for fait in (before, after)]
            yield Relibelle(after.chemin, *labels, valeur=after.textes[0])


def has_family(change: Change, family: str) -> tuple[bool, bool]:
    """Whether the earlier and the incoming side have any fact of the family."""
    before = change.avant.fiche.faits if change.avant else {}
    return (_any(before, family), _any(change.apres.fiche.faits, family))


@remembered
def _families(change: Change) -> dict[str, list[PaireFaits]]:
    found: dict[str, list[PaireFaits]] = {}
    for paire in change.faits:
        family, dot, _ = paire.chemin.partition(".")
        if dot:
            found.setdefault(family, []).append(paire)
    return found


def _alone(family: str, sides: list[tuple[Fait | None, Fait | None]]) -> tuple[Membre, ...]:
    """The members whose facts all stand on the first of the two sides only."""
    if all(other for _, other in sides):
        return ()
    found: dict[str, list[Fait]] = {}
    paired = set()
    for one, other in sides:
        if one:
            path = _member(one.chemin, family)
            found.setdefault(path, []).append(one)
            paired |= {path} if other else set()
    return tuple(Membre(path, path.removeprefix(f"{family}."), tuple(faits)) for path, faits in found.items() if path not in paired)


def _member(chemin: str, family: str) -> str:
    """`poles.sah` for `poles.sah.telephones`; the members of a family of single facts are its facts."""
    return ".".join(chemin.split(".")[:2]) if family in COMPOSED else chemin


def _any(faits: object, family: str) -> bool:
    return any(path.startswith(f"{family}.") for path in faits)
