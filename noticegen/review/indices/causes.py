"""Pairs of things that changed towards each other, each told once: by the thing that explains most of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping


def by_cause(pairs: Iterable[tuple[str, str]], drifts: Mapping[str, int]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The pairs by the name that most of those left share; of equals, the name that drifted most."""
    left = list(pairs)
    while left:
        counts = Counter(name for pair in left for name in pair)
        cause = min(counts, key=lambda name: (-counts[name], -drifts.get(name, 0), name))
        told = tuple(pair for pair in left if cause in pair)
        left = [pair for pair in left if cause not in pair]
        yield cause, told
