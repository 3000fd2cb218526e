"""The lines of a file that is written into: each keeps the end it has, whatever the ends of the others, and places are YAML's."""

import re
from collections.abc import Sequence

_CUT = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_END = re.compile(r"(?:\r\n|\r|\n)\Z")


def split_lines(texte: str) -> list[str]:
    """The lines, each with its end; the last one, empty in a text that ends with its last line, has none."""
    return _CUT.split(texte)


def join_lines(lines: Sequence[str]) -> str:
    """The text of these lines; one that was written, and has no end, ends as the one before it."""
    end = next((found for line in lines if (found := end_of(line))), "\n")
    written = []
    for line in lines[:-1]:
        own = end_of(line)
        end = own or end
        written.append(line if own else f"{line}{end}")
    return "".join([*written, *lines[-1:]])


def end_of(line: str) -> str:
    """How a line ends; empty for one that was just written, and for the last one."""
    found = _END.search(line)
    return found[0] if found else ""
