"""The structure of a document against that of the édition made of it: headings, paragraphs, items, rows of tables.

Words alone can all return in order from a table whose rows have fallen apart: the proof looks at what they stand in, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from noticegen.facts.lieu import Lieu
from noticegen.intake.proof.mots import read_words
from noticegen.prose.document import Bloc, Document

_MONTRE = 60
"""Characters of a block that a difference shows."""


@dataclass(frozen=True)
class Forme:
    """A block as what it is: « titre 2 », « rangée 3, colonne 1 »; the keys of its words, the beginning of its text, its place."""

    nom: str
    cles: tuple[str, ...]
    texte: str
    lieu: Lieu


@dataclass(frozen=True)
class EcartDeForme:
    """Blocks that do not return as they were: what the document has there, what the édition has; one of them may be empty."""

    document: tuple[Forme, ...]
    edition: tuple[Forme, ...]


def read_forms(document: Document) -> tuple[Forme, ...]:
    """The blocks of a document's own text, in order, those without a word left out."""
    body = [bloc for bloc in document.blocs if bloc.zone == "corps"]
    worded = [(bloc, words[0]) for bloc in body if (words := read_words(Document(document.source, (bloc,))))]
    names = _names([bloc for bloc, _ in worded])
    return tuple(
        Forme(name, tuple(word.cle for word in words), _shown(bloc.texte), bloc.lieu)
        for (bloc, words), name in zip(worded, names, strict=True)
    )


def compare_forms(document: Sequence[Forme], edition: Sequence[Forme]) -> Iterator[EcartDeForme]:
    """The stretches where the blocks differ by what they are, or by where they begin and end."""
    keys = [(forme.nom, forme.cles) for forme in document], [(forme.nom, forme.cles) for forme in edition]
    for operation, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if operation != "equal":
            yield EcartDeForme(tuple(document[a:b]), tuple(edition[c:d]))


def _names(blocs: Sequence[Bloc]) -> Iterator[str]:
    """What each block is; rows are numbered from 1 in their table, whatever empty ones stood between."""
    for tableau, group in groupby(blocs, key=lambda bloc: bloc.case.tableau if bloc.case else None):
        if tableau is None:
            yield from (_name(bloc) for bloc in group)
            continue
        cells = list(group)
        rows = {row: rank for rank, row in enumerate(sorted({cell.case.rangee for cell in cells}), start=1)}
        yield from (f"rangée {rows[cell.case.rangee]}, colonne {cell.case.colonne + 1}" for cell in cells)


def _name(bloc: Bloc) -> str:
    if bloc.genre == "li":
        return f"élément de liste, niveau {bloc.niveau + 1}"
    return f"titre {bloc.genre[1]}" if bloc.genre.startswith("h") else "paragraphe"


def _shown(texte: str) -> str:
    words = " ".join(texte.split())
    return words if len(words) <= _MONTRE else f"{words[:_MONTRE]}…"
