"""What the pages of a PDF show: their content streams, and the forms these draw, run operator by operator."""

from dataclasses import replace

from pypdf import PageObject, PdfReader, mult
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from noticegen.intake.limits import MAX_CARACTERES, MAX_OPERATIONS, check_limit
from noticegen.intake.readers.pdf_filets import Reglure
from noticegen.intake.readers.pdf_fonts import Police, read_font
from noticegen.intake.readers.pdf_pen import Etat, Morceau, Plume, child, matrix

_MAX_FORMES = 12
"""Forms drawn inside one another; a header in a form in a form is three."""


class Dessin:
    """One document being drawn: the fonts met, and the operations run so far, over all its pages."""

    def __init__(self, reader: PdfReader, source: str) -> None:
        self._reader = reader
        self._source = source
        self._polices: dict[int, Police] = {}
        self._operations = 0
        self._octets = 0
        self.reglures: list[Reglure] = []

    def read_page(self, page: PageObject) -> list[Morceau]:
        """The pieces of text of a page, in the order they are drawn; its rules are added to `reglures`."""
        self.reglures.append(Reglure())
        contents = page.get_contents()
        resources = _inherited(page, "/Resources")
        if contents is None:
            return []
        plume = Plume(resources, Etat(), self._font)
        self._run(ContentStream(contents, self._reader, "bytes"), plume, 0)
        self.reglures[-1] = plume.trace.reglure.whole()
        return plume.morceaux

    def _run(self, content: ContentStream, plume: Plume, depth: int) -> None:
        operations = content.operations
        self._check_size(operations)
        self._operations += len(operations)
        check_limit(self._source, self._operations, MAX_OPERATIONS, "opérations de dessin")
        for operands, operator in operations:
            if operator == b"Do" and operands and depth < _MAX_FORMES:
                self._draw_form(operands[0], plume, depth)
            else:
                plume.apply(operator, operands)

    def _check_size(self, operations: list[tuple[list[object], bytes]]) -> None:
        """Strings are measured before they are drawn letter by letter; a letter takes one byte or two."""
        for operands, _ in operations:
            for shown in operands:
                strings = shown if isinstance(shown, list) else [shown]
                self._octets += sum(len(string) for string in strings if isinstance(string, bytes))
        check_limit(self._source, self._octets, 2 * MAX_CARACTERES, "octets de texte")

    def _draw_form(self, name: object, plume: Plume, depth: int) -> None:
        form = child(child(plume.resources, "/XObject"), name)
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        placed = child(form, "/Matrix")
        cm = mult(matrix(placed if isinstance(placed, list) else []), plume.etat.cm)
        own = child(form, "/Resources")
        inner = Plume(
            own if isinstance(own, DictionaryObject) else plume.resources, replace(plume.etat, cm=cm), self._font, tuple(plume.marques)
        )
        self._run(ContentStream(form, self._reader, "bytes"), inner, depth + 1)
        plume.morceaux += inner.morceaux
        plume.trace.reglure.add(inner.trace.reglure)

    def _font(self, resources: DictionaryObject, name: object) -> Police:
        resource = child(child(resources, "/Font"), name)
        if id(resource) not in self._polices:
            self._polices[id(resource)] = read_font(resource)
        return self._polices[id(resource)]


def _inherited(page: DictionaryObject, name: str) -> DictionaryObject:
    """An entry of a page, or of the nearest node above it that has one."""
    node: object = page
    for _ in range(100):
        found = child(node, name)
        if isinstance(found, DictionaryObject):
            return found
        node = child(node, "/Parent")
    return DictionaryObject()
