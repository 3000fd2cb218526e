"""Which line ends of a PDF cut an address: told by the whole of it, over as many lines as a narrow column takes."""

import itertools
from collections.abc import Sequence

from noticegen.intake.readers.pdf_addresses import ends_box, goes_on, is_part_of_box
from noticegen.intake.readers.pdf_lines import Ligne

_MOT = 500
"""Characters beyond which a word is not followed from line to line: longer than any address that a column cuts."""


def heads(lines: Sequence[Ligne]) -> list[str]:
    """For each line, its first word: with what the lines after it add, where that word fills it and they go on with its address."""
    found: list[str] = []
    after = ""
    for line in reversed(lines):
        words = line.texte.split(None, 1)
        first = words[0] if words else ""
        alone = len(words) == 1 and len(after) < _MOT
        after = first + after if alone and goes_on(first, after) else first
        found.append(after)
    return found[::-1]


def cut_addresses(lines: Sequence[Ligne]) -> list[bool]:
    """For each line but the last, whether its end cuts an address that the next one goes on with."""
    cuts: list[bool] = []
    before = ""
    for line, after in zip(lines, heads(lines)[1:], strict=False):
        words = line.texte.split()
        whole = cuts and cuts[-1] and len(words) == 1 and len(before) < _MOT
        before = before + words[0] if whole else (words or [""])[-1]
        cuts.append(goes_on(before, after))
    return cuts


def fills(line: Ligne, right: float) -> bool:
    """Whether one word, with what no-break spaces bind to it, fills the line: it may have been cut where the column ends."""
    return len(line.texte.split(" ")) == 1 and line.fin >= right - 0.6 * line.taille


def cut_boxes(lines: Sequence[Ligne], right: float, known: frozenset[str]) -> list[bool]:
    """For each line but the last, whether its end cuts a mailbox between two letters.

    For documents that draw the space at which a line ends: a line without one, that a word fills which is none of the `known`, was cut
    inside the word when what follows is the end of a mailbox.
    """
    cuts: list[bool] = []
    goes = False
    for line, after in reversed(list(itertools.pairwise(lines))):
        word = (line.texte.split() or [""])[-1]
        whole = fills(line, right) and is_part_of_box(word) and word not in known
        goes = whole and (goes or ends_box((after.texte.split() or [""])[0]))
        cuts.append(goes)
    return cuts[::-1]
