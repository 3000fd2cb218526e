"""Whole days printed one after the other, « 10/06/2026 et 11/06/2026 »: one event on several days, not several events."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from noticegen.intake.recognition.mention import Borne, Mention
from noticegen.intake.recognition.roles import EVENEMENTS

_LIEN = re.compile(r" ?(?:[,;/&\n]|\bet\b|\bpuis\b|\bainsi que\b)+ ?(?:(?:et|puis) )?(?:les? )?")
_ET = re.compile(r"\bet\b|\bpuis\b|\bainsi que\b|&")
"""In a sentence a list says that it ends; in a cell, commas or lines do."""


def join_days(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, the days of one list put together."""
    return [mention for run in _runs(mentions) for mention in (_joined(run) if _is_list(run) else run)]


def _runs(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    """The mentions by runs of days of one event that little more than a comma parts."""
    run: list[Mention] = []
    for mention in mentions:
        if run and not _follows(run[-1], mention):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _follows(last: Mention, mention: Mention) -> bool:
    """Whether a day stands just after an earlier one of the same event."""
    if last.passage is not mention.passage or last.role != mention.role or not (_is_day(last) and _is_day(mention)):
        return False
    return last.bornes[0].moment.jour < mention.bornes[0].moment.jour and _LIEN.fullmatch(_between(last, mention)) is not None


def _is_day(mention: Mention) -> bool:
    """Whether it is one day of an event, without an hour: a list of days has none."""
    borne = mention.bornes[0]
    return mention.role in EVENEMENTS and len(mention.bornes) == 1 and borne.champ == "le" and borne.moment.minute is None


def _is_list(run: Sequence[Mention]) -> bool:
    pairs = itertools.pairwise(run)
    return len(run) > 1 and (run[0].passage.bloc.case is not None or any(_ET.search(_between(*pair)) for pair in pairs))


def _between(last: Mention, mention: Mention) -> str:
    return mention.passage.plie[last.fin : mention.bornes[0].places[0][0]]


def _joined(run: Sequence[Mention]) -> list[Mention]:
    bornes = tuple(Borne("des", borne.moment, borne.places) for mention in run for borne in mention.bornes)
    return [replace(run[0], fin=run[-1].fin, bornes=bornes, provisoire=any(mention.provisoire for mention in run))]
