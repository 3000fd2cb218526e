"""Reading a document that arrives: the one way in, whatever its format."""

from importlib import import_module

from noticegen.intake.formats import find_format
from noticegen.prose.document import Document


def read_document(data: bytes, name: str) -> Document:
    """The document that these bytes hold; `name` is how it is called in places (`note.docx:§14`). Raises `Fautes`.

    Readers are imported when they are needed: python-docx and pypdf each cost a tenth of a second.
    """
    reader = import_module(f"noticegen.intake.readers.{find_format(data, name)}")
    return reader.read(data, name)
