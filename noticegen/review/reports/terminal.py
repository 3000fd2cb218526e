"""The report for a terminal: by gravity, the value before and after, where, why, what to do."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from noticegen.review.constat import Constat
from noticegen.review.rapport import GRAVITES, Rapport
from noticegen.review.reports.mots import TITRES, accepted, open_constats, sides, summary, title
from noticegen.review.reports.valeurs import readable

LARGEUR = 96
GRAS, FAIBLE, FIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
COULEURS = {"erreur": "\x1b[1;31m", "a-confirmer": "\x1b[1;33m", "information": "\x1b[1;36m"}

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def render_terminal(rapports: Sequence[Rapport]) -> str:
    """The reports one after the other, in colours."""
    return "\n".join("\n".join(_rapport(rapport)) + "\n" for rapport in rapports)


def without_colours(text: str) -> str:
    """The same text for a file or a pipe."""
    return _COLOUR.sub("", text)


def _rapport(rapport: Rapport) -> Iterator[str]:
    yield f"{GRAS}{_safe(title(rapport))}{FIN}"
    for gravite in GRAVITES:
        constats = open_constats(rapport, gravite)
        if constats:
            yield f"\n{COULEURS[gravite]}{TITRES[gravite]} ({len(constats)}){FIN}"
        for constat in constats:
            yield from _constat(constat)
    yield from _confirmed(rapport)
    yield from _expected(rapport)
    yield f"\n{GRAS}Bilan{FIN} : {summary(rapport)}."


def _constat(constat: Constat) -> Iterator[str]:
    yield f"\n  {GRAS}{constat.regle}{FIN}{f'  {FAIBLE}{_safe(constat.fait)}{FIN}' if constat.fait else ''}"
    yield from _wrapped(constat.message, "    ")
    if sides(constat):
        yield from _side("avant", constat.avant, constat.lieu_avant)
        yield from _side("après", constat.apres, constat.lieu)
    elif constat.lieu:
        yield f"    {FAIBLE}{_safe(str(constat.lieu))}{FIN}"
    if constat.remede:
        yield from _wrapped(f"→ {constat.remede}", "    ")


def _side(name: str, value: str | None, lieu: object) -> Iterator[str]:
    place = f"  {FAIBLE}{_safe(str(lieu))}{FIN}" if lieu else ""
    first, *others = _lines(f"{name} : {readable(value)}", "      ", "              ")
    yield from (first + ("" if others else place), *others)
    if others and place:
        yield f"            {place}"


def _confirmed(rapport: Rapport) -> Iterator[str]:
    constats = accepted(rapport)
    if constats:
        yield f"\n{GRAS}Confirmés ({len(constats)}){FIN}"
    for constat in constats:
        yield f"\n  {constat.regle}{f'  {FAIBLE}{_safe(constat.fait)}{FIN}' if constat.fait else ''}"
        yield from _wrapped(f"{constat.confirme.motif} ({constat.confirme.par}, {readable(constat.confirme.le.isoformat())})", "    ")


def _expected(rapport: Rapport) -> Iterator[str]:
    if rapport.attendus:
        yield f"\n{GRAS}A bougé comme attendu ({len(rapport.attendus)}){FIN}"
    for one in rapport.attendus:
        yield f"  {_safe(one.fait)} : {_safe(readable(one.avant))} → {_safe(readable(one.apres))}"


def _wrapped(text: str, indent: str) -> list[str]:
    return _lines(text, indent, indent)


def _lines(text: str, first: str, others: str) -> list[str]:
    wrapper = textwrap.TextWrapper(LARGEUR, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(_safe(text)) or [first]


def _safe(text: str) -> str:
    """Nothing in a document that arrived may drive the terminal."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text).replace("\n", " ")
