"""A block as words: facts masked by their paths, spaces and punctuation kept beside the words they precede."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from noticegen.prose.document import Suite
from noticegen.review.faits.chemins import fact_key
from noticegen.review.phrases.loose import INVISIBLE, loose_key

MASK = "\U000f0000"
"""Stands for one run that prints a fact, whatever its value."""

WORD = re.compile(
    rf"""{MASK}
    | (?:https?://|www\.) [^\s{MASK}<>«»]* [\w/]     # an address is one word, or its punctuation would count for nothing
    | [\w.+-]+ @ [\w-]+ (?:\.[\w-]+)+
    | \d+ (?:[.,]\d+)+
    | \w [\w\u0300-\u036f{INVISIBLE}]* (?:['’ʼ](?=\w) | °)?
    | [€$%+=<>]
    """,
    re.VERBOSE,
)

NUMBERING = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*\s?[.)°]|\d(?:\.\d{1,2})*\s?[–—-]|[IVX]{1,4}\s?[.)–—-]|[A-Ha-h]\s?[.)])(?=\s)\s*")
"""The number a block begins with: `1.`, `1)`, `2.1 -`, `II.`, `a)`; not `86 -`, a département."""

NUMBERED = {"etape", "partie", "rubrique", "annexe", "article", "point", "phase", "fiche", "chapitre"}
"""Words whose number is numbering when they begin a block (« Étape 2 : »)."""

NUMBER = re.compile(r"\d{1,2}|[ivx]{1,4}|[a-h]")
LINKING = {"et", "ou"}


class Passage(NamedTuple):
    """A run with its fact masked: what is left is what éditions share from one year to the next, so work on it can be kept."""

    texte: str
    gras: bool
    italique: bool
    lien: str
    fait: str


@dataclass(frozen=True, slots=True)
class Mot:
    """One word of a block, or one masked fact.

    `signes` is what precedes it since the word before: spaces and punctuation. `fait` is the path of the fact it prints or,
    on a plain word, of the phrase it belongs to. A masked fact has no `texte`. `debut` is the offset in the block's masked
    text; `premier` and `dernier` are the runs that hold it: one, or several for the members of a list.
    """

    texte: str
    cle: str
    signes: str
    gras: bool
    italique: bool
    lien: str
    fait: str
    debut: int
    premier: int
    dernier: int

    @property
    def masque(self) -> bool:
        """Whether it stands for a fact's value."""
        return not self.texte


def mask(suite: Suite, noms: Mapping[str, str]) -> Passage:
    """Mask a run; `noms` gives the incoming side's path of a fact that was renamed. A link that a fact gives is that fact."""
    fait = noms.get(suite.fait, suite.fait)
    if fait and suite.valeur:
        return Passage(MASK, suite.gras, suite.italique, "", fait)
    lien = noms.get(suite.lien_fait, suite.lien_fait) or suite.lien
    return Passage(suite.texte.replace(MASK, "\ufffd"), suite.gras, suite.italique, lien, fait)


def read_words(passages: tuple[Passage, ...]) -> list[Mot]:
    """The words of a block, each with its offset in the block's masked text; the number it begins with is not one."""
    texte = "".join(passage.texte for passage in passages)
    ends = list(accumulate(len(passage.texte) for passage in passages))
    numbering = NUMBERING.match(texte)
    words: list[Mot] = []
    previous = 0
    for found in WORD.finditer(texte, numbering.end() if numbering else 0):
        rang = bisect_right(ends, found.start())
        words.append(_word(passages[rang], found, texte[previous : found.start()], rang))
        previous = found.end()
    return _numbered(words)


def joined_lists(words: list[Mot]) -> tuple[Mot, ...]:
    """The words of a sentence in which the members of one list (« M / M et M ») are one masked fact."""
    joined: list[Mot] = []
    for word in words:
        anchor = _list_before(joined, word) if word.masque else 0
        if anchor:
            joined[-anchor:] = [replace(joined[-anchor], dernier=word.dernier)]
        else:
            joined.append(word)
    return tuple(joined)


def _list_before(joined: list[Mot], word: Mot) -> int:
    """How many words back the same list stands (1, or 2 across « et »), 0 if it does not."""
    for back in (1, 2):
        if len(joined) >= back and joined[-back].masque and joined[-back].fait == word.fait:
            between = joined[-1] if back == 2 else None
            if between is None or between.cle in LINKING:
                return back
    return 0


def _word(passage: Passage, found: re.Match[str], signes: str, rang: int) -> Mot:
    texte, (_, gras, italique, lien, fait) = found.group(), passage
    if texte == MASK:
        return Mot("", MASK + fact_key(fait), signes, gras, italique, lien, fait, found.start(), rang, rang)
    return Mot(texte, loose_key(texte), signes, gras, italique, lien, fait, found.start(), rang, rang)


def _numbered(words: list[Mot]) -> list[Mot]:
    if len(words) > 1 and words[0].cle in NUMBERED and NUMBER.fullmatch(words[1].cle):
        words[1] = replace(words[1], cle="#")
    return words
