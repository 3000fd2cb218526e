"""The lists of an HTML page: what a browser prints before each of their items."""

import re
from dataclasses import dataclass

from lxml import etree

from noticegen.intake.readers.numbers import print_rank

LISTES = ("ol", "ul", "menu", "dir")
_STYLE = re.compile(
    r"list-style(?:-type)?\s{0,3}:[^;:]{0,80}?\b(lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)\b", re.IGNORECASE
)
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I"}


@dataclass
class _Liste:
    style: str
    rang: int


class Listes:
    """The open lists of a page, innermost last."""

    def __init__(self) -> None:
        self._ouvertes: list[_Liste] = []

    def open_list(self, element: etree._Element) -> None:
        """A list begins."""
        self._ouvertes.append(_Liste(_style(element), _whole(element.get("start", ""), 1)))

    def close_list(self) -> None:
        """The innermost list ends."""
        if self._ouvertes:
            self._ouvertes.pop()

    def mark(self, item: etree._Element) -> str:
        """The bullet or the number of the item that begins."""
        if not self._ouvertes or not self._ouvertes[-1].style:
            return "•"
        liste = self._ouvertes[-1]
        rang = _whole(item.get("value", ""), liste.rang)
        liste.rang = rang + 1
        return f"{print_rank(rang, liste.style)}."


def _style(element: etree._Element) -> str:
    """How a list counts, as `print_rank` names it; empty for one of bullets."""
    if element.tag != "ol":
        return ""
    found = _STYLE.search(element.get("style", ""))
    if found:
        return _STYLES[found[1].lower()]
    return element.get("type", "1") if element.get("type") in ("a", "A", "i", "I") else "1"


def _whole(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
