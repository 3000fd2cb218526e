"""Flaws of a text that show without its previous version: what was left to fill in, words and signs doubled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from noticegen.edition import Edition
from noticegen.facts.dates.vocabulaire import MOIS
from noticegen.facts.lieu import Lieu
from noticegen.facts.pliage import fold
from noticegen.prose.document import Bloc
from noticegen.review.indices.passages import passages
from noticegen.review.memoire import remembered


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


_TO_DO = r"[Àà]\s+(?:compléter|préciser|définir)"
_BRACKETED = rf"\[\s*(?:…|\.{{3}}|dates?|heures?|années?|adresse|nom|téléphone|{_TO_DO}[^\]]{{0,30}}|[^\]]{{1,30}}{_TO_DO})\s*\]"
_OPENING = r"(?:(?<=[:(«=–.!?-]\s)|(?<=[:(«=])|(?<=\ble\s)|(?<=\bdu\s)|(?<=\bau\s)|(?<=\bdate\s)|(?<=\bheure\s)|^)"
_HINTS = (
    *("{", "}", "[", "XX", "xx", "JJ", "jj", "__", "???", "/"),
    *("TODO", "TBD", "FIXME", "orem", "OREM", "ompl", "réci", "éfin", "COMPL", "PRÉC", "PREC", "DÉF", "DEF"),
)
"""One of these stands in all that the pattern finds."""

_MONTH = rf"(?:\s(?:{'|'.join(MOIS)})(?:\s(?:\d{{4}}|XXXX))?)?"
_UNFINISHED = re.compile(
    rf"""\{{[^{{}}]{{0,80}}\}}+ | \{{+[^{{}}]{{0,80}}\}} | \{{%.*?%\}} | \{{\{{ | \}}\}}
    | \([^()]{{0,30}}{_TO_DO}[^()]{{0,10}}\)
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
_LEGITIMATE = {"", "nous", "vous", "faire", "si", "bla"}
_SIGNS = re.compile(r",\s*,|;\s*[;,]|,\s*;|:\s*:|(?<!\.)\.\s?\.(?!\.)|!\s*!(?!\s*!)|\?\s*\?(?!\s*\?)|,\s*\.|;\s*\.|\(\s*\(|\)\s*\)")


def unfinished(edition: Edition) -> Iterator[Malfacon]:
    """What was left to fill in, in the words or in a fact: `XX`, « à compléter », template tags."""
    return iter(_unfinished(edition))


@remembered
def _unfinished(edition: Edition) -> tuple[Malfacon, ...]:
    return tuple(flaw for bloc in edition.document.blocs for flaw in _left_in(bloc))


def _left_in(bloc: Bloc) -> Iterator[Malfacon]:
    text = bloc.texte.replace("\u00a0", " ").replace("\u202f", " ")
    if any(hint in text for hint in _HINTS):
        yield from (Malfacon(found.group().strip(), bloc) for found in _UNFINISHED.finditer(text))


def doubled_words(edition: Edition) -> Iterator[Malfacon]:
    """Words written twice in a row (« de de »), facts left out but for the labels of échéances, which are words."""
    for passage in passages(edition):
        labels = (suite.texte for suite in passage.bloc.suites if suite.fait.endswith(".libelle"))
        yield from (Malfacon(words, passage.bloc) for text in (passage.nu, *labels) for words in twice(text))


def doubled_signs(edition: Edition) -> Iterator[Malfacon]:
    """Signs of punctuation that follow one another (« ,, », « .. »); not beside what was left to fill in."""
    left = {flaw.bloc.lieu for flaw in unfinished(edition)}
    sound = (passage for passage in passages(edition) if passage.bloc.lieu not in left)
    return (Malfacon(signs, passage.bloc) for passage in sound for signs in _signs_twice(passage.nu))


def doubled_blocks(edition: Edition) -> Iterator[Malfacon]:
    """Paragraphs of the notice's body that repeat an earlier one word for word."""
    seen: set[str] = set()
    for passage in passages(edition):
        bloc = passage.bloc
        if bloc.zone == "corps" and bloc.case is None and len(passage.nu.split()) > 5:
            key = " ".join(fold(bloc.texte).split())
            if key in seen:
                yield Malfacon(bloc.texte, bloc)
            seen.add(key)


@lru_cache(maxsize=8192)
def twice(texte: str) -> tuple[str, ...]:
    """The words that a text holds twice in a row."""
    return tuple(found.group() for found in _DOUBLED.finditer(texte) if found.group(1).casefold().strip("x") not in _LEGITIMATE)


@lru_cache(maxsize=8192)
def _signs_twice(texte: str) -> tuple[str, ...]:
    return tuple(found.group() for found in _SIGNS.finditer(texte))
