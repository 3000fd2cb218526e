"""A text prepared for scanning, and the way back from a place in it to a place in what was given."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from noticegen.facts.pliage import SPACES, fold

ALINEA = "\x1e"
"""Stands where a blank line was: no date, number or address runs over it."""

_ESPACE = f" {SPACES}"
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HAUTS = "⁰¹²³⁴-⁹"
"""Between spaces, the call of a note: no date or period ends there, nor is it a word of it."""

_REPRISE = re.compile(
    rf"[{_ESPACE}]++[{_HAUTS}]{{1,3}}[{_ESPACE}]+|[{_ESPACE}]{{2,}}|(?P<invisible>[{_INVISIBLE}]+)|(?P<accent>[A-Za-z][\u0300-\u0327])"
)


@dataclass(frozen=True, slots=True)
class TextePlie:
    """`plie` is folded, composed and single-spaced; `brut` is the same characters unfolded; both have the same places."""

    source: str
    brut: str
    plie: str
    _plis: tuple[int, ...]
    _sources: tuple[int, ...]

    def place(self, index: int) -> int:
        """The place in `source` of a place in `plie`."""
        if not self._plis:
            return index
        rank = bisect_right(self._plis, index) - 1
        return index if rank < 0 else self._sources[rank] + index - self._plis[rank]


def prepare(source: str) -> TextePlie:
    """The text folded for scanning, in linear time whatever it holds."""
    pieces: list[str] = []
    folds: list[int] = []
    origins: list[int] = []
    end = length = 0
    for found in _REPRISE.finditer(source):
        piece = _replacement(found)
        length += found.start() - end + len(piece)
        pieces += [source[end : found.start()], piece]
        end = found.end()
        folds.append(length)
        origins.append(end)
    brut = "".join([*pieces, source[end:]]) if pieces else source
    return TextePlie(source, brut, fold(brut), tuple(folds), tuple(origins))


def _replacement(found: re.Match[str]) -> str:
    if found["invisible"]:
        return ""
    if found["accent"]:
        composed = unicodedata.normalize("NFC", found[0])
        return composed if len(composed) == 1 else found[0][0]
    lines = found[0].count("\n")
    return ALINEA if lines > 1 else "\n" if lines else " "
