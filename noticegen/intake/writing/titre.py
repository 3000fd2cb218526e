"""The title of a document that makes it no main heading, for want of headings or after a letterhead set as one: here it is.

A heading is left as it is where others stand under it at the next level: they would be left without theirs.
"""

from collections.abc import Sequence
from dataclasses import replace

from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.prose.document import Bloc

TITRE = "notice.titre"
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def headed(reconnaissance: Reconnaissance) -> Reconnaissance:
    """The recognised document, its title a heading; as it is where it has a main heading already, or no such paragraph."""
    blocs = reconnaissance.edition.document.blocs
    rank = _rank(blocs)
    if rank is None:
        return reconnaissance
    changed = (*blocs[:rank], replace(blocs[rank], genre="h1"), *blocs[rank + 1 :])
    edition = replace(reconnaissance.edition, document=replace(reconnaissance.edition.document, blocs=changed))
    return replace(reconnaissance, edition=edition)


def _rank(blocs: Sequence[Bloc]) -> int | None:
    body = [(rank, bloc) for rank, bloc in enumerate(blocs) if bloc.zone == "corps"]
    if any(bloc.genre == "h1" for _, bloc in body):
        return None
    return next((rank for rank, bloc in body if _may_head(blocs[rank:]) and _is_title(bloc)), None)


def _may_head(blocs: Sequence[Bloc]) -> bool:
    """Whether the first of these blocks is a paragraph, or a second heading with none of the third level under it."""
    genre, *others = (bloc.genre for bloc in blocs)
    return genre == "p" or (genre == "h2" and next((other for other in others if other in _HEADINGS), "h2") == "h2")


def _is_title(bloc: Bloc) -> bool:
    """Whether a block prints the notice's title and nothing else."""
    said = [suite for suite in bloc.suites if suite.texte.strip()]
    return bool(said) and all(suite.fait == TITRE for suite in said)
