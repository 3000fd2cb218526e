"""Annotations for GitHub Actions: one workflow command a constat, shown beside the line it speaks of."""

from collections.abc import Sequence

from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport
from noticegen.review.reports.lisible import Citations, acceptance, as_read, citations, printable, rule_title, summary

LEVELS = {"erreur": "error", "a-confirmer": "warning", "information": "notice"}


def render_github(rapports: Sequence[Rapport]) -> str:
    """One line a constat, then the counts."""
    lines = []
    for rapport in rapports:
        known = citations(rapport)
        lines += [_command(constat, known) for constat in rapport.constats]
    return "\n".join([*lines, f"::notice title=Contrôle::{_data(summary(rapports))}"]) + "\n"


def _command(constat: Constat, known: Citations) -> str:
    level = "notice" if constat.confirme else LEVELS[constat.gravite]
    lieu = constat.lieu or constat.lieu_avant
    place = {"file": lieu.source, "line": lieu.ligne or None, "col": lieu.colonne or None} if lieu else {}
    values = {**place, "title": f"{constat.regle} : {rule_title(constat)}"}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items() if value)
    before, after = as_read(constat, known)
    parts = (constat.message, before and f"avant : {before}", after and f"après : {after}", _state(constat))
    return f"::{level} {properties}::{_data(chr(10).join(part for part in parts if part))}"


def _state(constat: Constat) -> str:
    return f"confirmé {acceptance(constat)}" if constat.confirme else f"que faire : {constat.remede}"


def _data(text: str) -> str:
    """The text of a command, its own signs escaped."""
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
