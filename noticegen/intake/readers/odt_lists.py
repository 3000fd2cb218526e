"""The lists of an OpenDocument text while it is read: how deep, in which style, how far counted."""

from dataclasses import dataclass, field

from noticegen.intake.readers.docx_numbering import Marque
from noticegen.intake.readers.numbers import print_rank
from noticegen.intake.readers.odt_styles import Puce, Styles
from noticegen.intake.readers.suites import clean_text

_MAX_RANG = 99_999


@dataclass
class _Liste:
    style: str
    rang: int | None = None
    marque: bool = False


@dataclass
class Listes:
    """The open lists, outermost first. An item's first paragraph gets its mark, the others none."""

    styles: Styles
    ouvertes: list[_Liste] = field(default_factory=list)

    def open_list(self, style: str) -> None:
        """A list begins; without a style of its own it has that of the list around it."""
        self.ouvertes.append(_Liste(style or (self.ouvertes[-1].style if self.ouvertes else "")))

    def close_list(self) -> None:
        """The innermost list ends."""
        self.ouvertes.pop()

    def open_item(self, counted: bool, start: str) -> None:
        """An item begins; a list header is an item without a mark."""
        if not self.ouvertes:
            return
        liste = self.ouvertes[-1]
        liste.marque = counted
        if start.isascii() and start.isdigit() and len(start) < 6:
            liste.rang = int(start)
        elif counted:
            liste.rang = None if liste.rang is None else min(liste.rang + 1, _MAX_RANG)

    def mark(self, style: str) -> Marque | None:
        """What is printed before the paragraph being read; an empty text for the further paragraphs of an item."""
        if not self.ouvertes:
            return None
        liste, niveau = self.ouvertes[-1], len(self.ouvertes) - 1
        puce = self.styles.listes.get((liste.style or style, niveau), Puce())
        if liste.rang is None:
            liste.rang = puce.debut
        if not liste.marque:
            return Marque("", niveau, False)
        liste.marque = False
        if puce.puce:
            return Marque(clean_text(puce.puce) or "•", niveau, False)
        return Marque(self._number(puce, niveau), niveau, True)

    def _number(self, puce: Puce, niveau: int) -> str:
        if not puce.format:
            return ""
        shown = range(max(0, niveau + 1 - puce.niveaux), niveau + 1)
        formats = [self.styles.listes.get((self.ouvertes[level].style, level), puce).format or "1" for level in shown]
        ranks = [print_rank(self.ouvertes[level].rang or 1, form) for level, form in zip(shown, formats, strict=True)]
        return f"{puce.avant}{'.'.join(ranks)}{puce.apres}".strip()
