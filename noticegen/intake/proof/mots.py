"""The words of a document, as they are compared: house typography, one kind of space."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from noticegen.facts.lieu import Lieu
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc, Document
from noticegen.prose.typographie import typeset

_LETTERHEAD = "academie."
_MOT = re.compile(r"\S+(?:\s+[!?;»](?=\w)\S*)*")
"""A word, and what goes on after a sign without a space: a link that begins after « ! » leaves typography a space there, or none."""

_NARROW = 4_000_000
"""Product of two facing stretches beyond which they are told apart as a whole: a hostile document must not cost hours."""


@dataclass(frozen=True)
class Mot:
    """A word as printed, the key it shares with its typographic variants, and where its block stands."""

    texte: str
    cle: str
    lieu: Lieu


def read_words(document: Document) -> tuple[tuple[Mot, ...], ...]:
    """The words of each block of a document's own text, its letterhead first."""
    counted = [bloc for bloc in document.blocs if is_letterhead(bloc)] + [bloc for bloc in document.blocs if bloc.zone == "corps"]
    return tuple(words for bloc in counted if (words := tuple(_words(bloc))))


def is_letterhead(bloc: Bloc) -> bool:
    """Whether a block of the header is the académie's name or motto, which every page prints."""
    printed = [suite.fait for suite in bloc.suites if suite.texte.strip()]
    return bloc.zone == "entete" and bool(printed) and all(fait.startswith(_LETTERHEAD) for fait in printed)


def without_letterhead(document: Document) -> Document:
    """The document less its letterhead, to compare with one that has none."""
    return replace(document, blocs=tuple(bloc for bloc in document.blocs if not is_letterhead(bloc)))


def _words(bloc: Bloc) -> Iterator[Mot]:
    """What holds a letter or a digit is a word; a sign alone (« : », « – ») is punctuation."""
    for found in _MOT.finditer(typeset(bloc.texte)):
        texte = "".join(found[0].split())
        key = loose(texte)
        if key:
            yield Mot(texte, key, bloc.lieu)


def paths_of_words(bloc: Bloc) -> list[str]:
    """The fact that each of a block's words prints, empty for plain words: the fact of its first letter that has one."""
    owners = "".join(chr(rank) * len(suite.texte) for rank, suite in enumerate(bloc.suites))
    texte = bloc.texte
    paths: list[str] = []
    for found in _MOT.finditer(texte):
        if loose(found[0]):
            suites = (bloc.suites[ord(owner)] for owner in owners[found.start() : found.end()])
            paths.append(next((suite.fait for suite in suites if suite.fait), ""))
    return paths


def loose(texte: str) -> str:
    """The key of a word: no case, no accents, no signs."""
    letters = unicodedata.normalize("NFKD", fold(texte.replace("œ", "oe").replace("Œ", "OE")))
    return "".join(char for char in letters if char.isalnum())


@dataclass(frozen=True)
class Ecart:
    """A stretch of words on each side: equal, equal but for typography, or different."""

    genre: str
    document: tuple[Mot, ...]
    edition: tuple[Mot, ...]


def compare_words(document: tuple[tuple[Mot, ...], ...], edition: tuple[tuple[Mot, ...], ...]) -> Iterator[Ecart]:
    """The two texts side by side, in order: blocks first, words where blocks differ."""
    keys = [tuple(mot.cle for mot in bloc) for bloc in document], [tuple(mot.cle for mot in bloc) for bloc in edition]
    for operation, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        mine, theirs = _flat(document[a:b]), _flat(edition[c:d])
        if operation == "equal":
            yield from _same(mine, theirs)
        else:
            yield from _stretch(mine, theirs)


def _flat(blocs: tuple[tuple[Mot, ...], ...]) -> tuple[Mot, ...]:
    return tuple(mot for bloc in blocs for mot in bloc)


def _stretch(mine: tuple[Mot, ...], theirs: tuple[Mot, ...]) -> Iterator[Ecart]:
    if len(mine) * len(theirs) > _NARROW:
        yield Ecart("different", mine, theirs)
        return
    matcher = SequenceMatcher(None, [mot.cle for mot in mine], [mot.cle for mot in theirs], autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            yield from _same(mine[a:b], theirs[c:d])
        else:
            yield Ecart("different", mine[a:b], theirs[c:d])


def _same(mine: tuple[Mot, ...], theirs: tuple[Mot, ...]) -> Iterator[Ecart]:
    """Words of equal keys, cut where they differ by typography."""
    start = 0
    for rank in range(1, len(mine) + 1):
        if rank == len(mine) or _typographic(mine[rank], theirs[rank]) != _typographic(mine[start], theirs[start]):
            genre = "typographie" if _typographic(mine[start], theirs[start]) else "egal"
            yield Ecart(genre, mine[start:rank], theirs[start:rank])
            start = rank


def _typographic(one: Mot, other: Mot) -> bool:
    return one.texte != other.texte
