"""Links whose target an arriving document no longer gives anywhere, neither behind words nor in them."""

import re
from collections.abc import Iterator

from noticegen.prose.document import Document, Suite
from noticegen.review.change import PairePhrases
from noticegen.review.memoire import remembered

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


def loses_target(paire: PairePhrases, document: Document) -> bool:
    """Whether a sentence had a link to a site behind its words, and the document says that site's address nowhere.

    Few programs keep every link: one whose address can still be read, or followed elsewhere, is a matter of look.
    """
    lost = set(_targets(paire.avant.suites)) - set(_targets(paire.apres.suites)) if paire.avant and paire.apres else set()
    return any(target not in _said(document) for target in lost)


def _targets(suites: tuple[Suite, ...]) -> Iterator[str]:
    for suite in suites:
        if re.match(r"https?:", suite.lien, re.IGNORECASE):
            yield _bare(suite.lien)


@remembered
def _said(document: Document) -> str:
    """All addresses of the document, one after the other: its links, and its words."""
    return "\n".join(_bare(text) for bloc in document.blocs for text in (*(suite.lien for suite in bloc.suites), bloc.texte))


def _bare(address: str) -> str:
    return _SCHEME.sub("", address.strip()).casefold().rstrip("/")
