"""Arriving text made Markdown that reads as that text: nothing in it is markup, script or template expression."""

import re

_INLINE = re.compile(r"[\\`*_\[\]|<>&{}^]|!\Z")
"""A « ! » that ends a run may stand before a link, and would make an image of it."""
_DEBUT = re.compile(r"^(?P<marque>[#+\-=~:]|\d{1,9}(?=[.)]))", re.MULTILINE)
_ENTITES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "^": "&#94;"}
"""Markdown has no backslash for « ^ », which after a bracket would be the call of a footnote."""
_SANS_BARRE = {"=": "&#61;", "~": "&#126;", ":": "&#58;"}
"""Markdown has no backslash for these."""


def escape_inline(texte: str) -> str:
    """The text without anything that Markdown, HTML or Jinja would read; line starts are another matter."""
    return _INLINE.sub(_escaped, texte.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " "))


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    if char in _ENTITES:
        return _ENTITES[char]
    if char == "{" and found.string[found.end() : found.end() + 1] in ("{", "%", "#", ":"):
        return "&#123;"
    return f"\\{char}"


def escape_starts(markdown: str) -> str:
    """A paragraph's Markdown whose lines begin no heading, list, rule, fence or definition."""
    return _DEBUT.sub(_start, markdown)


def _start(found: re.Match[str]) -> str:
    mark = found["marque"]
    if mark[0].isdigit():
        return f"{mark}\\"
    return _SANS_BARRE.get(mark, f"\\{mark}")
