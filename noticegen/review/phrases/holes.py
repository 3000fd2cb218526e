"""Two sequences of sentences while they are being paired, and the holes left between those that are."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from noticegen.review.phrases.matching import gaps, in_order


@dataclass(frozen=True)
class Groupe:
    """Ranks that face each other: one and one; several and one where a sentence was split or joined; one and none."""

    avant: tuple[int, ...]
    apres: tuple[int, ...]


@dataclass
class Pairing:
    """What is paired so far: `pairs`, and the ranks joined to one of a pair (`4: 3`: 4 is read with 3, which is paired)."""

    avant: Sequence[str]
    apres: Sequence[str]
    pairs: dict[int, int]
    joined_avant: dict[int, int] = field(default_factory=dict)
    joined_apres: dict[int, int] = field(default_factory=dict)
    _faced: set[int] = field(init=False)
    _fixed: dict[int, int] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._faced = set(self.pairs.values())

    def free_avant(self, rank: int) -> bool:
        """Whether this earlier sentence faces none."""
        return 0 <= rank < len(self.avant) and rank not in self.pairs and rank not in self.joined_avant

    def free_apres(self, rank: int) -> bool:
        """Whether this incoming sentence faces none."""
        return 0 <= rank < len(self.apres) and rank not in self._faced and rank not in self.joined_apres

    def pair(self, one: int, other: int) -> None:
        """Let two sentences face each other."""
        self.pairs[one] = other
        self._faced.add(other)
        self._fixed = None

    def holes(self) -> Iterator[tuple[list[int], list[int]]]:
        """The unpaired ranks of each side, gap by gap between the pairs that kept their order."""
        fixed = self._fixed = self._fixed or in_order(self.pairs)
        left = gaps(len(self.avant), list(fixed), self.pairs.keys() | self.joined_avant.keys())
        right = gaps(len(self.apres), list(fixed.values()), self._faced | self.joined_apres.keys())
        return ((left.get(gap, []), right.get(gap, [])) for gap in sorted(left.keys() | right.keys()))

    def groups(self) -> list[Groupe]:
        """The result: every rank of each side, once."""
        before, after = _by_first(self.joined_avant), _by_first(self.joined_apres)
        found = [Groupe(tuple(sorted((one, *before[one]))), tuple(sorted((other, *after[other])))) for one, other in self.pairs.items()]
        for left, right in self.holes():
            found += [Groupe((rank,), ()) for rank in left] + [Groupe((), (rank,)) for rank in right]
        return found


def _by_first(joined: dict[int, int]) -> dict[int, list[int]]:
    members: dict[int, list[int]] = defaultdict(list)
    for rank, first in joined.items():
        members[first].append(rank)
    return members
