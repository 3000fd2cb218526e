"""What a sentence holds: words of its own, facts."""

import re

from noticegen.review.change import Phrase


def has_words(phrase: Phrase) -> bool:
    """Whether it holds anything but facts."""
    return bool(re.search(r"\w", "".join(suite.texte for suite in phrase.suites if not suite.fait)))


def prints(phrase: Phrase, chemin: str) -> bool:
    """Whether it prints a fact, or a part of an échéance."""
    return any(suite.fait == chemin or suite.fait.startswith(f"{chemin}.") for suite in phrase.suites)
