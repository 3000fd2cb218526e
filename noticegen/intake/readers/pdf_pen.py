"""The pen that draws a PDF page: where it stands, with which font, inside which marked content; what it has written."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import mult
from pypdf.generic import DictionaryObject, NameObject, NullObject, PdfObject

from noticegen.intake.readers.pdf_filets import Trace
from noticegen.intake.readers.pdf_fonts import Police
from noticegen.prose.document import Zone

Matrice = list[float]
IDENTITE: Matrice = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
_MARGES: dict[str, Zone] = {"/Header": "entete", "/Top": "entete", "/Footer": "pied", "/Bottom": "pied"}
_MAX_PILE = 1000
"""States saved, or marked contents opened, inside one another; producers stay below 30."""


@dataclass(frozen=True)
class Morceau:
    """A piece of text written in one go: its box on the page (`y` is the base line), look, and marked content.

    `espace` is the width of a space there; `droit` is false for text that does not run from left to right; `marge` is the margin
    that an artifact says it is.
    """

    texte: str
    x: float
    y: float
    fin: float
    taille: float
    gras: bool
    italique: bool
    espace: float
    mcid: int | None = None
    artefact: bool = False
    droit: bool = True
    marge: Zone | None = None


@dataclass(frozen=True)
class Etat:
    """The graphics and text state that `q` saves and `Q` restores."""

    cm: Matrice = field(default_factory=lambda: list(IDENTITE))
    police: Police | None = None
    taille: float = 12.0
    tc: float = 0.0
    tw: float = 0.0
    tz: float = 1.0
    tl: float = 0.0
    ts: float = 0.0
    rendu: float = 0.0


@dataclass(frozen=True)
class _Marque:
    """One marked content: an artifact, a numbered piece of the structure, a text that stands for what is drawn."""

    artefact: bool
    mcid: int | None
    texte: str | None
    marge: Zone | None = None


class Plume:
    """The pen at one point of a stream. `police` finds a font by its name in the resources."""

    def __init__(
        self,
        resources: DictionaryObject,
        etat: Etat,
        police: Callable[[DictionaryObject, object], Police],
        marques: tuple[_Marque, ...] = (),
    ) -> None:
        self.resources = resources
        self.etat = etat
        self.morceaux: list[Morceau] = []
        self.trace = Trace()
        self.marques = list(marques)
        self._police = police
        self._pile: list[Etat] = []
        self._tm = self._tlm = list(IDENTITE)

    def apply(self, operator: bytes, operands: list[Any]) -> None:
        """Run one operator; those that neither move the pen nor write are passed over."""
        if operator in _SETTERS:
            name, factor = _SETTERS[operator]
            self.etat = replace(self.etat, **{name: number(operands, 0) * factor})
        elif operator in _OPERATORS:
            _OPERATORS[operator](self, operands)
        else:
            self.trace.apply(operator, operands, self.etat.cm)

    def save(self, _operands: list[Any]) -> None:
        if len(self._pile) < _MAX_PILE:
            self._pile.append(self.etat)

    def restore(self, _operands: list[Any]) -> None:
        if self._pile:
            self.etat = self._pile.pop()

    def concat(self, operands: list[Any]) -> None:
        self.etat = replace(self.etat, cm=mult(matrix(operands), self.etat.cm))

    def begin_text(self, _operands: list[Any]) -> None:
        self._tm = self._tlm = list(IDENTITE)

    def set_font(self, operands: list[Any]) -> None:
        if operands:
            self.etat = replace(self.etat, police=self._police(self.resources, operands[0]), taille=number(operands, 1))

    def set_matrix(self, operands: list[Any]) -> None:
        self._tm = self._tlm = matrix(operands)

    def move(self, operands: list[Any]) -> None:
        self._tm = self._tlm = mult([1, 0, 0, 1, number(operands, 0), number(operands, 1)], self._tlm)

    def move_leading(self, operands: list[Any]) -> None:
        self.etat = replace(self.etat, tl=-number(operands, 1))
        self.move(operands)

    def next_line(self, _operands: list[Any]) -> None:
        self.move([0, -self.etat.tl])

    def show_next(self, operands: list[Any]) -> None:
        self.next_line([])
        self.show(operands)

    def show_spaced(self, operands: list[Any]) -> None:
        self.etat = replace(self.etat, tw=number(operands, 0), tc=number(operands, 1))
        self.show_next(operands[2:])

    def show(self, operands: list[Any]) -> None:
        """The strings are written, the numbers between them move the pen."""
        shown = operands[0] if operands else None
        for item in shown if isinstance(shown, list) else [shown]:
            if isinstance(item, bytes):
                self._write(item)
            elif isinstance(item, (int, float)):
                self._advance(-float(item) / 1000 * self.etat.taille * self.etat.tz)

    def _write(self, shown: bytes) -> None:
        etat = self.etat
        if etat.police is None:
            return
        start = mult(self._tm, etat.cm)
        text: list[str] = []
        for letters, width in etat.police.decode(shown):
            text.append(letters)
            self._advance((width / 1000 * etat.taille + etat.tc + (etat.tw if letters == " " else 0.0)) * etat.tz)
        self._add("".join(text), etat.police, start, mult(self._tm, etat.cm))

    def _add(self, text: str, police: Police, start: Matrice, end: Matrice) -> None:
        text = self._replaced(text)
        droit = start[0] > 0 and abs(start[1]) <= start[0] / 10
        height = abs(self.etat.taille) * (start[2] ** 2 + start[3] ** 2) ** 0.5
        space = police.font.space_width / 1000 * abs(self.etat.taille * start[0])
        mcid = next((mark.mcid for mark in reversed(self.marques) if mark.mcid is not None), None)
        artefact = any(mark.artefact for mark in self.marques)
        marge = next((mark.marge for mark in reversed(self.marques) if mark.marge), None)
        gras = police.gras or self.etat.rendu == 2
        y = start[5] + self.etat.ts * start[3]
        self.morceaux.append(Morceau(text, start[4], y, end[4], height, gras, police.italique, space, mcid, artefact, droit, marge))

    def _advance(self, width: float) -> None:
        self._tm = mult([1, 0, 0, 1, width, 0], self._tm)

    def _replaced(self, text: str) -> str:
        """The text, or what the marked content says stands for it: written once, for the first piece."""
        for rank, mark in enumerate(self.marques):
            if mark.texte is not None:
                self.marques[rank] = replace(mark, texte="")
                return mark.texte
        return text

    def begin_marked(self, operands: list[Any]) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, NameObject):
            properties = child(child(self.resources, "/Properties"), properties)
        known = properties if isinstance(properties, DictionaryObject) else DictionaryObject()
        mcid, text = known.get("/MCID"), known.get("/ActualText")
        if len(self.marques) < _MAX_PILE:
            artefact = bool(operands) and operands[0] == "/Artifact"
            marge = _margin(known) if artefact else None
            self.marques.append(_Marque(artefact, mcid if isinstance(mcid, int) else None, _text(text), marge))

    def end_marked(self, _operands: list[Any]) -> None:
        if self.marques:
            self.marques.pop()


_SETTERS = {b"Tc": ("tc", 1.0), b"Tw": ("tw", 1.0), b"Tz": ("tz", 0.01), b"TL": ("tl", 1.0), b"Ts": ("ts", 1.0), b"Tr": ("rendu", 1.0)}
_OPERATORS = {
    b"q": Plume.save,
    b"Q": Plume.restore,
    b"cm": Plume.concat,
    b"BT": Plume.begin_text,
    b"Tf": Plume.set_font,
    b"Tm": Plume.set_matrix,
    b"Td": Plume.move,
    b"TD": Plume.move_leading,
    b"T*": Plume.next_line,
    b"Tj": Plume.show,
    b"TJ": Plume.show,
    b"'": Plume.show_next,
    b'"': Plume.show_spaced,
    b"BMC": Plume.begin_marked,
    b"BDC": Plume.begin_marked,
    b"EMC": Plume.end_marked,
}


def number(operands: list[Any], rank: int) -> float:
    """An operand as a number; 0 when it is missing or something else."""
    value = operands[rank] if rank < len(operands) else 0
    return float(value) if isinstance(value, (int, float)) else 0.0


def matrix(operands: list[Any]) -> Matrice:
    """Six operands as a matrix, the identity when they are not six."""
    return [number(operands, rank) for rank in range(6)] if len(operands) >= 6 else list(IDENTITE)


def child(parent: object, name: object) -> PdfObject | None:
    """One entry of a dictionary, followed to its object; None when there is none."""
    if not isinstance(parent, DictionaryObject) or not isinstance(name, str) or name not in parent:
        return None
    found = parent[NameObject(name)]
    return None if isinstance(found, NullObject) else found


def _margin(artefact: DictionaryObject) -> Zone | None:
    """The margin that an artifact of pagination says it is, or is attached to."""
    attached = child(artefact, "/Attached")
    edges = attached if isinstance(attached, list) and len(attached) == 1 else []
    named = [child(artefact, "/Subtype"), *edges] if child(artefact, "/Type") == "/Pagination" else []
    return next((_MARGES[name] for name in named if isinstance(name, str) and name in _MARGES), None)


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return value.decode("utf-16", "replace") if isinstance(value, bytes) and value[:2] in (b"\xfe\xff", b"\xff\xfe") else None
