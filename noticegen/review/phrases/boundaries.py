"""Where sentences end in a French text."""

import re
from bisect import bisect_right

STOP = re.compile(r"[.!?…]+")
CLOSERS = re.compile(r"(?:[\s\u00a0\u202f]?[»)\]]|[”\"’])+")
ABBREVIATION = re.compile(
    r"(?:^|[\s(«'’\u00a0\u202f])"
    r"(?:m|mm|dr|me|pr|st|ste|art|al|cf|ex|p|pp|n|no|réf|ref|tél|tel|fax|av|bd|bld|bât|bat|env|hab|min|max|sq"
    r"|janv|févr|fevr|sept|oct|nov|déc|dec|chap|vol|éd|ed|coeff?|dép|dept|c\.-à-d|i\.e|p\.ex|N\.B|P\.S|(?-i:[A-ZÀ-Ý]))$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?:^|[.!?…:;]\s)(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2})*$")
OPENING, CLOSING = "«(", "»)"


def sentence_ends(texte: str) -> list[int]:
    """The offsets at which a new sentence begins, in order: after `. ! ? …` and a space.

    Not inside « » or ( ), not after an abbreviation, a single capital or the number a sentence begins with (`1.`), not before a small letter.
    """
    stops = list(STOP.finditer(texte))
    if not stops:
        return []
    depths = _depths(texte)
    return [end for stop in stops if (end := _boundary(texte, stop, depths))]


def sentence_of(texte: str, offset: int) -> str:
    """The sentence that holds an offset."""
    ends = [0, *sentence_ends(texte), len(texte)]
    after = bisect_right(ends, offset, hi=len(ends) - 1)
    return texte[ends[after - 1] : ends[after]]


def _boundary(texte: str, stop: re.Match[str], depths: list[int]) -> int:
    """Where the sentence after this stop begins, 0 if none does."""
    closers = CLOSERS.match(texte, stop.end())
    end = closers.end() if closers else stop.end()
    rest = texte[end:].lstrip()
    begin = len(texte) - len(rest)
    if not rest or begin == end or depths[end] or rest[0].islower():
        return 0
    before = texte[max(0, stop.start() - 12) : stop.start()]
    if stop.group() == "." and (ABBREVIATION.search(before) or NUMBER.search(before)):
        return 0
    return begin


def _depths(texte: str) -> list[int]:
    """How many « or ( are open before each offset; none where they do not match, or one lost mark would swallow the block."""
    depths, depth = [0], 0
    for char in texte:
        depth += (char in OPENING) - (char in CLOSING)
        depths.append(depth)
    return depths if depth == 0 and min(depths) == 0 else [0] * len(depths)
