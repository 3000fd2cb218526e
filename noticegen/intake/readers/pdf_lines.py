"""Lines of a PDF page: pieces on one base line put together, spaces where the gaps between them say so."""

import itertools
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from noticegen.intake.readers.exposants import raised
from noticegen.intake.readers.pdf_filets import Filet
from noticegen.intake.readers.pdf_links import Lien, link_at
from noticegen.intake.readers.pdf_marques import with_marks
from noticegen.intake.readers.pdf_notes import is_raised, largest, without_notes
from noticegen.intake.readers.pdf_pen import Morceau
from noticegen.intake.readers.suites import PUCES, clean_text
from noticegen.prose.document import Suite

_SAME_LINE = 0.3
"""How far from the base line, in sizes, a piece still belongs to it (and a raised or lowered one of smaller size: twice that)."""

_SMALL = 0.85
"""A piece this many times smaller than its line may be raised or lowered."""

_WORD_GAP = 0.35
"""A gap wider than this share of a space separates words; kerning stays below a tenth."""

_CELL_GAP = 1.0
"""A gap wider than this many sizes separates columns, where no space is written."""

_SPACE_GAP = 3.0
"""Where a space is written too, the gap may be a justified line's."""

_BULLET_GAP = 5.0
"""After a bullet, the text may begin this many sizes further."""

_APART, _MARQUE = 0.5, 3
"""A gap wider than so many sizes sets a text apart from its mark, which has so many characters at most: « 10. »."""

_SOFT = "\N{SOFT HYPHEN}"
"""Drawn where a word is cut at the end of a line: kept until the lines are joined."""

_BACK = 0.4
"""A piece that begins this many sizes before the end of the last one begins another line."""


@dataclass(frozen=True)
class Ligne:
    """Text on one base line without a wide gap. `y` grows upwards; `page` counts from 1. `coupe`: ended on purpose.

    `retrait` is where its text begins when white wider than a space sets it apart from the mark before it (« 1. »); 0 elsewhere.
    """

    suites: tuple[Suite, ...]
    page: int
    x: float
    fin: float
    y: float
    taille: float
    coupe: bool = False
    retrait: float = 0.0

    @property
    def texte(self) -> str:
        """Its characters."""
        return "".join(suite.texte for suite in self.suites)

    @property
    def premier_mot(self) -> float:
        """About how wide its first word is, with what no-break spaces bind to it."""
        text = self.texte.strip()
        return (self.fin - self.x) * len(text.split(" ")[0]) / len(text) if text else 0.0


def build_lines(morceaux: Iterable[Morceau], page: int, liens: Iterable[Lien], bords: Sequence[Filet] = ()) -> list[Ligne]:
    """The lines of a page in the order they are drawn; none crosses one of `bords`, rules down the page."""
    known = list(liens)
    rows: list[list[Morceau]] = []
    for morceau in morceaux:
        cleaned = _cleaned(morceau)
        if not cleaned.texte or (rows and _repeats(rows[-1][-1], cleaned)):
            continue
        if rows and _continues(rows[-1], cleaned) and not _is_parted(rows[-1][-1], cleaned, bords):
            _insert(rows[-1], cleaned)
        elif cleaned.texte.strip():
            rows.append([cleaned])
    return [line for row in without_notes(with_marks(rows)) if (line := _line(row, page, known)).texte.strip()]


def _cleaned(morceau: Morceau) -> Morceau:
    texte = _SOFT.join(clean_text(part) for part in morceau.texte.split(_SOFT))
    return morceau if texte == morceau.texte else replace(morceau, texte=texte)


def _repeats(last: Morceau, piece: Morceau) -> bool:
    """Whether a piece is drawn a second time a hair aside, which some producers do for bold."""
    near = abs(last.x - piece.x) < last.taille * 0.1 and abs(last.y - piece.y) < last.taille * 0.1
    return near and last.texte == piece.texte and bool(piece.texte.strip())


def _continues(row: list[Morceau], piece: Morceau) -> bool:
    first, last = row[0], row[-1]
    if first.droit != piece.droit:
        return False
    if not piece.droit:
        return abs(piece.x - last.x) < last.taille or abs(piece.y - last.y) < last.taille
    size = max(first.taille, piece.taille)
    small = min(first.taille, piece.taille) < _SMALL * size
    same = abs(piece.y - first.y) <= size * _SAME_LINE * (2 if small else 1)
    if not same:
        return False
    return -_BACK * size <= piece.x - last.fin <= _widest_gap(row, piece) * size or _fits_between(row, piece, size)


def _is_parted(last: Morceau, piece: Morceau, bords: Sequence[Filet]) -> bool:
    """Whether a rule stands between the middles of two pieces: they are texts of two cells."""
    left, right = sorted(((last.x + last.fin) / 2, (piece.x + piece.fin) / 2))
    height = piece.y + 0.3 * piece.taille
    start = bisect_left(bords, left, key=lambda rule: rule.place)
    between = itertools.takewhile(lambda rule: rule.place < right, itertools.islice(bords, start, None))
    return any(rule.debut <= height <= rule.fin for rule in between)


def _widest_gap(row: list[Morceau], piece: Morceau) -> float:
    """How far, in sizes, the next piece of the line may begin."""
    if len(row) < 4 and "".join(other.texte for other in row).strip() in (*PUCES, "o"):
        return _BULLET_GAP
    return _SPACE_GAP if row[-1].texte[-1] == " " or piece.texte[0] == " " else _CELL_GAP


def _fits_between(row: list[Morceau], piece: Morceau, size: float) -> bool:
    """Whether a piece drawn late (a letter borrowed from another font) fills a hole of the line, or stands just before it."""
    overlaps = any(piece.x < other.fin - 0.1 * size and other.x < piece.fin - 0.1 * size for other in row)
    near = min(min(abs(piece.x - other.fin), abs(other.x - piece.fin)) for other in row)
    return not overlaps and near <= _CELL_GAP * size


def _insert(row: list[Morceau], piece: Morceau) -> None:
    rank = len(row)
    while piece.droit and rank and row[rank - 1].x > piece.x + 0.1 * piece.taille:
        rank -= 1
    row.insert(rank, piece)


def _line(row: list[Morceau], page: int, liens: list[Lien]) -> Ligne:
    suites: list[Suite] = []
    last: Morceau | None = None
    base = largest(row)
    for piece in row:
        lien = link_at(liens, (piece.x + piece.fin) / 2, piece.y + piece.taille * 0.3)
        gap = last is not None and piece.x - last.fin > _WORD_GAP * max(last.espace, piece.espace)
        if gap and not last.texte[-1].isspace() and not piece.texte[0].isspace():
            suites.append(
                Suite(" ", piece.gras and last.gras, piece.italique and last.italique, lien if suites and suites[-1].lien == lien else "")
            )
        suites.append(Suite(raised(piece.texte) if is_raised(piece, base) else piece.texte, piece.gras, piece.italique, lien))
        last = piece
    start, end = min(piece.x for piece in row), max(piece.fin for piece in row)
    return Ligne(_logical(suites), page, start, end, base.y, base.taille, retrait=_retrait(row))


def _retrait(row: list[Morceau]) -> float:
    """Where the text of a line begins after a mark that white sets apart; 0 when none does."""
    words = [piece for piece in row if piece.texte.strip()]
    marque = ""
    for before, piece in itertools.pairwise(words):
        marque += before.texte.strip()
        if len(marque) > _MARQUE:
            break
        if piece.x - before.fin > _APART * piece.taille:
            return piece.x
    return 0.0


def _logical(suites: list[Suite]) -> tuple[Suite, ...]:
    """Right-to-left letters stand in the file in the order they are seen; a line of them is turned round."""
    letters = [unicodedata.bidirectional(char) for suite in suites for char in suite.texte]
    rtl = sum(kind in ("R", "AL") for kind in letters)
    if not rtl or rtl < sum(kind == "L" for kind in letters):
        return tuple(suites)
    return tuple(replace(suite, texte=suite.texte[::-1]) for suite in reversed(suites))
