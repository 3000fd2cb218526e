"""Other académies and other exams that a text names, read off its words: what a notice copied from elsewhere leaves behind."""

import re
from collections.abc import Iterator
from functools import lru_cache

from noticegen.edition import Edition
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.passages import passages
from noticegen.review.memoire import remembered
from noticegen.review.phrases.loose import loose_key

_NAME = r"[A-ZÀÂÇÉÈÊËÎÏÔÛÜ][\w’'-]*(?:[ -](?:de|la|le|les|du|des|et|d’|d')?[ -]?[A-ZÀÂÇÉÈÊËÎÏÔÛÜ][\w’'-]*)*"
_OF = r"(?:de\s+la\s+|de\s+l[’']|des\s+|du\s+|de\s+|d[’']|DE\s+LA\s+|DE\s+|D[’']|DES\s+|DU\s+)"
_ACADEMY = re.compile(rf"\b(?:[Aa]cad[ée]mie|ACAD[ÉE]MIE|[Rr]ectorat|RECTORAT)\s+{_OF}({_NAME})")
_HOST = re.compile(r"\bac-[a-z][a-z-]*\.fr\b")


def foreign_academies(edition: Edition) -> Iterator[Malfacon]:
    """The académies that the text names in plain words, and that are not the édition's own; none when its own is unknown."""
    for passage in passages(edition):
        yield from (Malfacon(name, passage.bloc) for name in academies_in(passage.nu, edition))


def academies_in(texte: str, edition: Edition) -> Iterator[str]:
    """The same, in any text: a title, what a file says of itself."""
    own = _own(edition)
    for whole, name in _named(texte) if own else ():
        if not any(name in known or (rank == 0 and known in name) for rank, known in enumerate(own)):
            yield whole


def name_of(edition: Edition) -> str:
    """The académie's name in the édition's facts, without « académie de », loosely spelled; empty when none is told."""
    fait = edition.fiche.faits.get("academie.nom")
    found = _ACADEMY.search(fait.canonique) if fait else None
    return loose_key(found.group(1)) if found else ""


@lru_cache(maxsize=8192)
def _named(texte: str) -> tuple[tuple[str, str], ...]:
    """The académies and their hosts that a text names: as written, and what tells them apart, loosely spelled."""
    found = (*_ACADEMY.finditer(texte), *_HOST.finditer(texte))
    return tuple((one.group(), loose_key(one.group(one.re.groups))) for one in found)


@remembered
def _own(edition: Edition) -> tuple[str, ...]:
    """What the édition says of its académie, loosely spelled: the town of its name, then each fact."""
    faits = [fait for chemin, fait in edition.fiche.faits.items() if chemin.startswith("academie.")]
    towns = [found.group(1) for fait in faits for found in [_ACADEMY.search(fait.canonique)] if found]
    return tuple(loose_key(text) for text in (*towns[:1], *(text for fait in faits for text in (fait.canonique, *fait.textes))))
