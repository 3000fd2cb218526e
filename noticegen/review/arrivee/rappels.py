"""Sentences of a document that say once more what another one says, in the same words: a reminder of a date.

The reference says it once. What a reminder prints faces what the first sentence faces, and a date that disagrees is seen.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from noticegen.review.phrases.words import MASK

REMINDING = {"rappel", "rappels", "pour", "memoire", "attention", "important", "note", "bien", "noter", "a", "nb", "donc", "ainsi"}
"""Words by which a sentence calls itself a reminder; and « pour mémoire », « à noter », « N. B. »."""

AT_LEAST = 5
"""How many words, dates left out, make sure that both sentences speak of one thing: « au plus tard le » would not."""


def reminders(keys: Sequence[str], lone: Collection[int], known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Of the lone sentences, those that print one date and say of it no word that one sentence of the reference does not: both ranks."""
    dated = {rank: _words(key) for rank, key in enumerate(known) if _dates(key) == 1}
    for rank in lone:
        twin = _said_by(_words(keys[rank]) - REMINDING, dated) if _dates(keys[rank]) == 1 else None
        if twin is not None:
            yield rank, twin


def _said_by(words: set[str], dated: Mapping[int, set[str]]) -> int | None:
    """The only dated sentence that has all these words."""
    found = [rank for rank, own in dated.items() if words <= own] if len(words) >= AT_LEAST else []
    return found[0] if len(found) == 1 else None


def _dates(key: str) -> int:
    return sum(word == f"{MASK}?date" for word in key.split())


def _words(key: str) -> set[str]:
    return {word for word in key.split() if not word.startswith(MASK)}
