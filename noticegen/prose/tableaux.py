"""Tables: none loses a cell, none is left in a paragraph."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

from noticegen.prose.malfacon import Malfacon

_BARRE = r"(?<!\\)\|"
_RANGEE = re.compile(rf"\s*{_BARRE}.*{_BARRE}.*{_BARRE}\s*")


class Tableaux(Extension):
    """Python-Markdown's tables, but for a row longer than its head: its last cells would be dropped."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the place of the extension of that name, at its own rank."""
        md.parser.blockprocessors.register(_Tableau(md.parser, {"use_align_attribute": False}), "table", 75)
        md.treeprocessors.register(_Restes(md), "restes", 25)  # before the escapes of running text are undone
        md.ESCAPED_CHARS.append("|")


class _Tableau(TableProcessor):
    def _build_row(self, row: str, parent: object, align: Sequence[str | None]) -> None:
        cells = len(self._split_row(row))
        if cells > len(align):
            raise Malfacon(
                row,
                f"cette ligne du tableau a {cells} cases, son en-tête {len(align)} : la fin serait perdue",
                "complétez l’en-tête ; une barre qui ne sépare pas deux cases s’écrit « \\| »",
            )
        super()._build_row(row, parent, align)


class _Restes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Raise `Malfacon` for a table that Markdown took for a paragraph; a bar typed « \\| » is a sign like another."""
        for paragraph in root.iter("p"):
            lines = (paragraph.text or "").split("\n")
            if all(_RANGEE.fullmatch(line) for line in lines):
                raise Malfacon(
                    lines[0],
                    "ce tableau n’a pas la ligne de tirets qui suit son en-tête",
                    "ajoutez sous sa première ligne : | --- | --- |",
                )
