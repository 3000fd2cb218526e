"""Lines of an untagged PDF grouped into paragraphs: by the white above them, and by whether their first word would
have fitted on the line before (then somebody ended that line on purpose)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.suites import PUCES

_OPENS = re.compile(rf"\s*(?:[{re.escape(PUCES)}o]\s+\S|\(?\d{{1,2}}[.)°]\s|\(?[a-z]\)\s|(?:article|étape|etape|annexe)\s+\w+\s*[:.–-])", re.IGNORECASE)
_PUCE = re.compile(rf"\s*[{re.escape(PUCES)}]\s")
_AIR = 1.2
"""A step down this many times the usual one begins a paragraph."""

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
    """The paragraphs of a document whose headers and footers were taken out; one may go on over the page's end."""
    steps = _usual_steps(lines)
    paragraphs: list[Paragraphe] = []
    for rank, line in enumerate(lines):
        if paragraphs and _goes_on(paragraphs[-1], line, lines[max(0, rank - 60) : rank + 60], steps):
            paragraphs[-1].lignes.append(line)
        else:
            paragraphs.append(Paragraphe([line]))
    return paragraphs


def _usual_steps(lines: Sequence[Ligne]) -> dict[int, float]:
    """For each size, the usual distance from one line to the next (the smallest of the frequent ones)."""
    counts: dict[int, Counter[float]] = {}
    for before, line in zip(lines, lines[1:], strict=False):
        step = before.y - line.y
        if before.page == line.page and abs(before.taille - line.taille) < 0.5 and 0.8 * line.taille < step < 2.5 * line.taille:
            counts.setdefault(round(line.taille), Counter())[round(step * 2) / 2] += 1
    return {size: _smallest_frequent(found) for size, found in counts.items()}


def _smallest_frequent(steps: Counter[float]) -> float:
    most = steps.most_common(1)[0][1]
    return min(step for step, count in steps.items() if count * 4 >= most)


def _goes_on(paragraph: Paragraphe, line: Ligne, around: Sequence[Ligne], steps: dict[int, float]) -> bool:
    last = paragraph.lignes[-1]
    if abs(last.taille - line.taille) > 0.1 * max(last.taille, line.taille) or _OPENS.match(line.texte):
        return False
    if last.page != line.page:
        return _full(paragraph, line, around) and line.texte.strip()[0].islower() and last.texte.rstrip()[-1] not in ".!?:;»"
    step = last.y - line.y
    if not 0.5 * line.taille < step <= _AIR * steps.get(round(line.taille), 1.4 * line.taille):
        return False
    return _aligned(paragraph, line) and _full(paragraph, line, around)


def _aligned(paragraph: Paragraphe, line: Ligne) -> bool:
    """Whether the line begins where the paragraph's lines begin: flush, hanging, indented or centred."""
    first, last = paragraph.lignes[0], paragraph.lignes[-1]
    if abs(line.x - last.x) <= _ALIGNED or abs((line.x + line.fin) - (last.x + last.fin)) <= 2 * _ALIGNED:
        return True
    hanging = 4 * line.taille if _PUCE.match(first.texte) else _ALIGNED
    return len(paragraph.lignes) == 1 and -4 * line.taille <= line.x - first.x <= hanging


def _full(paragraph: Paragraphe, line: Ligne, around: Iterable[Ligne]) -> bool:
    """Whether the last line had no room for the first word of the next: its column is that of the lines that begin with it."""
    last = paragraph.lignes[-1]
    near = [other for other in (*around, line) if other.page in (last.page, line.page)]
    column = [other for other in near if abs(other.x - last.x) <= _ALIGNED]
    if len(column) < 2:
        column = [other for other in near if other.x < last.fin and other.fin > last.x]
    left, right = min(other.x for other in column), max(other.fin for other in column)
    centred = abs((last.x - left) - (right - last.fin)) <= 2 * _ALIGNED and last.x - left > _ALIGNED
    used = last.fin - last.x if centred else last.fin - left
    return used + 0.25 * line.taille + line.premier_mot > (right - left) - 0.5 * line.taille
