"""How alike two sentences are, and which ones are worth comparing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

COMMON = 24
"""A word that more sentences than this share tells none of them apart."""

BEST = 12
"""How many candidates of a sentence are weighed, those that share most rare words first."""


@lru_cache(maxsize=16384)
def bag(key: str) -> Mapping[str, int]:
    """The words of a sentence key, with how often each stands there."""
    return Counter(key.split(" "))


def shared(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """How many words two bags have in common."""
    if len(other) < len(one):
        one, other = other, one
    return sum([min(count, other[word]) for word, count in one.items() if word in other])


def dice(one: str, other: str) -> float:
    """Likeness of two sentence keys on their words, from 0 to 1 (Dice)."""
    left, right = bag(one), bag(other)
    return 2 * shared(left, right) / (left.total() + right.total())


def candidates(keys: Sequence[str], twin_keys: Sequence[str], left: Iterable[int], right: Iterable[int]) -> Iterable[tuple[int, int]]:
    """The pairs of ranks worth weighing: those that share a word few others have."""
    postings: dict[str, list[int]] = defaultdict(list)
    for twin in right:
        for word in bag(twin_keys[twin]):
            postings[word].append(twin)
    for rank in left:
        votes = Counter(twin for word in bag(keys[rank]) if len(postings.get(word, ())) <= COMMON for twin in postings.get(word, ()))
        yield from ((rank, twin) for twin, _ in votes.most_common(BEST))
