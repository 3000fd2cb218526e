"""What a text counts and what it refers to, against what it holds: « les trois pièces : » and its list, « étape 4 » and its steps."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from noticegen.edition import Edition
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.numerotation import broken, value
from noticegen.review.indices.passages import Passage, passages

_WORDS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_NUMBER = {word: rank for rank, word in enumerate(_WORDS, start=1)}
_NOUNS = (
    r"(?:etapes|pieces|documents|phases|conditions|cas|poles|services|formalites|demarches|parties|points|options|possibilites|operations"
    r"|justificatifs|examens|sites|portails|centres|groupes|categories|situations|elements|fichiers|informations|rubriques|onglets|numeros|adresses)"
)
_COUNT = re.compile(rf"(?<!\w)({'|'.join(_WORDS[1:])}|\d{{1,2}})\s+(?:\w+\s+)?{_NOUNS}(?!\w)")
_LABEL = r"etape|partie|article|chapitre"
_LEGAL = re.compile(r"\s*(?:,|et|\w+)?\s*(?:du|dudit|de la|de l'|de l’|des)(?!\w)")
"""Behind an article that is another text's (« article 9 du décret »)."""

_ORDINAL = r"\d{1,2}|[ivx]{1,4}"
_REFERENCE = re.compile(rf"(?<!\w)({_LABEL})s?\s+({_ORDINAL})(?!\w|\.\d)")
_DEFINITION = re.compile(
    rf"(?:^|[.!?]\s+)(?P<label>{_LABEL})\s+(?P<numero>{_ORDINAL})(?!\w)|(?<!\w)(?P<nom>{_LABEL})\s+(?P<rang>{_ORDINAL})\s*[:–—-]"
)
_NUMBERED = re.compile(r"^\s*(\d{1,2}|[ivx]{1,4})\s*[.)°–—-]")
SHORT = 80
"""Longer than that, a block that begins with a number is no title of a part."""


def false_counts(edition: Edition) -> Iterator[Malfacon]:
    """The counts that introduce a list of another length, or announce another number of steps than the text numbers."""
    for passage, items in _before_lists(passages(edition)):
        counted = _counts(passage.plie)
        if counted and _introduces(passage) and items not in (count for *_, count in counted):
            start, end, _ = counted[-1]
            yield Malfacon(passage.written(start, end), passage.bloc, str(items))
    yield from _false_steps(passages(edition))


def dangling_references(edition: Edition) -> Iterator[Malfacon]:
    """The steps and parts that the text refers to and does not hold."""
    named = {label: _steps(passages(edition), label) for label in ("etape", "article", "chapitre")}
    known = {**named, "partie": _parts(passages(edition))}
    skipped = {suite.numeros[0].serie: len(suite.numeros) for suite in broken(edition)}
    for passage in passages(edition):
        for start, end, label, number in _references(passage.plie):
            if known[label] and number not in known[label] and number > skipped.get(label, 0):
                yield Malfacon(passage.written(start, end), passage.bloc, ", ".join(map(str, sorted(known[label]))))


def _before_lists(blocks: tuple[Passage, ...]) -> Iterator[tuple[Passage, int]]:
    """Each block that a list follows at once, with the number of its items, sub-items left out."""
    for rank, (one, after) in enumerate(pairwise(blocks)):
        if after.bloc.genre == "li" and one.bloc.genre != "li":
            items = takewhile(lambda passage: passage.bloc.genre == "li", blocks[rank + 1 :])
            yield one, sum(passage.bloc.niveau == after.bloc.niveau for passage in items)


def _introduces(passage: Passage) -> bool:
    return passage.nu.rstrip().endswith(":")


def _false_steps(blocks: tuple[Passage, ...]) -> Iterator[Malfacon]:
    steps = [number for passage in blocks for label, number in _definitions(passage.plie) if label == "etape"]
    if not steps or steps != list(range(1, len(steps) + 1)):
        return
    for passage in blocks:
        for start, end, count in _counts(passage.plie):
            if passage.plie[start:end].endswith("etapes") and count != len(steps) and not _introduces(passage):
                yield Malfacon(passage.written(start, end), passage.bloc, str(len(steps)))


def _steps(blocks: tuple[Passage, ...], name: str = "etape") -> set[int]:
    return {number for passage in blocks for label, number in _definitions(passage.plie) if label == name}


def _parts(blocks: tuple[Passage, ...]) -> set[int]:
    """The parts a text numbers: « Partie 2 », or headings and short paragraphs that begin with a number."""
    short = (passage for passage in blocks if passage.bloc.genre.startswith("h") or len(passage.nu) < SHORT)
    numbered = (_NUMBERED.match(passage.plie) for passage in short)
    return _steps(blocks, "partie") | {value(found.group(1)) for found in numbered if found}


@lru_cache(maxsize=8192)
def _counts(texte: str) -> tuple[tuple[int, int, int], ...]:
    """The counts of a folded text: where, and how many."""
    return tuple((found.start(), found.end(), _counted(found.group(1))) for found in _COUNT.finditer(texte))


@lru_cache(maxsize=8192)
def _definitions(texte: str) -> tuple[tuple[str, int], ...]:
    """The steps and parts that a folded text numbers: « etape 2 », at its head or before a colon."""
    if not any(label in texte for label in _LABEL.split("|")):
        return ()
    return tuple((found["label"] or found["nom"], value(found["numero"] or found["rang"])) for found in _DEFINITION.finditer(texte))


@lru_cache(maxsize=8192)
def _references(texte: str) -> tuple[tuple[int, int, str, int], ...]:
    """The steps and parts that a folded text refers to, those it defines itself left out: where, which, what number."""
    if not any(label in texte for label in _LABEL.split("|")):
        return ()
    own = [found.span() for found in _DEFINITION.finditer(texte)]
    return tuple(
        (found.start(), found.end(), found.group(1), value(found.group(2)))
        for found in _REFERENCE.finditer(texte)
        if value(found.group(2)) and not _another_text(texte, found) and not any(start <= found.start() < end for start, end in own)
    )


def _another_text(texte: str, found: re.Match[str]) -> bool:
    return found.group(1) == "article" and bool(_LEGAL.match(texte, found.end()))


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBER[word]
