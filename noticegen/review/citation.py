"""How a constat quotes a sentence: with its facts named by path, so that the quotation outlives dates and notations."""

import re
from collections.abc import Iterator
from itertools import groupby

from noticegen.prose.document import Suite
from noticegen.review.change import Phrase
from noticegen.review.phrases.loose import INVISIBLE

_PLAIN = str.maketrans({**dict.fromkeys("'‘ʼ‛", "’"), **dict.fromkeys("‐‑‒–—―−", "-"), "“": "«", "”": "»", **dict.fromkeys(INVISIBLE, "")})


def canonical(phrase: Phrase) -> str:
    """The sentence as a confirmation names it: plain spaces, one kind of quote and dash, `{path}` for each fact."""
    text = re.sub(r"\s*»", " »", re.sub(r"«\s*", "« ", "".join(_pieces(phrase.suites)).translate(_PLAIN)))
    return " ".join(text.split())


def _pieces(suites: tuple[Suite, ...]) -> Iterator[str]:
    for fact, runs in groupby(suites, key=lambda suite: _subject(suite.fait)):
        yield f"{{{fact}}}" if fact else "".join(run.texte for run in runs)


def _subject(chemin: str) -> str:
    """The échéance for a part of one (a window's two dates are one subject), else the path itself."""
    parts = chemin.split(".")
    return ".".join(parts[:2]) if parts[0] == "echeances" else chemin
