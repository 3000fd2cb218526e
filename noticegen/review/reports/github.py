"""The report as GitHub's workflow commands: an annotation a constat, on its file and line.

Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
"""

from collections.abc import Sequence

from noticegen.review.constat import Constat
from noticegen.review.rapport import Rapport

NIVEAUX = {"erreur": "error", "a-confirmer": "warning", "information": "notice"}


def render_github(rapports: Sequence[Rapport]) -> str:
    """One line a constat that nobody has accepted; nothing when there is none."""
    constats = [constat for rapport in rapports for constat in rapport.constats if constat.confirme is None]
    return "".join(f"{_command(constat)}\n" for constat in constats)


def _command(constat: Constat) -> str:
    properties = {"title": f"{constat.edition} : {constat.regle}"}
    if constat.lieu:
        properties |= {"file": constat.lieu.source}
        properties |= {"line": str(constat.lieu.ligne), "col": str(constat.lieu.colonne)} if constat.lieu.ligne else {}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{NIVEAUX[constat.gravite]} {listed}::{_data(constat.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
