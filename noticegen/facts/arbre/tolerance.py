"""What editors on Windows do to a YAML file, made harmless without moving a single column.

No-break spaces in the indentation or after a `:` are spaces; curly quotes around a whole value are quotes.
Inside a value both stay as typed. A line of nothing but tabs is empty.
"""

import re

from noticegen.facts.pliage import SPACES

_NBSP = "".join(sorted(set(SPACES) - set("\t\n\r\v\f\x85\u2028\u2029")))
_ANY = f" {_NBSP}"
_LEADING = re.compile(rf"^[{_ANY}]*(?:-[{_ANY}]+)*[{_ANY}]*", re.MULTILINE)
_AFTER_KEY = re.compile(rf"(?:^[ ]*(?:- +)*|[{{,][{_ANY}]*)[a-z0-9_-]+[{_ANY}]*:[{_NBSP}][{_ANY}]*", re.MULTILINE)
_VALUE = r"(?P<value>“[^“”\"\\\n]*”|‘[^‘'\\\n]*?’)"
_BLOCK_QUOTED = re.compile(rf"^[ ]*(?:- +)*(?:[^\s:#'\"“‘\[{{][^\n:#'\"“‘\[{{]*: +)?{_VALUE}(?=[ ]*(?:$|:[ ]|[ ]#))", re.MULTILINE)
_FLOW_LINE = re.compile(r"^[ ]*(?:- +)*(?:[^\n:]*: +)?[\[{].*", re.MULTILINE)
_FLOW_QUOTED = re.compile(rf"[\[{{,:] *{_VALUE}(?=[ ]*[,\]}}:])")
_EMPTY = re.compile(r"^[ \t]*\t[ \t]*(?=#|$)", re.MULTILINE)
_SPACES = str.maketrans(dict.fromkeys(_NBSP, " "))


def accept_windows_habits(texte: str) -> str:
    """The same text, same length, as YAML needs it."""
    if any(space in texte for space in _NBSP):
        texte = _LEADING.sub(lambda match: match[0].translate(_SPACES), texte)
        texte = _AFTER_KEY.sub(lambda match: match[0].translate(_SPACES), texte)
    if "\t" in texte:
        texte = _EMPTY.sub(lambda match: match[0].replace("\t", " "), texte)
    if "“" in texte or "‘" in texte:
        texte = _BLOCK_QUOTED.sub(_straight, texte)
        texte = _FLOW_LINE.sub(lambda match: _FLOW_QUOTED.sub(_straight, match[0]), texte)
    return texte


def _straight(match: re.Match[str]) -> str:
    start = match.start("value") - match.start()
    value = match["value"]
    quote = '"' if value[0] == "“" else "'"
    if quote == "'" and "’" in value[1:-1]:
        return match[0]
    return f"{match[0][:start]}{quote}{value[1:-1]}{quote}"
