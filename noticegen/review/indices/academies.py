"""Other académies and other exams that a text names, read off its words: what a notice copied from elsewhere leaves behind."""

import re
from collections.abc import Iterator

from noticegen.edition import Edition
from noticegen.prose.document import Bloc
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.loose import loose_key

_NAME = r"[A-ZÀÂÇÉÈÊËÎÏÔÛÜ][\w’'-]*(?:[ -](?:de|la|le|les|du|des|et|d’|d')?[ -]?[A-ZÀÂÇÉÈÊËÎÏÔÛÜ][\w’'-]*)*"
_OF = r"(?:de\s+la\s+|de\s+l[’']|des\s+|du\s+|de\s+|d[’']|DE\s+LA\s+|DE\s+|D[’']|DES\s+|DU\s+)"
_ACADEMY = re.compile(rf"\b(?:[Aa]cad[ée]mie|ACAD[ÉE]MIE|[Rr]ectorat|RECTORAT)\s+{_OF}({_NAME})")
_HOST = re.compile(r"\bac-[a-z][a-z-]*\.fr\b")


def foreign_academies(edition: Edition) -> Iterator[Malfacon]:
    """The académies that the text names in plain words, and that are not the édition's own; none when its own is unknown."""
    for bloc in edition.document.blocs:
        yield from (Malfacon(name, bloc) for name in academies_in(plain(bloc), edition))


def academies_in(texte: str, edition: Edition) -> Iterator[str]:
    """The same, in any text: a title, what a file says of itself."""
    own = _own(edition)
    for found in (*_ACADEMY.finditer(texte), *_HOST.finditer(texte)) if own else ():
        name = loose_key(found.group(found.re.groups))
        if name not in own and not any(part in name for part in own.split(" | ")):
            yield found.group()


def plain(bloc: Bloc) -> str:
    """The block's words, printed facts left out."""
    return "".join("\ufffc" if suite.fait else suite.texte for suite in bloc.suites)


def _own(edition: Edition) -> str:
    """What the édition says of its académie: the town of its name, then each fact, loosely spelled."""
    faits = [fait for chemin, fait in edition.fiche.faits.items() if chemin.startswith("academie.")]
    town = [found.group(1) for fait in faits for found in [_ACADEMY.search(fait.canonique)] if found]
    return loose_key(" | ".join((*town, *(text for fait in faits for text in (fait.canonique, *fait.textes)))))
