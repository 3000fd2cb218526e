"""What a text writes twice in a row: words, signs of punctuation."""

import re
from collections.abc import Iterator
from functools import lru_cache

from noticegen.edition import Edition
from noticegen.review.indices.a_completer import unfinished
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.passages import passages

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d]+)(?:\s+)(\1)(?![\w'’-])", re.IGNORECASE)
_LEGITIMATE = {"", "nous", "vous", "faire", "si", "bla"}
_SIGNS = re.compile(r",\s*,|;\s*[;,]|,\s*;|:\s*:|(?<!\.)\.\s?\.(?!\.)|!\s*!(?!\s*!)|\?\s*\?(?!\s*\?)|,\s*\.|;\s*\.|\(\s*\(|\)\s*\)")


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


@lru_cache(maxsize=8192)
def twice(texte: str) -> tuple[str, ...]:
    """The words that a text holds twice in a row."""
    return tuple(found.group() for found in _DOUBLED.finditer(texte) if found.group(1).casefold().strip("x") not in _LEGITIMATE)


@lru_cache(maxsize=8192)
def _signs_twice(texte: str) -> tuple[str, ...]:
    return tuple(found.group() for found in _SIGNS.finditer(texte))
