"""Tables that paragraphs of an office document set with tabs: « Bureau A », a tab, its telephone, one under the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from noticegen.facts.reperage import scan
from noticegen.intake.readers.suites import PUCES
from noticegen.prose.document import Bloc, Case, Suite

TAB = "\t"
_TELS = frozenset(("date", "periode", "jours", "telephone", "courriel", "adresse", "montant"))
"""What a column of such a table holds; tabs between other words only set lines out, as in a table of contents."""

_NUMERO = re.compile(rf"\s*(?:\d{{1,2}}\s?[.)°–-]?|(?:[a-zA-Z]|[ivxIVX]{{1,4}})\s?[.)°]|[{re.escape(PUCES)}])\s*\t")
"""What numbers a paragraph: the tab after it indents its text."""

_MAX_CASE = 120
"""A longer cell is a sentence."""

_ARTICLE = 12
"""Characters before what the first cell of a row holds: « avant le » a date; « Fait à Valmont, le » a date signs."""

_Rangee = tuple[tuple[Suite, ...], ...]


def read_tabulated(blocs: Iterable[Bloc], tableau: int) -> Iterator[Bloc]:
    """The blocks, those that tabs set as a table made its cells; tables are numbered from `tableau`."""
    for run in _runs(blocs):
        rows = _rows([_cells(bloc) for bloc in run]) if len(run) > 1 else []
        if not rows:
            yield from run
            continue
        for rank, (bloc, row) in enumerate(zip(run, rows, strict=True)):
            for column, suites in enumerate(row):
                yield replace(bloc, genre="td", suites=suites, case=Case(tableau, rank, column))
        tableau += 1


def _runs(blocs: Iterable[Bloc]) -> Iterator[list[Bloc]]:
    """Neighbouring paragraphs that tabs cut alike; any other block alone."""
    run: list[Bloc] = []
    for bloc in blocs:
        if run and not (_is_cut(bloc) and _is_cut(run[-1]) and _alike(bloc, run[-1])):
            yield run
            run = []
        run.append(bloc)
    if run:
        yield run


def _is_cut(bloc: Bloc) -> bool:
    """Whether tabs cut a paragraph into short cells that no date or number runs over."""
    texte = bloc.texte.strip()
    if bloc.genre != "p" or bloc.case is not None or TAB not in texte or "\n" in texte or _NUMERO.match(texte):
        return False
    return all(len(cell) <= _MAX_CASE for cell in texte.split(TAB)) and not any(TAB in found.texte for found in scan(texte))


def _alike(one: Bloc, other: Bloc) -> bool:
    """Whether two paragraphs have as many tabs, or as many cells when some take more tabs to reach their column."""
    return one.texte.strip().count(TAB) == other.texte.strip().count(TAB) or len(_filled(_cells(one))) == len(_filled(_cells(other)))


def _cells(bloc: Bloc) -> _Rangee:
    """The runs of each cell, without the tabs; those that open or end the paragraph cut nothing."""
    cells: list[list[Suite]] = [[]]
    for suite in bloc.suites:
        for rank, part in enumerate(suite.texte.split(TAB)):
            if rank:
                cells.append([])
            if part:
                cells[-1].append(replace(suite, texte=part))
    filled = [rank for rank, cell in enumerate(cells) if _text(cell).strip()]
    return tuple(tuple(cell) for cell in cells[filled[0] : filled[-1] + 1]) if filled else ()


def _filled(row: _Rangee) -> _Rangee:
    return tuple(cell for cell in row if _text(cell).strip())


def _rows(rows: Sequence[_Rangee]) -> Sequence[_Rangee]:
    """The rows of a table, its empty columns left out; none when no column holds what one looks for in a table."""
    if len({len(row) for row in rows}) > 1:
        rows = [_filled(row) for row in rows]
        if len({len(row) for row in rows}) > 1:
            return []
    used = [column for column in range(len(rows[0])) if any(_text(row[column]).strip() for row in rows)]
    return [tuple(row[column] for column in used) for row in rows] if any(_tells(rows, column) for column in used) else []


def _tells(rows: Sequence[_Rangee], column: int) -> bool:
    """Whether most cells of a column, its head apart, hold a date or what one calls or writes to."""
    told = [any(found.genre in _TELS and (column or found.debut <= _ARTICLE) for found in scan(_text(row[column]))) for row in rows]
    return sum(told) * 2 > len(told) - (not told[0])


def _text(cell: Sequence[Suite]) -> str:
    return "".join(suite.texte for suite in cell)
