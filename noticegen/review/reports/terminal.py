"""The report for a terminal: by gravity, before → after, where, why, and what to do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap

from noticegen.review.confirmations import designate
from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport
from noticegen.review.reports.lisible import (
    Citations,
    acceptance,
    as_read,
    citations,
    heading,
    printable,
    readable,
    reason,
    sections,
    summary,
    verdict,
)

LARGEUR = 76
"""Columns of text: with their margin of 4, what the narrowest usual terminal shows."""
RETRAIT = 12
MONTREES = 3
"""How many informations of one rule are shown before they are only counted."""

GRAS, FAIBLE, FIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
COULEURS = {"erreur": "\x1b[1;31m", "a-confirmer": "\x1b[1;33m", "information": "\x1b[1;36m"}

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SOUDE = re.compile("(?<=«) | (?=[»:;!?])")
"""The spaces of a quoted text at which French does not break a line."""


def render_terminal(rapports: Sequence[Rapport]) -> str:
    """The reports one after the other, in colours; whoever prints them elsewhere takes the colours off."""
    lines = [line for rapport in rapports for line in _rapport(rapport)]
    return "\n".join([*lines, f"{GRAS}Bilan : {summary(rapports)}.{FIN}", verdict(rapports)]) + "\n"


def without_colours(text: str) -> str:
    """The same text for a file or a pipe."""
    return _COLOUR.sub("", text)


def _rapport(rapport: Rapport) -> Iterator[str]:
    yield f"{GRAS}{_safe(heading(rapport))}{FIN}"
    yield from _folded("texte", ", ".join(rapport.prose)) if rapport.prose else ()
    yield ""
    known = citations(rapport)
    for name, members in sections(rapport):
        colour = GRAS if members[0].confirme else COULEURS[members[0].gravite]
        yield f"{colour}{name} ({len(members)}){FIN}"
        yield ""
        yield from _group(rapport, members, known)
    yield from _expected(rapport)
    if rapport.avant_confirmer and any(one.gravite == "a-confirmer" for one in rapport.bloquants):
        yield from _lines(f"Pour confirmer, {rapport.avant_confirmer}.", LARGEUR)
        yield ""


def _group(rapport: Rapport, members: list[Constat], known: Citations) -> Iterator[str]:
    """The constats of one gravity; of many informations of one rule, the first ones."""
    counts = Counter(one.regle for one in members if one.gravite == "information")
    shown: Counter[str] = Counter()
    for constat in members:
        shown[constat.regle] += 1
        if counts[constat.regle] <= MONTREES + 1 or shown[constat.regle] <= MONTREES:
            yield from _constat(rapport, constat, known)
        elif shown[constat.regle] == counts[constat.regle]:
            yield f"  {constat.regle} : {counts[constat.regle] - MONTREES} autres (voir « --format html »)"
            yield ""


def _constat(rapport: Rapport, constat: Constat, known: Citations) -> Iterator[str]:
    fait = f"  {FAIBLE}{_safe(constat.fait)}{FIN}" if constat.fait else ""
    yield f"  {COULEURS[constat.gravite]}{constat.regle}{FIN}{fait}"
    yield from _folded("", constat.message)
    before, after = as_read(constat, known)
    yield from _side("avant", before, constat.lieu_avant) if before != after else ()
    yield from _side("après", after, constat.lieu)
    if constat.gravite != "information":
        yield from _folded("pourquoi", reason(constat))
        yield from _what_to_do(rapport, constat)
    yield ""


def _side(label: str, value: str | None, lieu: object) -> Iterator[str]:
    yield from _folded(label, value) if value is not None else ()
    yield from [f"    {'' if value is not None else label + ' :':{RETRAIT}}{FAIBLE}{_safe(str(lieu))}{FIN}"] if lieu else []


def _what_to_do(rapport: Rapport, constat: Constat) -> Iterator[str]:
    if constat.confirme:
        yield from _folded("confirmé", acceptance(constat))
        return
    yield from _folded("que faire", constat.remede)
    if constat.gravite == "a-confirmer" and not rapport.avant_confirmer:
        yield from _folded("confirmer", f'--confirm "{designate(constat, rapport.constats)}" --motif "…" --par "…"')


def _expected(rapport: Rapport) -> Iterator[str]:
    if rapport.attendus:
        yield f"{GRAS}A bougé comme attendu ({len(rapport.attendus)}){FIN}"
        yield ""
        for one in rapport.attendus:
            text = f"{one.fait} : {readable(one.avant)} → {readable(one.apres)}"
            yield from (f"{'      ' if rank else '  '}{line}" for rank, line in enumerate(_lines(text, LARGEUR - 2)))
        yield ""


def _folded(label: str, text: str) -> Iterator[str]:
    """A labelled text over as many lines as it takes."""
    indent = RETRAIT if label else 0
    for rank, line in enumerate(_lines(text, LARGEUR - indent)):
        head = f"{label} :" if label and rank == 0 else ""
        yield f"    {head:{indent}}{line}"


def _lines(text: str, width: int) -> list[str]:
    """The text in lines; what French holds together does not break, nor does an address."""
    soude = _SOUDE.sub("\N{NO-BREAK SPACE}", _safe(text))
    return wrap(soude, width, break_long_words=False, break_on_hyphens=False) or [""]


def _safe(text: str) -> str:
    """Nothing in a document that arrived may drive the terminal."""
    return printable(text).replace("\n", " ")
