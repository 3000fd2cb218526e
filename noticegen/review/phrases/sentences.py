"""A document as sentences, each with its words, facts masked."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from noticegen.prose.document import Bloc, Document, Suite
from noticegen.review.change import Phrase
from noticegen.review.phrases.boundaries import sentence_ends
from noticegen.review.phrases.words import MASK, Mot, Passage, joined_lists, mask, read_words

LINKING = {"du", "au"}
"""Words before a date that a phrase says and a template's own sentence may say too."""

Coupe = tuple[int, int, int]
"""A slice of a run: its rank in the block, where it starts and ends."""


@dataclass(frozen=True, slots=True, eq=False)
class Trame:
    """A sentence without its values: its words, the punctuation that ends it, and the key equal sentences share.

    `coupes` are the slices of the block's runs that make it up, `entier` says that they are the whole block. `aspect`
    is what is compared of each word. One frame serves every édition that has the sentence.
    """

    mots: tuple[Mot, ...]
    fin: str
    cle: str
    coupes: tuple[Coupe, ...]
    entier: bool
    aspect: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lue:
    """A sentence as read: what the report shows of it, what is compared, and the runs of its block."""

    phrase: Phrase
    trame: Trame


def read_sentences(document: Document, noms: Mapping[str, str]) -> tuple[Lue, ...]:
    """Every sentence that has a word, in reading order; `noms` gives the incoming side's paths of renamed facts."""
    read: list[Lue] = []
    for bloc in document.blocs:
        for trame in frames(tuple([mask(suite, noms) for suite in bloc.suites])):
            read.append(Lue(Phrase(_cut(bloc, trame), bloc, len(read)), trame))
    return tuple(read)


@lru_cache(maxsize=16384)
def frames(passages: tuple[Passage, ...]) -> tuple[Trame, ...]:
    """Cut a masked block into sentences; one without a word belongs to the one before."""
    words = read_words(passages)
    texte = "".join(passage.texte for passage in passages)
    groups = _grouped(words, sentence_ends(texte))
    starts = [0, *(start for start, _ in groups[1:])]
    ends = [*starts[1:], len(texte)]
    edges = list(accumulate((len(passage.texte) for passage in passages), initial=0))
    return tuple(_frame(texte[:end], start, mots, edges) for start, end, (_, mots) in zip(starts, ends, groups))


def sentence_key(mots: tuple[Mot, ...]) -> str:
    """What two sentences share when they say the same: no punctuation, a window counting as one mask whatever words link its dates."""
    parts: list[str] = []
    for mot, following in zip(mots, (*mots[1:], None)):
        if not mot.fait and mot.cle in LINKING and following and following.fait.startswith("echeances."):
            continue
        part = MASK + _whole(mot.fait) if mot.fait else mot.cle
        if not (mot.fait and parts and parts[-1] == part):
            parts.append(part)
    return " ".join(parts)


def _whole(chemin: str) -> str:
    """The échéance of a date of an échéance; any other fact is whole by itself, and so is a label."""
    dated = chemin.startswith("echeances.") and not chemin.endswith(".libelle")
    return ".".join(chemin.split(".")[:2]) if dated else chemin


def _grouped(words: list[Mot], ends: list[int]) -> list[tuple[int, list[Mot]]]:
    """The words of each sentence, with where it begins."""
    groups: dict[int, list[Mot]] = {}
    for mot in words:
        rank = bisect_right(ends, mot.debut)
        groups.setdefault(ends[rank - 1] if rank else 0, []).append(mot)
    return list(groups.items())


def _frame(texte: str, start: int, words: list[Mot], edges: list[int]) -> Trame:
    """The frame of the sentence that runs from `start` to the end of `texte`."""
    words[0] = replace(words[0], signes=texte[start : words[0].debut])
    mots = joined_lists(words)
    last = words[-1].debut + max(len(words[-1].texte), 1)
    whole = not start and len(texte) == edges[-1]
    aspect = tuple((mot.texte, mot.fait, mot.lien, mot.gras, mot.italique) for mot in mots)
    return Trame(mots, texte[last:].rstrip(), sentence_key(mots), tuple(_slices(edges, start, len(texte.rstrip()))), whole, aspect)


def _slices(edges: list[int], start: int, end: int) -> Iterator[Coupe]:
    for rang in range(bisect_right(edges, start) - 1, len(edges) - 1):
        if edges[rang] >= end:
            return
        yield rang, max(start - edges[rang], 0), min(end, edges[rang + 1]) - edges[rang]


def _cut(bloc: Bloc, trame: Trame) -> tuple[Suite, ...]:
    """The runs of one sentence: the block's own where it takes them whole, as it always does those that print a value."""
    if trame.entier:
        return bloc.suites
    return tuple([_sliced(bloc.suites[rang], start, end) for rang, start, end in trame.coupes])


@lru_cache(maxsize=16384)
def _sliced(suite: Suite, start: int, end: int) -> Suite:
    if suite.valeur and suite.fait or (not start and end == len(suite.texte)):
        return suite
    return replace(suite, texte=suite.texte[start:end])
