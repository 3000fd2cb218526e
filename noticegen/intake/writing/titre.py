"""The title of a document whose format has no headings: the paragraph that is the notice's title is its main heading."""

from collections.abc import Sequence
from dataclasses import replace

from noticegen.intake.recognition.reconnaissance import Reconnaissance
from noticegen.prose.document import Bloc

TITRE = "notice.titre"


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
    if any(bloc.genre == "h1" for bloc in blocs):
        return None
    return next((rank for rank, bloc in enumerate(blocs) if bloc.zone == "corps" and bloc.genre == "p" and _is_title(bloc)), None)


def _is_title(bloc: Bloc) -> bool:
    """Whether a block prints the notice's title and nothing else."""
    said = [suite for suite in bloc.suites if suite.texte.strip()]
    return bool(said) and all(suite.fait == TITRE for suite in said)
