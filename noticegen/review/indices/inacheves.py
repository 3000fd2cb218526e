"""Facts whose text was left to fill in: « à compléter », dots, `XX`; told where they were typed, whatever prints them."""

import re
from collections.abc import Iterator, Mapping

from noticegen.edition import Edition
from noticegen.facts.fait import Fait
from noticegen.facts.pliage import fold
from noticegen.prose.document import Suite
from noticegen.review.indices.a_completer import unfinished
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.memoire import remembered

TEXTES = ("texte", "liste")
"""The genres that hold any words; a date, a number or an address left to fill in is refused where it is read."""

_TOUT = re.compile(
    r"\W*(?:(?:(?:date|heure|texte|nom|adresse|numero|information)s? )?(?:a (?:completer|preciser|definir|venir|confirmer|verifier"
    r"|renseigner|determiner)|en attente|non communique[es]*)(?: (?:par|avec|aupres) .{1,40})?|x{2,}|n{2}|t\.?b\.?d|todo|fixme|lorem ipsum.*)\W*"
    r"|[….·_?@*#\s-]*(?:…|\.{3}|_{2}|\?|@{2})[….·_?@*#\s-]*"
)
"""A text that is nothing but the place of another one."""

_DEDANS = re.compile(r"(?<!\w)X{2,}\s?[hH](?:\s?(?:X{2,}|\d\d))?(?!\w)")
"""An hour left to fill in, whose « h » holds on to it."""


@remembered
def unfinished_facts(edition: Edition) -> Mapping[str, str]:
    """The facts left to fill in, by path, with the words that show it."""
    found = ((chemin, _left(fait)) for chemin, fait in edition.fiche.faits.items() if fait.genre in TEXTES)
    return {**dict(_printed(edition)), **{chemin: words for chemin, words in found if words}}


def unfinished_prose(edition: Edition) -> Iterator[Malfacon]:
    """What was left to fill in anywhere else: in the words of the notice, not in a fact that it prints."""
    facts = unfinished_facts(edition)
    return (flaw for flaw in unfinished(edition) if not any(_shows(flaw, suite, facts) for suite in flaw.bloc.suites))


def _shows(flaw: Malfacon, suite: Suite, facts: Mapping[str, str]) -> bool:
    """Whether a flaw is that of a fact printed there, be it between brackets of the shape that prints it."""
    return suite.fait in facts and (facts[suite.fait] in flaw.texte or flaw.texte in _plain(suite.texte))


def _left(fait: Fait) -> str:
    """What a fact holds in the place of its text, as typed; empty when it holds a text."""
    for texte in fait.textes:
        found = _DEDANS.search(texte)
        if found or _TOUT.fullmatch(fold(texte)):
            return found.group() if found else texte
    return ""


def _printed(edition: Edition) -> Iterator[tuple[str, str]]:
    """The facts whose printing shows it."""
    for flaw in unfinished(edition):
        yield from ((suite.fait, flaw.texte) for suite in _holders(flaw) if suite.fait in edition.fiche.faits)


def _holders(flaw: Malfacon) -> Iterator[Suite]:
    """The printed facts of a flaw's block that hold its words."""
    return (suite for suite in flaw.bloc.suites if suite.fait and flaw.texte in _plain(suite.texte))


def _plain(texte: str) -> str:
    return texte.replace("\u00a0", " ").replace("\u202f", " ")
