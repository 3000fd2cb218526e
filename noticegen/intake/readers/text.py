"""Plain text: paragraphs between blank lines, items by their bullets, tables by their columns; no emphasis, no links but the addresses in it."""

from collections.abc import Iterator, Sequence

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_TEXTE, check_limit
from noticegen.intake.readers.encoding import decode_text
from noticegen.intake.readers.suites import PUCES, build_document
from noticegen.intake.readers.text_tables import TextLine, TextTable, split_text_tables
from noticegen.intake.readers.text_wrap import unwrap, wrap_width
from noticegen.prose.document import Bloc, Case, Document, Suite


def read(data: bytes, name: str) -> Document:
    """The text as blocks with their lines. A short line that ends before its neighbours stays a line of its own."""
    check_limit(name, len(data), MAX_TEXTE, "octets de texte")
    return build_document(name, _blocs(decode_text(data, name), name))


def _blocs(texte: str, name: str) -> Iterator[Bloc]:
    parts = [part for lines in _paragraphs(texte) for part in split_text_tables(lines)]
    width = wrap_width([part for part in parts if not isinstance(part, TextTable)])
    tables = 0
    for part in parts:
        if isinstance(part, TextTable):
            yield from _cells(part, tables, name)
            tables += 1
        else:
            yield Bloc("p", (Suite(unwrap(part, width)),), Lieu(name, part[0][0]))


def _cells(table: TextTable, rank: int, name: str) -> Iterator[Bloc]:
    for row, (number, cells) in enumerate(table.rangees):
        for column, cell in enumerate(cells):
            yield Bloc("td", (Suite(cell),), Lieu(name, number), case=Case(rank, row, column))


def _paragraphs(texte: str) -> Iterator[Sequence[TextLine]]:
    """The lines of each paragraph or item, as they stand."""
    lines: list[TextLine] = []
    for number, line in enumerate([*texte.split("\n"), ""], start=1):
        stripped = line.strip()
        if lines and (not stripped or _opens_item(stripped)):
            yield lines
            lines = []
        if stripped:
            lines.append((number, line.rstrip()))


def _opens_item(line: str) -> bool:
    return len(line) > 1 and line[0] in PUCES and line[1] in " \t\u00a0"
