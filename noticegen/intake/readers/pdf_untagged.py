"""Blocks of an untagged PDF: paragraphs told apart, headings by their size, items by their bullets, cells by their places."""

from collections import Counter
from collections.abc import Iterator, Sequence

from noticegen.facts.lieu import Lieu
from noticegen.intake.readers.pdf_joins import Vocabulaire, join_lines
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_paragraphs import Paragraphe, group_lines
from noticegen.intake.readers.pdf_tables import find_cells
from noticegen.prose.document import Bloc, Case, Genre, Suite, Zone

_LARGER = 1.15
"""A paragraph set this many times the usual size is a heading."""

_HEADING = 200
"""No heading has more characters."""


def read_untagged(lines: Sequence[Ligne], margins: dict[int, Zone], source: str) -> list[Bloc]:
    """The blocks of a PDF without structure; headers first, footers last."""
    body = [line for line in lines if id(line) not in margins]
    vocabulaire = Vocabulaire.of(lines)
    paragraphs = group_lines(body)
    cells = find_cells(paragraphs)
    genres = _Genres(body)
    entetes = list(_margin(lines, margins, "entete", source))
    blocs = list(_merge_lines(_blocs(paragraphs, cells, genres, vocabulaire, source)))
    return [*entetes, *blocs, *_margin(lines, margins, "pied", source)]


def _margin(lines: Sequence[Ligne], margins: dict[int, Zone], zone: Zone, source: str) -> Iterator[Bloc]:
    """The headers or footers, a text once however many pages repeat it."""
    seen: set[str] = set()
    for line in lines:
        text = " ".join(line.texte.split())
        if margins.get(id(line)) == zone and text not in seen:
            seen.add(text)
            yield Bloc("p", line.suites, _place(source, line.page), zone)


def _place(source: str, page: int) -> Lieu:
    return Lieu(source, repere=f"p{page}")


class _Genres:
    """The kinds of paragraphs by their size: sizes well above the usual one are headings, the largest first."""

    def __init__(self, lines: Sequence[Ligne]) -> None:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.taille * 2) / 2] += len(line.texte)
        self._usual = sizes.most_common(1)[0][0] if sizes else 12.0
        self._larger = sorted((size for size in sizes if size >= self._usual * _LARGER), reverse=True)

    def of(self, paragraph: Paragraphe) -> Genre:
        """The kind of a paragraph."""
        size = round(paragraph.lignes[0].taille * 2) / 2
        if size not in self._larger or sum(len(line.texte) for line in paragraph.lignes) > _HEADING:
            return "p"
        return f"h{min(self._larger.index(size) + 1, 3)}"


def _blocs(paragraphs: Sequence[Paragraphe], cells: dict[int, Case], genres: _Genres, vocabulaire: Vocabulaire, source: str) -> Iterator[tuple[Bloc, Paragraphe]]:
    for paragraph in paragraphs:
        case = cells.get(id(paragraph))
        genre: Genre = "td" if case else genres.of(paragraph)
        suites = join_lines(paragraph.lignes, vocabulaire)
        yield Bloc(genre, suites, _place(source, paragraph.page), case=case), paragraph


def _merge_lines(found: Iterator[tuple[Bloc, Paragraphe]]) -> Iterator[Bloc]:
    """The blocks; two on one line that no table holds (a label, a tab, a value) are one, and so are lines of one cell."""
    last: tuple[Bloc, Paragraphe] | None = None
    for bloc, paragraph in found:
        if last is not None and _same_line(last, (bloc, paragraph)):
            last = (_joined(last[0], bloc, " "), paragraph)
            continue
        if last is not None and bloc.case is not None and bloc.case == last[0].case:
            last = (_joined(last[0], bloc, "\n"), paragraph)
            continue
        if last is not None:
            yield last[0]
        last = (bloc, paragraph)
    if last is not None:
        yield last[0]


def _same_line(before: tuple[Bloc, Paragraphe], after: tuple[Bloc, Paragraphe]) -> bool:
    if before[0].case or after[0].case or before[0].genre != after[0].genre:
        return False
    last, first = before[1].lignes[-1], after[1].lignes[0]
    return last.page == first.page and abs(last.y - first.y) < 0.3 * first.taille and first.x >= last.fin


def _joined(before: Bloc, after: Bloc, between: str) -> Bloc:
    return Bloc(before.genre, (*before.suites, Suite(between), *after.suites), before.lieu, before.zone, case=before.case)
