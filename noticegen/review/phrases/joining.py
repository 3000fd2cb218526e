"""Sentences that were split or joined: several of one side say together what one of the other says."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from noticegen.review.phrases.holes import Pairing
from noticegen.review.phrases.likeness import bag, dice, shared
from noticegen.review.phrases.words import MASK

FROM_THERE = 0.6
"""Share of a sentence's words that must come from the sentence it was split off."""

AT_LEAST = 3
"""How many words that must be, unless all of them do: facts alone are no words of a sentence."""


def join_exact(pairing: Pairing) -> None:
    """Pair the sentences of each gap whose words, put end to end, are those of one sentence facing them."""
    for left, right in list(pairing.holes()):
        by_first: dict[str, list[int]] = defaultdict(list)
        for rank in right:
            by_first[pairing.apres[rank].split(" ", 1)[0]].append(rank)
        for rank in left:
            for twin in by_first.get(pairing.avant[rank].split(" ", 1)[0], ()):
                _join_from(pairing, rank, twin)


def join_alike(pairing: Pairing) -> None:
    """Give each sentence that faces none to the neighbour whose counterpart holds most of its words."""
    back = {other: one for one, other in pairing.pairs.items()}
    for left, right in list(pairing.holes()):
        for rank in left:
            _absorb(rank, pairing.avant, pairing.apres, pairing.pairs, pairing.joined_avant)
        for rank in right:
            _absorb(rank, pairing.apres, pairing.avant, back, pairing.joined_apres)


def join_gaps(pairing: Pairing) -> None:
    """Join all the sentences of a gap that face a single one, where most of the words of each are its own."""
    for left, right in list(pairing.holes()):
        if len(left) == 1 < len(right) and _made_of(pairing.avant[left[0]], [pairing.apres[rank] for rank in right]):
            pairing.pair(left[0], right[0])
            pairing.joined_apres.update(dict.fromkeys(right[1:], right[0]))
        elif len(right) == 1 < len(left) and _made_of(pairing.apres[right[0]], [pairing.avant[rank] for rank in left]):
            pairing.pair(left[0], right[0])
            pairing.joined_avant.update(dict.fromkeys(left[1:], left[0]))


def _made_of(whole: str, parts: Sequence[str]) -> bool:
    words = bag(whole)
    return all(shared(words, bag(part)) >= FROM_THERE * bag(part).total() for part in parts) and dice(whole, " ".join(parts)) >= FROM_THERE


def _join_from(pairing: Pairing, rank: int, twin: int) -> None:
    """Read on from both ranks, always on the shorter side, until both sides say the same."""
    one, other = pairing.avant[rank], pairing.apres[twin]
    last, last_twin = rank, twin
    while one != other and pairing.free_avant(last) and pairing.free_apres(last_twin):
        if other.startswith(f"{one} ") and pairing.free_avant(last + 1):
            last += 1
            one = f"{one} {pairing.avant[last]}"
        elif one.startswith(f"{other} ") and pairing.free_apres(last_twin + 1):
            last_twin += 1
            other = f"{other} {pairing.apres[last_twin]}"
        else:
            return
    if one == other and (last > rank or last_twin > twin) and pairing.free_avant(rank) and pairing.free_apres(twin):
        pairing.pair(rank, twin)
        pairing.joined_avant.update(dict.fromkeys(range(rank + 1, last + 1), rank))
        pairing.joined_apres.update(dict.fromkeys(range(twin + 1, last_twin + 1), twin))


def _absorb(rank: int, keys: Sequence[str], facing: Sequence[str], pairs: Mapping[int, int], joined: dict[int, int]) -> None:
    """Join a lone sentence to the one before or after it, if it was split off that one's counterpart."""
    for neighbour in (rank - 1, rank + 1):
        first = joined.get(neighbour, neighbour)
        if first in pairs and _split_off(keys[rank], keys[first], facing[pairs[first]], neighbour < rank):
            joined[rank] = first
            return


def _split_off(alone: str, kept: str, whole: str, after: bool) -> bool:
    left_over = Counter(bag(whole)) - Counter(bag(kept))
    taken = shared(left_over, bag(alone))
    together = f"{kept} {alone}" if after else f"{alone} {kept}"
    whole_of_it = taken == bag(alone).total() and any(not word.startswith(MASK) for word in bag(alone))
    enough = whole_of_it or (taken >= AT_LEAST and taken >= FROM_THERE * bag(alone).total())
    return enough and dice(together, whole) > dice(kept, whole)
