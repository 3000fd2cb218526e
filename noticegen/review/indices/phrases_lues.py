"""What a sentence holds: words of its own, facts."""

import re

from noticegen.facts.pliage import fold
from noticegen.review.change import Phrase

_STAMP = re.compile(
    r"(?:(?:document|notes?|notice|page)\s)?(?:mise?s? a jour|maj|editee?s?|imprimee?s?|publiee?s?|version)\b.{0,40}"
    r"|(?:page\s)?\d{1,3}(?:\s?(?:/|sur)\s?\d{1,3})?|-\s?\d{1,3}\s?-"
)


def has_words(phrase: Phrase) -> bool:
    """Whether it holds anything but facts."""
    return bool(re.search(r"\w", "".join(suite.texte for suite in phrase.suites if not suite.fait)))


def is_stamp(phrase: Phrase) -> bool:
    """Whether it is the document's own business: an update stamp, a page number."""
    return bool(_STAMP.fullmatch(" ".join(fold(phrase.texte).split())))


def in_margin(phrase: Phrase) -> bool:
    """Whether it stands in a letterhead or at the foot of pages: what the sender's machine, or his paper, puts there."""
    return phrase.bloc.zone != "corps"


def prints(phrase: Phrase, chemin: str) -> bool:
    """Whether it prints a fact, or a part of an échéance."""
    return any(suite.fait == chemin or suite.fait.startswith(f"{chemin}.") for suite in phrase.suites)
