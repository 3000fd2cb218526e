"""Which sentence faces which: equal ones, split and joined ones, most alike ones, and one hole facing one hole."""

from collections.abc import Sequence
from typing import NamedTuple

from noticegen.prose.document import Bloc
from noticegen.review.phrases.holes import Groupe, Pairing
from noticegen.review.phrases.joining import join_alike, join_exact, join_gaps
from noticegen.review.phrases.likeness import bag, candidates, dice, shared
from noticegen.review.phrases.matching import match_equal
from noticegen.review.phrases.rows import keep_rows

ALIKE = 0.5
"""Likeness from which two sentences between the same neighbours are one, reworded."""

ALIKE_AFAR = 0.6
"""The same, when one of them moved as well; it must then share at least `SHARED_AFAR` words."""

SHARED_AFAR = 3
FACING = 0.3
"""Likeness that one hole facing one hole needs where a sentence is longer than `SHORT` words."""

SHORT = 5
PLACED = ("td", "h1", "h2", "h3", "h4", "h5", "h6")
NARROW = 400
"""Product of two facing holes up to which every pair in them is weighed."""


class Blocs(NamedTuple):
    """The blocks that the sentences of both sides come from."""

    avant: Sequence[Bloc]
    apres: Sequence[Bloc]

    def same(self, one: int, other: int) -> bool:
        """Whether two ranks come from blocks of one kind."""
        return self.avant[one].genre == self.apres[other].genre

    def placed(self, one: int, other: int) -> bool:
        """Whether both are cells, or headings of one rank: alone between the same neighbours, they stand in the same place whatever they say."""
        return self.same(one, other) and self.avant[one].genre in PLACED


def pair_sentences(avant: Sequence[str], apres: Sequence[str], blocs: Blocs) -> list[Groupe]:
    """Pair two sequences of sentence keys."""
    pairing = Pairing(avant, apres, keep_rows(match_equal(avant, apres), blocs.avant, blocs.apres))
    if len(pairing.pairs) < max(len(avant), len(apres)):
        join_exact(pairing)
        _pair_alike(pairing)
        join_alike(pairing)
        join_gaps(pairing)
        _pair_facing(pairing, blocs)
    return pairing.groups()


def _pair_alike(pairing: Pairing) -> None:
    """Pair the most alike first; of equals, those between the same neighbours, then those nearest in the text."""
    for *_, one, other in sorted(_weighed(pairing)):
        if pairing.free_avant(one) and pairing.free_apres(other):
            pairing.pair(one, other)


def _weighed(pairing: Pairing) -> list[tuple[float, int, float, int, int]]:
    """The pairs alike enough, as sorting keys: unlikeness, other gap or not, distance in the text, the two ranks."""
    avant, apres = pairing.avant, pairing.apres
    gap_avant: dict[int, int] = {}
    gap_apres: dict[int, int] = {}
    near: set[tuple[int, int]] = set()
    for gap, (left, right) in enumerate(pairing.holes()):
        gap_avant.update(dict.fromkeys(left, gap))
        gap_apres.update(dict.fromkeys(right, gap))
        if len(left) * len(right) <= NARROW:
            near.update((one, other) for one in left for other in right)
    weighed = []
    for one, other in near.union(candidates(avant, apres, gap_avant, gap_apres)):
        elsewhere = gap_avant[one] != gap_apres[other]
        likeness = dice(avant[one], apres[other])
        if likeness >= (ALIKE_AFAR if elsewhere else ALIKE) and not (
            elsewhere and shared(bag(avant[one]), bag(apres[other])) < SHARED_AFAR
        ):
            weighed.append((-round(likeness, 2), int(elsewhere), abs(one / len(avant) - other / len(apres)), one, other))
    return weighed


def _pair_facing(pairing: Pairing, blocs: Blocs) -> None:
    """Pair one hole facing one hole; and as many short ones of one kind facing each other, as a table's changed cells do."""
    for left, right in list(pairing.holes()):
        if len(left) != len(right):
            continue
        faces = list(zip(left, right))
        if len(faces) == 1 and (_may_face(pairing, *faces[0]) or blocs.placed(*faces[0])):
            pairing.pair(*faces[0])
        elif all(blocs.same(one, other) and _both_short(pairing, one, other) for one, other in faces):
            for one, other in faces:
                pairing.pair(one, other)


def _may_face(pairing: Pairing, one: int, other: int) -> bool:
    return _both_short(pairing, one, other) or dice(pairing.avant[one], pairing.apres[other]) >= FACING


def _both_short(pairing: Pairing, one: int, other: int) -> bool:
    return max(bag(pairing.avant[one]).total(), bag(pairing.apres[other]).total()) <= SHORT
