"""Blocks of an untagged PDF: paragraphs told apart, headings by their size, items by their bullets, cells by their places."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from noticegen.facts.lieu import Lieu
from noticegen.intake.readers.fusions import SEULE, Etendue, repeat_merged
from noticegen.intake.readers.pdf_filets import Reglure
from noticegen.intake.readers.pdf_fusions import read_spans
from noticegen.intake.readers.pdf_joins import Vocabulaire, join_lines
from noticegen.intake.readers.pdf_lines import Ligne
from noticegen.intake.readers.pdf_listes import set_lists
from noticegen.intake.readers.pdf_paragraphs import Paragraphe, group_lines, group_margin
from noticegen.intake.readers.pdf_ruled import split_ruled
from noticegen.intake.readers.pdf_tables import Tableau, split_tables
from noticegen.prose.document import Bloc, Case, Genre, Suite, Zone

_LARGER = 1.15
"""A paragraph set this many times the usual size is a heading."""

_HEADING = 200
"""No heading has more characters."""


def read_untagged(lines: Sequence[Ligne], margins: dict[int, Zone], source: str) -> list[Bloc]:
    """The blocks of a PDF without structure; headers first, footers last."""
    return read_ruled(lines, margins, source, {})[0]


def read_ruled(
    lines: Sequence[Ligne], margins: dict[int, Zone], source: str, reglures: Mapping[int, Reglure]
) -> tuple[list[Bloc], dict[Case, Etendue]]:
    """The same, and what the cells span that the rules of the pages show to be merged."""
    body = [line for line in lines if id(line) not in margins]
    vocabulaire = Vocabulaire.of(lines)
    genres = _Genres(body)
    entetes = list(_margin(lines, margins, "entete", vocabulaire, source))
    blocs: list[Bloc] = []
    etendues: dict[Case, Etendue] = {}
    for stretch in _stretches(body, reglures):
        if isinstance(stretch, Tableau):
            number = 1 + max((bloc.case.tableau for bloc in blocs if bloc.case), default=-1)
            blocs += _cells(stretch, number, vocabulaire, source)
            etendues |= _spans(stretch, number, reglures)
        else:
            blocs += _merge_lines(set_lists(list(_blocs(group_lines(stretch), genres, vocabulaire, source))))
    blocs = repeat_merged(blocs, etendues, source)
    return [*entetes, *blocs, *_margin(lines, margins, "pied", vocabulaire, source)], etendues


def _stretches(body: Sequence[Ligne], reglures: Mapping[int, Reglure]) -> Iterator[list[Ligne] | Tableau]:
    """The tables that rules draw, those that places of texts make, and what stands between them."""
    for stretch in split_ruled(body, reglures):
        if isinstance(stretch, Tableau):
            yield stretch
        else:
            yield from split_tables(stretch)


def _spans(table: Tableau, number: int, reglures: Mapping[int, Reglure]) -> dict[Case, Etendue]:
    if table.etendues is None:
        return read_spans(table, number, reglures)
    return {Case(number, *place): etendue for place, etendue in table.etendues.items() if etendue != SEULE}


def _cells(table: Tableau, number: int, vocabulaire: Vocabulaire, source: str) -> Iterator[Bloc]:
    right: dict[int, float] = {}
    cells = [
        (_last_column(table, rank, column), Case(number, rank, column), lines)
        for rank, row in enumerate(table.rangees)
        for column, lines in row
    ]
    for last, _, lines in cells:
        right[last] = max(right.get(last, 0.0), *(line.fin for line in lines))
    for last, case, lines in cells:
        yield Bloc("td", join_lines(lines, vocabulaire, right[last]), _place(source, lines[0].page), case=case)


def _last_column(table: Tableau, rank: int, column: int) -> int:
    return column + (table.etendues or {}).get((rank, column), SEULE).colonnes - 1


def _margin(lines: Sequence[Ligne], margins: dict[int, Zone], zone: Zone, vocabulaire: Vocabulaire, source: str) -> Iterator[Bloc]:
    """The headers or footers, a text once however many pages repeat it."""
    seen: set[str] = set()
    for page, around in groupby(lines, key=lambda line: line.page):
        beside = list(around)
        body = [line for line in beside if id(line) not in margins]
        for paragraph in group_margin([line for line in beside if margins.get(id(line)) == zone], body):
            suites = join_lines(paragraph, vocabulaire)
            text = " ".join("".join(suite.texte for suite in suites).split())
            if text not in seen:
                seen.add(text)
                yield Bloc("p", suites, _place(source, page), zone)


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


def _blocs(paragraphs: Sequence[Paragraphe], genres: _Genres, vocabulaire: Vocabulaire, source: str) -> Iterator[tuple[Bloc, Paragraphe]]:
    for paragraph in paragraphs:
        yield Bloc(genres.of(paragraph), join_lines(paragraph.lignes, vocabulaire), _place(source, paragraph.page)), paragraph


def _merge_lines(found: Iterator[tuple[Bloc, Paragraphe]]) -> Iterator[Bloc]:
    """The blocks; two on one line that no table holds (a label, a tab, a value) are one."""
    last: tuple[Bloc, Paragraphe] | None = None
    for bloc, paragraph in found:
        if last is not None and _same_line(last, (bloc, paragraph)):
            joined = replace(last[0], suites=(*last[0].suites, Suite(" "), *bloc.suites))
            last = (joined, paragraph)
            continue
        if last is not None:
            yield last[0]
        last = (bloc, paragraph)
    if last is not None:
        yield last[0]


def _same_line(before: tuple[Bloc, Paragraphe], after: tuple[Bloc, Paragraphe]) -> bool:
    last, first = before[1].lignes[-1], after[1].lignes[0]
    return (
        before[0].genre == after[0].genre and last.page == first.page and abs(last.y - first.y) < 0.3 * first.taille and first.x >= last.fin
    )
