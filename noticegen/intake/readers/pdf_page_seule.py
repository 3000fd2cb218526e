"""The header and footer of a PDF of one page, which no other page repeats: told by where they stand and by what they say.

A doubtful line stays text: its words are then proved, and a signature or a line of contact is never lost in a margin.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from noticegen.facts.reperage import scan
from noticegen.intake.readers.pdf_rangees import Rangee, band_of
from noticegen.prose.document import Zone

_BAND, _EDGE = 0.15, 0.08
"""They stand in the top and bottom 15 % of the page, and begin within 8 % of its edge."""

_SMALL, _LARGE = 0.9, 1.15
"""Small print has at most nine tenths of the usual size; a title has more than it, this many times."""

_WHITE, _PARAGRAPH = 2.5, 1.6
"""White that parts a block from the text, and one paragraph of it from the next, in usual sizes."""

_MARGE, _HAUT = 0.75, 0.9
"""The text begins about as far from the top and foot of the page as from its left side: what stands nearer than this share is outside;
the other lines of a head stand below the second only when white parts them from the title."""

_LIGNES, _TITRES = 3, 8
"""Lines of such a head at most, and lines under it among which the title stands."""

_ALIGNED = 2.5
"""Points by which lines may differ at their left, middle (twice that) or right."""

_FAITS = ("date", "periode", "jours", "heure", "telephone", "courriel", "montant")
_PAPIER = ("postal", "adresse")
"""What letter paper prints at its foot: the town or the site of the service."""

_PHRASE = re.compile(r"[.!?;:…]\W*$|[a-zà-ÿ»)]{2}[.!?…]\s+[A-ZÀ-Ý]")
"""A sentence ends in it: letter paper has none, notes at the foot of a page have."""

_FOLIO = re.compile(r"(?:^|[-–—|•·/]\s*|\s{2})(?:page|p\.)\s*1(?:\s*(?:/|sur|de)\s*1)?$|(?:^|[-–—|•·]\s*)1\s*(?:/|sur)\s*1$", re.IGNORECASE)
"""The count of the only page, alone or at the end of a line, a dash before it: « Rectorat – Page 1/1 »."""


@dataclass(frozen=True)
class _Page:
    """What the rows of a page are measured against: its bottom and top, the usual size of its letters, its left side."""

    rangees: Sequence[Rangee]
    hauteur: tuple[float, float]
    usuelle: float
    gauche: float

    @classmethod
    def of(cls, rows: Sequence[Rangee], height: tuple[float, float]) -> "_Page":
        sizes = Counter(round(line.taille * 2) / 2 for row in rows for line in row.lignes for _ in line.texte)
        return cls(rows, height, sizes.most_common(1)[0][0], min(line.x for row in rows for line in row.lignes))

    def is_within(self, row: Rangee, share: float) -> bool:
        """Whether a row stands nearer to the edge than this share of the white at the left of the text."""
        bottom, top = self.hauteur
        return min(top - row.y - 0.8 * self.usuelle, row.y - bottom) < share * self.gauche

    def is_title(self, row: Rangee) -> bool:
        """Whether a row is set larger than the text."""
        return all(line.taille >= _LARGE * self.usuelle for line in row.lignes)


_Dehors = Callable[[_Page, Sequence[Rangee], Sequence[Rangee]], bool]


def margins_of_lone_page(rows: Sequence[Rangee], height: tuple[float, float]) -> Iterator[tuple[int, Zone]]:
    """The lines (by identity) of the header and footer, with their zone; `height` is the bottom and top of the page."""
    if len(rows) < 3:
        return
    page = _Page.of(rows, height)
    head = _margin(page, "entete", rows, _heads)
    foot = _margin(page, "pied", rows[::-1], _is_paper if head else _is_never)
    for zone, block in (("entete", head), ("pied", foot)):
        yield from ((id(line), zone) for row in block for line in row.lignes)


def _margin(page: _Page, zone: Zone, inwards: Sequence[Rangee], outside: _Dehors) -> Sequence[Rangee]:
    """The rows of one margin, from the edge inwards; `outside` says what else than small print may stand outside the text."""
    if band_of(inwards[0].lignes[0], *page.hauteur, _EDGE) != zone:
        return ()
    for white in (_WHITE, _PARAGRAPH):
        block = _block(inwards, white * page.usuelle)
        rest = inwards[len(block) :]
        held = rest and all(band_of(row.lignes[0], *page.hauteur, _BAND) == zone for row in block)
        if held and (_is_numbered(page, block) or _is_apart(page, block, rest, outside)):
            return block
    return ()


def _block(inwards: Sequence[Rangee], white: float) -> Sequence[Rangee]:
    """The rows from the edge to the first white as wide."""
    ends = (rank for rank in range(1, len(inwards)) if abs(inwards[rank].y - inwards[rank - 1].y) > white)
    return inwards[: next(ends, len(inwards))]


def _is_numbered(page: _Page, block: Sequence[Rangee]) -> bool:
    """Whether a block without a title bears the page's number."""
    return not any(map(page.is_title, block)) and any(map(_bears_number, block))


def _bears_number(row: Rangee) -> bool:
    return row.nombre == 1 or any(_FOLIO.search(line.texte.strip()) for line in row.lignes)


def _is_apart(page: _Page, block: Sequence[Rangee], rest: Sequence[Rangee], outside: _Dehors) -> bool:
    """Whether a block that white parts from the text is a margin without a number: said again in the text; or, without any fact or
    sentence, in small print or letter paper."""
    white = abs(block[-1].y - rest[0].y) > _WHITE * page.usuelle
    if white and {row.textes for row in block} <= {row.textes for row in rest}:
        return True
    if any(map(_states, block)):
        return False
    small = all(line.taille <= _SMALL * page.usuelle for row in block for line in row.lignes)
    return (white and small) or (page.is_within(block[0], _MARGE) and outside(page, block, rest))


def _states(row: Rangee) -> bool:
    """Whether a row holds a fact, or ends a sentence."""
    found = (find.genre in _FAITS for line in row.lignes for find in scan(line.texte))
    return any(_PHRASE.search(line.texte) for line in row.lignes) or any(found)


def _heads(page: _Page, block: Sequence[Rangee], rest: Sequence[Rangee]) -> bool:
    """Whether a block above the title stands where no text may, or, a few lines set alike, just above it with white between them."""
    if any(map(page.is_title, block)) or not any(map(page.is_title, rest[:_TITRES])):
        return False
    white = block[-1].y - rest[0].y > _WHITE * page.usuelle
    few = white and page.is_title(rest[0]) and len(block) <= _LIGNES and _are_aligned(block)
    return few or all(page.is_within(row, _HAUT) for row in block)


def _are_aligned(block: Sequence[Rangee]) -> bool:
    """Whether the first lines of some rows begin, or end, at one place, or are centred alike."""
    first = [row.lignes[0] for row in block]
    places = [line.x for line in first], [(line.x + line.fin) / 2 for line in first], [line.fin for line in first]
    return any(max(place) - min(place) <= _ALIGNED for place in places)


def _is_paper(page: _Page, block: Sequence[Rangee], rest: Sequence[Rangee]) -> bool:
    """Whether a block parted by white gives the address of a service, as the foot of letter paper does that has a head too."""
    white = rest[0].y - block[-1].y > _WHITE * page.usuelle
    return white and any(find.genre in _PAPIER for row in block for line in row.lignes for find in scan(line.texte))


def _is_never(_page: _Page, _block: Sequence[Rangee], _rest: Sequence[Rangee]) -> bool:
    """Without a head, a last line as large as the text is the text's own."""
    return False
