"""The lists of an OpenDocument text while it is read: how deep, in which style, how far counted."""

from dataclasses import dataclass, field

from noticegen.intake.readers.docx_numbering import Marque
from noticegen.intake.readers.numbers import print_rank
from noticegen.intake.readers.odt_styles import Puce, Styles
from noticegen.intake.readers.suites import clean_text

_MAX_RANG = 99_999


Rangs = tuple[int | None, ...]
"""How far a list has counted, then the lists inside its last item, outermost first."""


@dataclass(frozen=True)
class Reprise:
    """What a list says of itself: its name, and the list whose numbers it goes on with — a named one, or the last of its style."""

    nom: str = ""
    continue_nom: str = ""
    continue_style: bool = False


@dataclass
class _Liste:
    style: str
    nom: str
    rang: int | None = None
    repris: Rangs = ()
    dessous: Rangs = ()
    marque: bool = False
    a_compter: bool = False
    depart: int | None = None

    def count(self, debut: int) -> None:
        """Count the open item, once: from where it says that it starts, or on from the last; what was inside that one begins anew."""
        if not self.a_compter:
            return
        following = debut if self.rang is None else min(self.rang + 1, _MAX_RANG)
        self.rang = following if self.depart is None else self.depart
        self.repris = self.dessous = ()
        self.a_compter = False


@dataclass
class Listes:
    """The open lists, outermost first. An item's first paragraph gets its mark, the others none."""

    styles: Styles
    ouvertes: list[_Liste] = field(default_factory=list)
    fermees: dict[tuple[str, str], Rangs] = field(default_factory=dict)

    def open_list(self, style: str, reprise: Reprise) -> None:
        """A list begins; without a style of its own it has that of the list around it, and it may go on with another's numbers."""
        autour = self.ouvertes[-1] if self.ouvertes else None
        liste = _Liste(style or (autour.style if autour else ""), reprise.nom)
        if reprise.continue_nom or reprise.continue_style:
            key = ("nom", reprise.continue_nom) if reprise.continue_nom else ("style", liste.style)
            rangs = self.fermees.get(key, ())
        else:
            rangs = autour.repris if autour else ()
        liste.rang, liste.repris = (rangs[0], rangs[1:]) if rangs else (None, ())
        self.ouvertes.append(liste)

    def close_list(self) -> None:
        """The innermost list ends; how far it counted is kept for the one that goes on with it."""
        liste = self.ouvertes.pop()
        rangs = (liste.rang, *(liste.dessous or liste.repris))
        self.fermees |= {("style", liste.style): rangs} | ({("nom", liste.nom): rangs} if liste.nom else {})
        if self.ouvertes:
            self.ouvertes[-1].dessous = rangs

    def open_item(self, counted: bool, start: str) -> None:
        """An item begins; a list header is an item without a mark."""
        if not self.ouvertes:
            return
        liste = self.ouvertes[-1]
        liste.marque = liste.a_compter = counted
        liste.depart = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else None

    def pass_by(self, style: str) -> None:
        """A paragraph without text: its item is counted, its mark is left to the next one."""
        if self.ouvertes:
            self.ouvertes[-1].count(self._puce(style).debut)

    def mark(self, style: str) -> Marque | None:
        """What is printed before the paragraph being read; an empty text for the further paragraphs of an item."""
        if not self.ouvertes:
            return None
        liste, niveau = self.ouvertes[-1], len(self.ouvertes) - 1
        puce = self._puce(style)
        liste.count(puce.debut)
        if not liste.marque:
            return Marque("", niveau, False)
        liste.marque = False
        if puce.puce:
            return Marque(clean_text(puce.puce) or "•", niveau, False)
        return Marque(self._number(puce, niveau), niveau, True)

    def _puce(self, style: str) -> Puce:
        return self.styles.listes.get((self.ouvertes[-1].style or style, len(self.ouvertes) - 1), Puce())

    def _number(self, puce: Puce, niveau: int) -> str:
        if not puce.format:
            return ""
        shown = range(max(0, niveau + 1 - puce.niveaux), niveau + 1)
        formats = [self.styles.listes.get((self.ouvertes[level].style, level), puce).format or "1" for level in shown]
        ranks = [print_rank(self.ouvertes[level].rang or 1, form) for level, form in zip(shown, formats, strict=True)]
        return f"{puce.avant}{'.'.join(ranks)}{puce.apres}".strip()
