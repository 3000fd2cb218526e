"""Plain text: paragraphs between blank lines, items by their bullets; no emphasis, no links but the addresses in it."""

from collections.abc import Iterator

from noticegen.facts.lieu import Lieu
from noticegen.intake.limits import MAX_TEXTE, check_limit
from noticegen.intake.readers.encoding import decode_text
from noticegen.intake.readers.suites import PUCES, build_document
from noticegen.prose.document import Bloc, Document, Suite


def read(data: bytes, name: str) -> Document:
    """The text as blocks with their lines. A short line that ends before its neighbours stays a line of its own."""
    check_limit(name, len(data), MAX_TEXTE, "octets de texte")
    return build_document(name, _paragraphs(decode_text(data, name), name))


def _paragraphs(texte: str, name: str) -> Iterator[Bloc]:
    lines: list[str] = []
    first = 0
    for number, line in enumerate([*texte.split("\n"), ""], start=1):
        stripped = line.strip()
        if lines and (not stripped or _opens_item(stripped)):
            yield Bloc("p", (Suite("\n".join(lines)),), Lieu(name, first))
            lines = []
        if stripped:
            first = first if lines else number
            lines.append(stripped)


def _opens_item(line: str) -> bool:
    return len(line) > 1 and line[0] in PUCES and line[1] in " \t\u00a0"
