"""Lists as people type them, laid out as Python-Markdown wants them: four spaces a level, a blank line before the first item.

Every editor that shows Markdown (the forge's own included) takes `Il faut :` followed by `- une pièce` for a list, and two spaces
for a sub-list; Python-Markdown would print the hyphens in the sentence, and raise the sub-list to the level of its parent.
The rules are CommonMark's: what stands under the text of an item belongs to it.
"""

import re
from dataclasses import dataclass

_ITEM = re.compile(r"(?P<retrait> *)(?P<marque>[-*+]|[0-9]{1,9}\.) +(?=\S)")
_RULE = re.compile(r" *([-*_])(?: *\1){2,} *")
_NIVEAU = 4
_SOUS = 2
"""The spaces, from an item's mark, at which a line stands under it."""
_COUPENT = ("-", "*", "+", "1.")
"""The marks that begin a list in the middle of a paragraph; « 14. » there may end a sentence."""


def lay_out_lists(markdown: str) -> str:
    """The same text, its lists in the only layout that Python-Markdown reads; not a word changes."""
    disposition = _Disposition()
    for line in markdown.split("\n"):
        disposition.lay(line)
    return "\n".join(disposition.lignes)


@dataclass(frozen=True)
class _Item:
    """An open item: the columns of its mark and of its text, and whether it is numbered."""

    marque: int
    texte: int
    numerote: bool


class _Disposition:
    """The lines laid out so far, and the items open at this point, outermost first."""

    def __init__(self) -> None:
        self.lignes: list[str] = []
        self._ouverts: list[_Item] = []
        self._apres_blanc = True
        self._paragraphe = True
        """Whether the last words are a paragraph's, in an item or in none: an item right under them would be read as more of it."""

    def lay(self, line: str) -> None:
        """Lay out the next line."""
        typed = line.expandtabs(_NIVEAU) if line[:1].isspace() else line
        found = None if _RULE.fullmatch(typed) else _ITEM.match(typed)
        if found and self._begins_item(found):
            self._lay_item(typed, _Item(len(found["retrait"]), found.end(), found["marque"][0].isdigit()))
        elif typed.strip() and self._apres_blanc:
            self._lay_block(line, typed)
        else:
            self.lignes.append(line)
        self._apres_blanc = not typed.strip()

    def _begins_item(self, found: re.Match[str]) -> bool:
        """Under an open item any mark does; in the open, no code block does, and a paragraph is cut by a clear mark only."""
        if self._ouverts:
            return True
        return len(found["retrait"]) < _NIVEAU and (self._apres_blanc or found["marque"] in _COUPENT)

    def _lay_item(self, typed: str, item: _Item) -> None:
        sibling = self._close(item.marque)
        if not self._apres_blanc and (self._paragraphe or (sibling and sibling.numerote != item.numerote)):
            self.lignes.append("")
        self._paragraphe = False
        self.lignes.append(" " * _NIVEAU * len(self._ouverts) + typed[item.marque :])
        self._ouverts.append(item)

    def _lay_block(self, line: str, typed: str) -> None:
        """A block after a blank line: of the item it stands under, or of none."""
        words = typed.lstrip()
        retrait = len(typed) - len(words)
        self._close(retrait)
        self._paragraphe = True
        if not self._ouverts:
            self.lignes.append(line)
            return
        code = retrait - self._ouverts[-1].texte >= _NIVEAU
        self.lignes.append(" " * _NIVEAU * (len(self._ouverts) + code) + words)

    def _close(self, retrait: int) -> _Item | None:
        """Close the items that a line at this column does not stand under; the last one closed."""
        closed = None
        while self._ouverts and retrait < self._ouverts[-1].marque + _SOUS:
            closed = self._ouverts.pop()
        return closed
