"""Literals of a notice that look like facts: in our prose they need a line of data, in a document that arrived they may be malformed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from urllib.parse import unquote

from noticegen.edition import Edition
from noticegen.facts.moment import read_day
from noticegen.facts.reperage import scan
from noticegen.prose.document import Suite
from noticegen.prose.orphelins import find_orphelins, masked_text
from noticegen.review.indices.a_completer import unfinished
from noticegen.review.indices.liens import misleading
from noticegen.review.indices.malfacons import Malfacon
from noticegen.review.indices.semaine import false_weekdays
from noticegen.review.memoire import remembered

_JOINING = re.compile(r"[\s,]*(?:(?:avant|à|a|au|le|dès|de|du|et|jusqu[’']à|jusqu[’']au)\b\s*)*", re.IGNORECASE)


def composed(edition: Edition) -> bool:
    """Whether the édition was composed from the project's prose; a document that arrived was not."""
    return bool(edition.sources)


@remembered
def literals(edition: Edition) -> tuple[Malfacon, ...]:
    """The facts that our prose states without a line of data: dates, hours, years, numbers to call, addresses, amounts.

    What joining words alone part (« 13 novembre 2025 avant 19h00 ») is one; what a misleading link, a false weekday or a
    placeholder holds is told by their rules.
    """
    told = {(link.lieu, said) for link in misleading(edition.document) for said in (link.texte, link.cible, link.cible.partition(":")[2])}
    told |= {(day.lieu, word) for day in false_weekdays(edition.document) for word in day.texte.split()}
    gaps = [(flaw.bloc.lieu, flaw.texte) for flaw in unfinished(edition)]
    found = [one for one in _orphans(edition) if one.attendu != "nombre" and (one.bloc.lieu, one.texte) not in told]
    found = [one for one in found if not any(lieu == one.bloc.lieu and one.texte in text for lieu, text in gaps)]
    return tuple(one for _, group in groupby(found, key=lambda one: id(one.bloc)) for one in _joined(list(group)))


def literal_days(edition: Edition) -> set[date]:
    """The days that our prose writes as literals."""
    leaves = (leaf for one in literals(edition) for whole in scan(one.texte) for leaf in whole.feuilles if leaf.genre == "date")
    return {day for day in (read_day(leaf.valeur) for leaf in leaves) if day}


def numbers(edition: Edition) -> Iterator[Malfacon]:
    """The bare numbers of our prose."""
    return (one for one in _orphans(edition) if one.attendu == "nombre")


@remembered
def malformed(edition: Edition) -> tuple[Malfacon, ...]:
    """What a document writes as a date, an hour, a number to call or a mailbox, and cannot be one; `attendu` says what is wrong."""
    return () if composed(edition) else tuple(_malformed(edition))


def _malformed(edition: Edition) -> Iterator[Malfacon]:
    for bloc in edition.document.blocs:
        unread = [suite.texte for suite in bloc.suites if suite.valeur and suite.fait not in edition.fiche.faits]
        for text in (masked_text(bloc), *unread):
            yield from (Malfacon(leaf.texte, bloc, leaf.faute) for found in scan(text) for leaf in found.feuilles if leaf.faute)
        yield from (Malfacon(suite.texte, bloc, "il y manque « @ »") for suite in bloc.suites if _writes_to_nobody(suite))


def _writes_to_nobody(suite: Suite) -> bool:
    """Whether it is a link that opens a message to what is no mailbox."""
    return suite.lien.casefold().startswith("mailto:") and "@" not in unquote(suite.lien)


def _joined(found: list[Malfacon]) -> Iterator[Malfacon]:
    """The literals of one block, in order, neighbours made one."""
    text, end = masked_text(found[0].bloc), -1
    waiting: Malfacon | None = None
    for one in found:
        start = text.find(one.texte, max(end, 0))
        between = text[end:start] if 0 <= end <= start else "."
        if waiting and _JOINING.fullmatch(between):
            waiting = replace(waiting, texte=f"{waiting.texte}{between}{one.texte}")
        else:
            yield from [waiting] if waiting else []
            waiting = one
        end = start + len(one.texte) if start >= 0 else -1
    yield from [waiting] if waiting else []


@remembered
def _orphans(edition: Edition) -> tuple[Malfacon, ...]:
    """The orphans of our prose, each with the block that holds it; `attendu` is its kind."""
    return tuple(_found(edition))


def _found(edition: Edition) -> Iterator[Malfacon]:
    for bloc in edition.document.blocs if composed(edition) else ():
        for orphan in find_orphelins(replace(edition.document, blocs=(bloc,)), edition.sources):
            yield Malfacon(orphan.texte, bloc, orphan.genre, orphan.lieu)
