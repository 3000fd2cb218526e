"""Which items of two sequences are the same: equal keys in order, then equal keys anywhere. Linear, whatever repeats."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Mapping, Sequence

Appariement = dict[int, int]
"""Rank on the earlier side → rank on the incoming side; each at most once."""


def match_equal(avant: Sequence[Hashable], apres: Sequence[Hashable]) -> Appariement:
    """Pair every item of `avant` that has an equal in `apres`, moved ones too.

    The two ends first, then keys found once on each side, then the equal neighbours of what is paired, then repeated keys
    in order between the same neighbours, and last what is left, in order (Heckel's way: never quadratic, as difflib is).
    """
    pairs = _common_ends(avant, apres)
    _pair_unique(avant, apres, pairs)
    _pair_neighbours(avant, apres, pairs)
    _pair_repeated(avant, apres, pairs)
    return pairs


def in_order(pairs: Mapping[int, int]) -> Appariement:
    """The longest run of pairs that keep their order: those outside have moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for rank in sorted(pairs):
        place = bisect_left(tails, pairs[rank])
        tails[place : place + 1] = [pairs[rank]]
        ends[place : place + 1] = [rank]
        if place:
            before[rank] = ends[place - 1]
    return dict(sorted((rank, pairs[rank]) for rank in _chain(ends[-1:], before)))


def gaps(length: int, fixed: Sequence[int], taken: Container[int]) -> dict[int, list[int]]:
    """The ranks below `length` that are not `taken`, by how many `fixed` ranks stand before them."""
    holes: dict[int, list[int]] = defaultdict(list)
    for rank in range(length):
        if rank not in taken:
            holes[bisect_right(fixed, rank)].append(rank)
    return dict(holes)


def _common_ends(avant: Sequence[Hashable], apres: Sequence[Hashable]) -> Appariement:
    shorter = min(len(avant), len(apres))
    head = 0
    while head < shorter and avant[head] == apres[head]:
        head += 1
    tail = 0
    while tail < shorter - head and avant[-1 - tail] == apres[-1 - tail]:
        tail += 1
    pairs = {rank: rank for rank in range(head)}
    pairs.update({len(avant) - 1 - back: len(apres) - 1 - back for back in range(tail)})
    return pairs


def _pair_unique(avant: Sequence[Hashable], apres: Sequence[Hashable], pairs: Appariement) -> None:
    left, right = _free(avant, pairs), _free(apres, set(pairs.values()))
    counts, twin_counts = Counter(left.values()), Counter(right.values())
    place = {key: rank for rank, key in right.items() if twin_counts[key] == 1}
    pairs.update({rank: place[key] for rank, key in left.items() if counts[key] == 1 and key in place})


def _pair_neighbours(avant: Sequence[Hashable], apres: Sequence[Hashable], pairs: Appariement) -> None:
    taken = set(pairs.values())
    for step in (1, -1):
        for rank in sorted(pairs, reverse=step < 0):
            one, other = rank + step, pairs[rank] + step
            while (
                0 <= one < len(avant) and 0 <= other < len(apres) and one not in pairs and other not in taken and avant[one] == apres[other]
            ):
                pairs[one] = other
                taken.add(other)
                one, other = one + step, other + step


def _pair_repeated(avant: Sequence[Hashable], apres: Sequence[Hashable], pairs: Appariement) -> None:
    fixed = in_order(pairs)
    holes, twins = gaps(len(avant), list(fixed), pairs), gaps(len(apres), list(fixed.values()), set(pairs.values()))
    for gap in holes.keys() & twins.keys():
        _pair_by_key(avant, apres, holes[gap], twins[gap], pairs)
    _pair_by_key(avant, apres, list(_free(avant, pairs)), list(_free(apres, set(pairs.values()))), pairs)


def _pair_by_key(avant: Sequence[Hashable], apres: Sequence[Hashable], left: list[int], right: list[int], pairs: Appariement) -> None:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for rank in reversed(right):
        waiting[apres[rank]].append(rank)
    for rank in left:
        if waiting.get(avant[rank]):
            pairs[rank] = waiting[avant[rank]].pop()


def _free(items: Sequence[Hashable], taken: Container[int]) -> dict[int, Hashable]:
    return {rank: item for rank, item in enumerate(items) if rank not in taken}


def _chain(last: list[int], before: Mapping[int, int]) -> list[int]:
    """The ranks that lead to the last one."""
    chain = list(last)
    while chain and chain[-1] in before:
        chain.append(before[chain[-1]])
    return chain
