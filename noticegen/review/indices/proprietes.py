"""What a document says of itself outside its text: the title and the properties of the file."""

from collections.abc import Iterator

from noticegen.prose.document import Document

TOLD = ("title", "titre", "subject", "sujet", "keywords", "mots-cles", "description")
"""The properties that a reader is shown; dates and programs are not."""


def said_by_file(document: Document) -> Iterator[str]:
    """The texts by which a file names itself, each once."""
    told = [value for name, value in sorted(document.metadonnees.items()) if name.casefold() in TOLD]
    yield from dict.fromkeys(text for text in (document.titre, *told) if text.strip())


def full_text(document: Document) -> str:
    """All the words of a document and of its properties."""
    return "\n".join((*(bloc.texte for bloc in document.blocs), *said_by_file(document)))
