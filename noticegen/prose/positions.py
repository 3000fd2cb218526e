"""Where a template was when something went wrong: the file and line of the prose, found on the stack."""

import re
import sys
from collections.abc import Iterator
from types import FrameType, TracebackType

from noticegen.facts.lieu import Lieu

_EXPRESSION = r"\{\{.*?\}\}|\{%.*?%\}"

Position = tuple[str, int]
"""A template's file and a line of it, from 1."""


def running_templates() -> list[Position]:
    """The templates being rendered now, innermost first."""
    return [position for frame, line in _running() if (position := _position(frame, line))]


def failed_templates(traceback: TracebackType | None) -> list[Position]:
    """The templates that an exception went through, innermost first."""
    found = []
    while traceback:
        position = _position(traceback.tb_frame, traceback.tb_lineno)
        found += [position] if position else []
        traceback = traceback.tb_next
    return found[::-1]


def prose_first(positions: list[Position]) -> Position | None:
    """The innermost file of prose: what its author can mend; a shape only when no prose is there."""
    return next((position for position in positions if position[0].endswith(".md")), positions[0] if positions else None)


def locate(position: Position | None, source: str, word: str) -> Lieu:
    """The place of a word on the line of a position, or of its only expression when no word is known; else the line alone."""
    if position is None:
        return Lieu("templates")
    path, number = position
    lines = source.split("\n")
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    places = [found.span() for found in re.finditer(rf"(?<![\w]){re.escape(word)}(?!\w)" if word else _EXPRESSION, line)]
    if not places or (not word and len(places) > 1):
        return Lieu(path, number)
    start, end = places[0]
    return Lieu(path, number, start + 1, end - start)


def _running() -> Iterator[tuple[FrameType, int]]:
    frame: FrameType | None = sys._getframe(1)
    while frame:
        yield frame, frame.f_lineno
        frame = frame.f_back


def _position(frame: FrameType, line: int) -> Position | None:
    template = frame.f_globals.get("__jinja_template__")
    return (template.filename or template.name, template.get_corresponding_lineno(line)) if template else None
