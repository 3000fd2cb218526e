"""The iCalendar format (RFC 5545): lines of 75 octets, escaped text, instants in UTC."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

OCTETS = 75


def fold(line: str) -> str:
    """One content line, cut every 75 octets of its UTF-8 form and never inside a character."""
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + char, size + octets
    return "\r\n".join([*pieces, piece])


def escape(text: str) -> str:
    """A TEXT value: separators escaped, ends of line written `\\n`, other control characters dropped."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(char for char in escaped if char == "\t" or (char >= " " and char != "\x7f"))


def stamp(instant: datetime) -> str:
    """`20251113T180000Z`."""
    return instant.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def day(jour: date) -> str:
    """`20251113`."""
    return jour.strftime("%Y%m%d")


def component(name: str, lines: Iterable[str]) -> list[str]:
    """The lines between their BEGIN and END."""
    return [f"BEGIN:{name}", *lines, f"END:{name}"]


def serialize(lines: Iterable[str]) -> bytes:
    """The finished file."""
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()
