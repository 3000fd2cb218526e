"""Plain text cut into lines by its writer's width: a line that had no room for the next word goes on, the others end on purpose."""

import itertools
import re
from collections.abc import Sequence

from noticegen.intake.readers.text_tables import TextLine

_COURTE = 50
"""No text is wrapped at fewer characters than this."""

_RARES = 3
"""A width that fewer lines reach proves nothing: a line is then joined only to one that goes on in small letters."""

_OUVRE = re.compile(r"\s*(?:[=_~*-]{3,}\s*$|(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)°]\s|[A-ZÀ-Ý][\w’' -]{0,30} :)")
"""Lines that begin something: an underlining, a number, a label."""


def wrap_width(paragraphs: Sequence[Sequence[TextLine]]) -> tuple[int, bool]:
    """The width at which a text is cut, that a few lines may pass, and whether enough lines prove it; 0 when it is not cut."""
    lengths = sorted((len(line) for lines in paragraphs for _, line in lines[:-1] if len(line) >= _COURTE), reverse=True)
    return (lengths[min(_RARES, len(lengths)) - 1] if lengths else 0), len(lengths) >= _RARES


def unwrap(lines: Sequence[TextLine], width: tuple[int, bool]) -> str:
    """The lines of a paragraph: a space where one had no room for the next one's first word, else a line end."""
    texts = [line for _, line in lines]
    pieces = [texts[0].strip()]
    for before, line in itertools.pairwise(texts):
        pieces += [" " if _had_no_room(before, line, *width) else "\n", line.strip()]
    return "".join(pieces)


def _had_no_room(before: str, line: str, width: int, proved: bool) -> bool:
    if not width or len(before) < _COURTE or _OUVRE.match(line):
        return False
    first = line.split(None, 1)[0]
    return len(before) + 1 + len(first) > width and (proved or first[0].islower())
