"""Weekdays as a document prints them, each with the date it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from noticegen.facts.dates.vocabulaire import RANG_JOUR, SEMAINE
from noticegen.facts.lieu import Lieu
from noticegen.facts.moment import read_day
from noticegen.facts.pliage import fold
from noticegen.prose.document import Document, Suite

_WEEKDAY = re.compile(rf"(?<![a-z])({SEMAINE})")
_BEFORE = re.compile(rf"(?<![a-z])({SEMAINE})[\s,]*$")


@dataclass(frozen=True)
class JourImprime:
    """A weekday (0 to 6) printed in or just before a date."""

    rang: int
    jour: date
    fait: str
    texte: str
    lieu: Lieu


def false_weekdays(document: Document) -> Iterator[JourImprime]:
    """Those that are not the date's."""
    return (one for one in weekdays_printed(document) if one.rang != one.jour.weekday())


def weekdays_printed(document: Document) -> Iterator[JourImprime]:
    """Every weekday printed with a date that is a fact."""
    for bloc in document.blocs:
        for before, suite in pairwise((Suite(""), *bloc.suites)):
            day = read_day(suite.valeur) if suite.fait else None
            if day:
                inside = _WEEKDAY.search(fold(suite.texte))
                ahead = None if before.valeur else _BEFORE.search(fold(before.texte))
                found = inside or ahead
                if found:
                    text = suite.texte if inside else before.texte[found.start() :] + suite.texte
                    yield JourImprime(RANG_JOUR[found.group(1)], day, suite.fait, text, bloc.lieu)
