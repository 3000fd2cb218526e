"""Lines of an untagged PDF grouped into paragraphs: by the white above them, and by whether their first word would
have fitted on the line before (then somebody ended that line on purpose)."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from noticegen.intake.readers.pdf_addresses import goes_on
from noticegen.intake.readers.pdf_colonnes import find_columns
from noticegen.intake.readers.pdf_coupures import cut_addresses
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.suites import PUCES

_OPENS = re.compile(
    rf"\s*(?:[{re.escape(PUCES)}o]\s+\S|\(?\d{{1,2}}[.)°]\s|\(?[a-z]\)\s|(?-i:[a-z]\.\s|(?:I|V|X|II|III|IV|VI|VII|VIII|IX|XI|XII)[.)]\s?\w)|(?:article|étape|etape|annexe)\s+\w+\s*[:.–-])",
    re.IGNORECASE,
)
_CESURE = re.compile(r"[^\W\d_][-\u2010\u00ad]\s*$")
_FOLIO = re.compile(r"\W*(?:page |p\. ?)?\d{1,3}(?: ?(?:/|sur|de) ?\d{1,3})?\W*", re.IGNORECASE)
_AIR = 1.2
"""A step down this many times the usual one begins a paragraph."""

_AUTOUR = 60
"""Lines on each side that tell how wide a column is."""

_DESSOUS = 1.6
"""The line under another of a margin stands at most so many sizes lower."""

_LONGUE = 40
"""A line of a margin with fewer characters is a name, a number or an address by itself."""

_ALIGNED = 2.5
"""Points by which lines of one paragraph may differ at the left."""


@dataclass
class Paragraphe:
    """Lines that belong together, in order."""

    lignes: list[Ligne] = field(default_factory=list)

    @property
    def page(self) -> int:
        return self.lignes[0].page


def group_lines(lines: Sequence[Ligne]) -> list[Paragraphe]:
    """The paragraphs of a document whose headers and footers were taken out; one may go on over the page's end, or the column's.

    Where white stands between paragraphs, a line that ends early without white under it ends a line, not a paragraph.
    """
    steps = _usual_steps(lines)
    columns = find_columns(lines)
    spaced = _is_spaced(lines, steps, columns)
    cuts = [False, *cut_addresses(lines)]
    paragraphs: list[Paragraphe] = []
    for rank, line in enumerate(lines):
        turns = rank > 0 and (lines[rank - 1].page != line.page or columns[rank - 1] != columns[rank])
        around = _around(lines, rank, columns)
        if not paragraphs or not (_turns(paragraphs[-1], line, cuts[rank]) if turns else _may_follow(paragraphs[-1], line, steps)):
            paragraphs.append(Paragraphe([line]))
        elif cuts[rank] or has_no_room(paragraphs[-1].lignes[-1], line, around):
            paragraphs[-1].lignes.append(line)
        elif spaced and not turns and paragraphs[-1].page == line.page:
            paragraphs[-1].lignes[-1] = replace(paragraphs[-1].lignes[-1], coupe=True)
            paragraphs[-1].lignes.append(line)
        else:
            paragraphs.append(Paragraphe([line]))
    return paragraphs


def _around(lines: Sequence[Ligne], rank: int, columns: Sequence[tuple[int, int]]) -> Sequence[Ligne]:
    """The lines that tell how wide the column is in which the line before this one stands."""
    start, end = columns[max(0, rank - 1)]
    return lines[max(start, rank - _AUTOUR) : min(end, rank + _AUTOUR)]


def _is_spaced(lines: Sequence[Ligne], steps: dict[int, float], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether the document sets white between its paragraphs, by how its early line ends are followed."""
    white = tight = 0
    for rank, (before, line) in enumerate(itertools.pairwise(lines)):
        usual = steps.get(round(line.taille), 1.4 * line.taille)
        step = before.y - line.y
        if before.page != line.page or not 0 < step < 3 * usual or _OPENS.match(line.texte):
            continue
        if step > _AIR * usual:
            white += 1
        elif not has_no_room(before, line, _around(lines, rank + 1, columns)):
            tight += 1
    return white > tight


def _usual_steps(lines: Sequence[Ligne]) -> dict[int, float]:
    """For each size, the usual distance from one line to the next (the smallest of the frequent ones)."""
    counts: dict[int, Counter[float]] = {}
    for before, line in itertools.pairwise(lines):
        step = before.y - line.y
        if before.page == line.page and abs(before.taille - line.taille) < 0.5 and 0.8 * line.taille < step < 2.5 * line.taille:
            counts.setdefault(round(line.taille), Counter())[round(step * 2) / 2] += 1
    return {size: _smallest_frequent(found) for size, found in counts.items()}


def _smallest_frequent(steps: Counter[float]) -> float:
    most = steps.most_common(1)[0][1]
    return min(step for step, count in steps.items() if count * 4 >= most)


def _turns(paragraph: Paragraphe, line: Ligne, cut: bool) -> bool:
    """Whether a paragraph that a page or a column ends goes on with the first line of the next."""
    last = paragraph.lignes[-1]
    if not _alike(last, line):
        return False
    return cut or (line.texte.strip()[0].islower() and last.texte.rstrip()[-1] not in ".!?:;»")


def _alike(last: Ligne, line: Ligne) -> bool:
    """Whether two lines have one size and the second opens nothing."""
    return abs(last.taille - line.taille) <= 0.1 * max(last.taille, line.taille) and not _OPENS.match(line.texte)


def _may_follow(paragraph: Paragraphe, line: Ligne, steps: dict[int, float]) -> bool:
    """Whether a line stands where the next line of a paragraph would: its size, its distance, its left edge."""
    last = paragraph.lignes[-1]
    if not _alike(last, line):
        return False
    usual = steps.get(round(line.taille), 1.4 * line.taille)
    return 0.5 * line.taille < last.y - line.y <= _AIR * usual and _aligned(paragraph, line)


def _aligned(paragraph: Paragraphe, line: Ligne) -> bool:
    """Whether the line begins where the paragraph's lines begin: flush, hanging, indented or centred."""
    first, last = paragraph.lignes[0], paragraph.lignes[-1]
    if abs(line.x - last.x) <= _ALIGNED or abs((line.x + line.fin) - (last.x + last.fin)) <= 2 * _ALIGNED:
        return True
    hanging = 4 * line.taille if _OPENS.match(first.texte) else _ALIGNED
    return len(paragraph.lignes) == 1 and -4 * line.taille <= line.x - first.x <= hanging


def group_margin(lines: Iterable[Ligne], body: Sequence[Ligne]) -> list[list[Ligne]]:
    """The lines of a page's header or footer, those put together that the page's width cut: a long line that `body`, the text of the
    page, says to be full, or one whose end cuts an address or a word."""
    near = [*body[:_AUTOUR], *body[-_AUTOUR:]]
    groups: list[list[Ligne]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last and _stands_under(last, line) and (_is_cut(last, line) or (_fills(last, line) and near and has_no_room(last, line, near))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _stands_under(last: Ligne, line: Ligne) -> bool:
    """Whether a line is the next one: as large, just under the last, flush with it or centred as it is."""
    near = abs(last.taille - line.taille) <= 0.1 * last.taille and 0.5 * line.taille < last.y - line.y <= _DESSOUS * line.taille
    return near and (abs(line.x - last.x) <= _ALIGNED or abs((line.x + line.fin) - (last.x + last.fin)) <= 2 * _ALIGNED)


def _fills(last: Ligne, line: Ligne) -> bool:
    """Whether a line may be one that the width ends: long, and no page number under it."""
    return len(last.texte) >= _LONGUE and not _FOLIO.fullmatch(line.texte.strip())


def _is_cut(last: Ligne, line: Ligne) -> bool:
    """Whether a line's end cuts an address, or a word by a hyphen."""
    before, after = last.texte.split(), line.texte.split()
    hyphened = _CESURE.search(last.texte) and line.texte.lstrip()[:1].islower()
    return bool(hyphened or (before and after and goes_on(before[-1], after[0])))


def has_no_room(last: Ligne, line: Ligne, around: Iterable[Ligne]) -> bool:
    """Whether the last line had no room for the first word of the next: its column is that of the lines that begin with it."""
    if _CESURE.search(last.texte) and line.texte.lstrip()[:1].islower():
        return True
    near = [other for other in (*around, line) if other.page in (last.page, line.page)]
    column = [other for other in near if abs(other.x - last.x) <= _ALIGNED]
    if len(column) < 2:
        column = [other for other in near if other.x < last.fin and other.fin > last.x]
    left, right = min(other.x for other in column), max(other.fin for other in column)
    centred = abs((last.x - left) - (right - last.fin)) <= 2 * _ALIGNED and last.x - left > _ALIGNED
    used = last.fin - last.x if centred else last.fin - left
    return used + 0.25 * line.taille + line.premier_mot > (right - left) - 0.5 * line.taille
