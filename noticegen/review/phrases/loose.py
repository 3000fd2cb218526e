"""Words compared loosely: the same word whatever its case, its accents, its quotes, dashes and ligatures."""

import unicodedata
from functools import lru_cache

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens, zero-width spaces and joiners: never part of a word."""

UNIFIED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′´`‛", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(INVISIBLE, ""),
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
    }
)


@lru_cache(maxsize=65536)
def loose_key(word: str) -> str:
    """The key two words share when they are the same word, typography and accents apart."""
    letters = unicodedata.normalize("NFKD", word.translate(UNIFIED)).casefold()
    return "".join(char for char in letters if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def exact_key(text: str) -> str:
    """The key two texts share when a reader sees no difference: composed accents, no invisible character, one kind of space."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(char for char in composed if char not in INVISIBLE).split())


def same_spelling(one: str, other: str) -> bool:
    """Whether two texts of one loose key differ by typography alone: case, or an accent that a capital has or lacks.

    `RECUE` and `reçue` do, `Etape` and `Étape` do; `a` and `à`, `ou` and `où`, `sur` and `sûr` are other words.
    """
    left, right = _letters(one), _letters(other)
    return len(left) == len(right) and all(
        base == twin and (marks == twin_marks or capital or twin_capital)
        for (base, marks, capital), (twin, twin_marks, twin_capital) in zip(left, right)
    )


def _letters(word: str) -> list[tuple[str, str, bool]]:
    """Each letter: itself in lower case, its accents, whether it is a capital."""
    letters: list[tuple[str, str, bool]] = []
    for char in unicodedata.normalize("NFKD", word.translate(UNIFIED)):
        if unicodedata.combining(char) and letters:
            base, marks, capital = letters[-1]
            letters[-1] = (base, marks + char, capital)
        else:
            letters.append((char.casefold(), "", char.isupper()))
    return letters
