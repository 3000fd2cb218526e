"""Flaws of a text that show without its previous version: what was left to fill in, words and signs doubled."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from noticegen.edition import Edition
from noticegen.facts.dates.vocabulaire import MOIS
from noticegen.facts.lieu import Lieu
from noticegen.prose.document import Bloc, Document
from noticegen.review.loose import loose_key

MASQUE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Malfacon:
    """One flaw: the words that show it, and the block where it is. `attendu` is what the text itself says should be there."""

    texte: str
    bloc: Bloc
    attendu: str = ""
    place: Lieu | None = None

    @property
    def lieu(self) -> Lieu:
        """Its place, or that of its block."""
        return self.place or self.bloc.lieu


Finder = Callable[[Edition], Iterator[Malfacon]]

_TO_DO = r"[Àà]\s+(?:compléter|préciser|définir)"
_BRACKETED = rf"\[\s*(?:…|\.{{3}}|dates?|heures?|années?|adresse|nom|téléphone|{_TO_DO}[^\]]{{0,30}}|[^\]]{{1,30}}{_TO_DO})\s*\]"
_OPENING = r"(?:(?<=[:(«=–-]\s)|(?<=[:(«=])|(?<=\ble\s)|(?<=\bdu\s)|(?<=\bau\s)|(?<=\bdate\s)|(?<=\bheure\s)|^)"
_MONTH = rf"(?:\s(?:{'|'.join(MOIS)})(?:\s(?:\d{{4}}|XXXX))?)?"
_UNFINISHED = re.compile(
    rf"""\{{\{{.*?\}}\}}|\{{%.*?%\}}|\{{\{{|\}}\}}
    | {_BRACKETED}
    | (?<!\w)X{{2,}}(?:\s?[/.hH:]\s?X{{2,}})*(?!\w){_MONTH} | (?<!\w)x{{2,}}(?:\s?[/.h:]\s?x{{2,}})*(?!\w)
    | (?<!\w)(?:JJ|jj)\s?[/.-]\s?(?:MM|mm)(?:\s?[/.-]\s?(?:AAAA|aaaa|AA|aa))?(?!\w)
    | (?<!\w)20(?:XX|xx|__)(?!\w)
    | (?<!\w)(?:TODO|TBD|FIXME|LOREM\ IPSUM|[Ll]orem\ ipsum)(?!\w)
    | \?{{3,}} | [._…]{{2,}}\s?/\s?[._…]{{2,}}
    | {_OPENING}{_TO_DO}(?=\s*(?:$|[.,;)»]))
    | (?<!\w)[ÀA]\s(?:COMPL[ÉE]TER|D[ÉE]FINIR|PR[ÉE]CISER)(?!\w)
    """,
    re.VERBOSE,
)

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d]+)(?:\s+)(\1)(?![\w'’-])", re.IGNORECASE)
_LEGITIMATE = {"nous", "vous", "faire", "si", "bla"}
_SIGNS = re.compile(r",\s*,|;\s*[;,]|,\s*;|:\s*:|(?<!\.)\.\s?\.(?!\.)|!\s*!(?!\s*!)|\?\s*\?(?!\s*\?)|,\s*\.|;\s*\.|\(\s*\(|\)\s*\)")


def unfinished(edition: Edition) -> Iterator[Malfacon]:
    """What was left to fill in: `XX`, « à compléter », template tags."""
    for bloc in edition.document.blocs:
        for found in _UNFINISHED.finditer(_spaced(bloc.texte)):
            yield Malfacon(found.group().strip(), bloc)


def doubled_words(edition: Edition) -> Iterator[Malfacon]:
    """Words written twice in a row (« de de »), facts left out."""
    for bloc in edition.document.blocs:
        for found in _DOUBLED.finditer(_spaced(masked(bloc))):
            if found.group(1).casefold() not in _LEGITIMATE:
                yield Malfacon(found.group(), bloc)


def doubled_signs(edition: Edition) -> Iterator[Malfacon]:
    """Signs of punctuation that follow one another (« ,, », « .. »)."""
    for bloc in edition.document.blocs:
        for found in _SIGNS.finditer(masked(bloc)):
            yield Malfacon(found.group(), bloc)


def doubled_blocks(edition: Edition) -> Iterator[Malfacon]:
    """Paragraphs of the notice's body that repeat an earlier one word for word."""
    seen: set[str] = set()
    for bloc in edition.document.blocs:
        if bloc.zone == "corps" and bloc.case is None and len(masked(bloc).split()) > 5:
            key = loose_key(" ".join(bloc.texte.split()))
            if key in seen:
                yield Malfacon(bloc.texte, bloc)
            seen.add(key)


def masked(bloc: Bloc) -> str:
    """The block's words, each printed fact as one mark."""
    return "".join(MASQUE if suite.fait and suite.valeur else suite.texte for suite in bloc.suites)


def next_blocks(document: Document) -> Iterator[tuple[Bloc, tuple[Bloc, ...]]]:
    """Each block with the list items that follow it at once, sub-items left out."""
    for rank, (bloc, after) in enumerate(pairwise(document.blocs)):
        if after.genre == "li" and bloc.genre != "li":
            yield bloc, tuple(_items(document.blocs[rank + 1 :]))


def _items(blocs: tuple[Bloc, ...]) -> Iterator[Bloc]:
    first = blocs[0]
    for bloc in blocs:
        if bloc.genre != "li":
            return
        if bloc.niveau == first.niveau:
            yield bloc


def _spaced(texte: str) -> str:
    return texte.replace("\u00a0", " ").replace("\u202f", " ")
