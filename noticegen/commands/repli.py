"""Messages folded to the width of a terminal, between words; a pipe gets them whole, one fault a line."""

import re
import shutil
import sys
from collections.abc import Iterator
from textwrap import wrap

SUITE = "    "
"""In front of what a line could not hold."""

_EXTRAIT = re.compile(r"\s*\d*\s\|\s")
"""A source line, or the carets under it: their columns must hold."""


def for_screen(message: str) -> str:
    """The message as the error stream should get it."""
    return fold(message, shutil.get_terminal_size().columns) if sys.stderr.isatty() else message


def fold(message: str, width: int) -> str:
    """Each line in lines of at most `width` columns, where its words allow; no-break spaces hold."""
    return "\n".join(line for typed in message.split("\n") for line in _folded(typed, width))


def _folded(line: str, width: int) -> Iterator[str]:
    if len(line) <= width or _EXTRAIT.match(line):
        yield line
        return
    margin = line[: len(line) - len(line.lstrip(" "))]
    yield from wrap(
        line.lstrip(" "), width, initial_indent=margin, subsequent_indent=margin + SUITE, break_long_words=False, break_on_hyphens=False
    )
