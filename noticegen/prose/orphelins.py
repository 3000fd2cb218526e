"""Literals of a text that look like facts and answer to none: last year's date, left in the prose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from noticegen.facts.lieu import Lieu
from noticegen.facts.reperage import GENRES_EXEMPTS, Trouvaille, scan
from noticegen.prose.alignement import place_texte
from noticegen.prose.document import Bloc, Document, Suite

MASQUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a printed fact while the words around it are looked at."""

EXEMPTS = GENRES_EXEMPTS - {"duree", "reference"}
"""A delay (« 48h ») or the date of a decree is meant to stay: it is a fact too, a `constante`."""


@dataclass(frozen=True)
class Orphelin:
    """A literal that no fact answers for. `genre` is as `facts.reperage` has it; a bare `nombre` is worth an information only."""

    texte: str
    genre: str
    lieu: Lieu


def find_orphelins(document: Document, sources: Mapping[str, str]) -> Iterator[Orphelin]:
    """The orphans of a document in reading order: its words, then where its links lead; `sources` help to tell the exact place."""
    for bloc in document.blocs:
        for found in _scanned(masked_text(bloc)):
            if found.genre not in EXEMPTS:
                yield Orphelin(found.texte, found.genre, place_texte(found.texte, bloc.lieu, sources))
        yield from _links(bloc, sources)


def masked_text(bloc: Bloc) -> str:
    """A block's words, each run that a fact answers for as one mark."""
    return "".join(MASQUE if suite.fait else suite.texte for suite in bloc.suites)


def _links(bloc: Bloc, sources: Mapping[str, str]) -> Iterator[Orphelin]:
    """Addresses that only a literal `href` holds; one that its own text spells is told once, as text."""
    seen: set[str] = set()
    for suite in bloc.suites:
        if suite.lien in seen or not _is_literal_address(suite):
            continue
        seen.add(suite.lien)
        genre = {"mailto": "courriel", "tel": "telephone"}.get(suite.lien.partition(":")[0].lower(), "adresse")
        target = suite.lien.partition(":")[2] if genre != "adresse" else suite.lien
        if not any(_same_address(target, found.texte) for found in _scanned(masked_text(bloc))):
            yield Orphelin(target, genre, place_texte(target, bloc.lieu, sources))


def _is_literal_address(suite: Suite) -> bool:
    """A link that no fact answers for and that leaves the page; `#etape-2` and a neighbouring page do not."""
    scheme = suite.lien.partition(":")[0].lower()
    return not suite.lien_fait and (scheme in ("http", "https", "mailto", "tel") or suite.lien.startswith("//"))


def _same_address(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    return address.casefold().removeprefix("https:").removeprefix("http:").strip("/")


@lru_cache(maxsize=4096)
def _scanned(texte: str) -> tuple[Trouvaille, ...]:
    return scan(texte)
