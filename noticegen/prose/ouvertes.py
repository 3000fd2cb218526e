"""Raw HTML in prose that nothing closes: Markdown would take all that follows for HTML, and print it as typed."""

import re

from noticegen.prose.malfacon import Malfacon

_CONTENANTS = "div|section|article|main|aside|nav|header|footer|figure|form|details|blockquote|pre|table|ul|ol|dl|p|h[1-6]"
_BALISE = re.compile(rf"<(/?)({_CONTENANTS})\b[^<>]*>", re.IGNORECASE)


def check_open_tags(markdown: str) -> None:
    """Raise `Malfacon` for the first block that is opened and not closed."""
    opened: list[tuple[str, str]] = []
    for tag in _BALISE.finditer(markdown):
        name = tag[2].lower()
        if not tag[1]:
            opened.append((name, tag[0]))
        elif any(name == one for one, _ in opened):
            while opened and opened[-1][0] != name:
                opened.pop()
            opened.pop()
    if opened:
        name, written = opened[0]
        raise Malfacon(written, f"« <{name}> » n’est fermé nulle part", f"ajoutez « </{name}> », ou retirez cette balise")
