"""Equal items are paired in order, then anywhere, whatever repeats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc
from noticegen.review.phrases.matching import in_order, match_equal
from noticegen.review.phrases.pairing import Blocs, pair_sentences

WORDS = st.text("abc", max_size=12)
BLOC = Bloc("p", (), Lieu("note.md"))


@pytest.mark.parametrize(
    ("avant", "apres", "pairs"),
    [
        ("", "", {}),
        ("a", "", {}),
        ("abc", "abc", {0: 0, 1: 1, 2: 2}),
        ("abc", "axc", {0: 0, 2: 2}),
        ("abcd", "bcda", {0: 3, 1: 0, 2: 1, 3: 2}),
        ("aab", "ab", {0: 0, 2: 1}),
        ("xaya", "aya", {1: 0, 2: 1, 3: 2}),
        ("paqa", "aqap", {0: 3, 1: 0, 2: 1, 3: 2}),
        ("uavaX", "Xvaua", {0: 3, 1: 4, 2: 1, 3: 2, 4: 0}),
    ],
)
def test_pairs_of_two_sequences(avant: str, apres: str, pairs: dict[int, int]) -> None:
    assert dict(sorted(match_equal(avant, apres).items())) == pairs


@settings(max_examples=100)
@given(WORDS, WORDS)
def test_every_equal_item_is_paired_once(avant: str, apres: str) -> None:
    pairs = match_equal(avant, apres)
    assert len(set(pairs.values())) == len(pairs)
    assert all(avant[one] == apres[other] for one, other in pairs.items())
    assert all(sum(avant[one] == char for one in pairs) == min(avant.count(char), apres.count(char)) for char in "abc")


@settings(max_examples=100)
@given(st.permutations(range(8)))
def test_what_keeps_its_order_is_the_longest_run(order: list[int]) -> None:
    pairs = dict(enumerate(order))
    kept = list(in_order(pairs).values())
    assert kept == sorted(kept)
    assert len(kept) == max(_longest_from(order, start) for start in range(8))


@settings(max_examples=100)
@given(
    st.lists(st.text("ab ", min_size=1).filter(str.strip), max_size=6), st.lists(st.text("ab ", min_size=1).filter(str.strip), max_size=6)
)
def test_each_sentence_is_in_one_group(avant: list[str], apres: list[str]) -> None:
    left, right = ([" ".join(text.split()) for text in side] for side in (avant, apres))
    groups = pair_sentences(left, right, Blocs([BLOC] * len(left), [BLOC] * len(right)))
    assert sorted(rank for group in groups for rank in group.avant) == list(range(len(left)))
    assert sorted(rank for group in groups for rank in group.apres) == list(range(len(right)))
    assert all(group.avant or group.apres for group in groups)


def _longest_from(order: list[int], start: int) -> int:
    return 1 + max((_longest_from(order, place) for place in range(start + 1, len(order)) if order[place] > order[start]), default=0)
