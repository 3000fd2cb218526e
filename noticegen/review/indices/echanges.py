"""Things that exchanged what they hold: two pôles their numbers, two rates their amounts, a telephone and a fax."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from noticegen.review.change import Change, PaireFaits
from noticegen.review.faits.chemins import thing
from noticegen.review.faits.ecriture import same_value
from noticegen.review.memoire import remembered

FAMILIES = ("portails", "poles", "tarifs", "constantes", "examens")
"""With the labels of échéances; codes have a rule of their own, and dates are compared by their distances."""

NUMBERS = ("telephones", "telecopies")
"""Two fields of one pôle that can be typed one for the other."""


@dataclass(frozen=True)
class Echange:
    """Two things, and the facts that crossed from one to the other; the first pair is that of the first thing."""

    une: str
    autre: str
    faits: tuple[tuple[PaireFaits, PaireFaits], ...]


@remembered
def exchanges(change: Change) -> tuple[Echange, ...]:
    """The exchanges of an édition, one for two things however many facts crossed."""
    found: dict[tuple[str, str], list[tuple[PaireFaits, PaireFaits]]] = {}
    for one, other in combinations(_moved(change), 2):
        if _alike(one.chemin, other.chemin) and _crossed(one, other):
            found.setdefault((thing(one.chemin)[0], thing(other.chemin)[0]), []).append((one, other))
    return tuple(Echange(une, autre, tuple(pairs)) for (une, autre), pairs in found.items())


@remembered
def exchanged_paths(change: Change) -> frozenset[str]:
    """The facts whose change is an exchange."""
    return frozenset(paire.chemin for one in exchanges(change) for pair in one.faits for paire in pair)


def _moved(change: Change) -> Iterator[PaireFaits]:
    """The facts that hold another value than they did; of échéances, the labels."""
    for paire in change.faits:
        family, field = paire.chemin.split(".")[0], paire.chemin.rpartition(".")[2]
        wanted = field == "libelle" if family == "echeances" else family in FAMILIES
        if wanted and paire.avant and paire.apres and not same_value(paire.avant, paire.apres):
            yield paire


def _alike(one: str, other: str) -> bool:
    """Whether two paths name the same field of two things of one family, or the two kinds of number of one pôle."""
    (here, field), (there, twin) = thing(one), thing(other)
    if here == there:
        return field != twin and field in NUMBERS and twin in NUMBERS
    return field == twin and one.split(".")[0] == other.split(".")[0]


def _crossed(one: PaireFaits, other: PaireFaits) -> bool:
    return same_value(one.avant, other.apres) and same_value(other.avant, one.apres)
