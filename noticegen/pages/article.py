"""The body of a notice as every output prints it: its prose, under a main heading in any case."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from noticegen.edition import Composition, Edition
from noticegen.prose.document import Bloc, Suite

TITRE = "notice.titre"


def article(composition: Composition) -> Markup:
    """The notice's own text, masked; where it has no main heading, as imported ones may, the title of the data comes first."""
    if not _untitled(composition.edition):
        return composition.corps
    notice: Any = composition.noms["notice"]
    return Markup(f"<h1>{notice['titre']}</h1>\n{composition.corps}")


def as_published(edition: Edition) -> Edition:
    """The édition with the main heading that its outputs add: what a published file of it says."""
    if not _untitled(edition):
        return edition
    fait = edition.fiche.faits[TITRE]
    titre = Bloc("h1", (Suite(" ".join(fait.textes), fait=TITRE, valeur=fait.canonique),), fait.lieu)
    return replace(edition, document=replace(edition.document, blocs=(titre, *edition.document.blocs)))


def _untitled(edition: Edition) -> bool:
    """Whether the text has no main heading, and the data a title to stand there."""
    return TITRE in edition.fiche.faits and not any(bloc.genre == "h1" for bloc in edition.document.blocs)
