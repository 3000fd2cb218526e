"""The body of a notice as every output prints it: its prose, under a main heading in any case."""

from typing import Any

from markupsafe import Markup

from noticegen.edition import Composition

TITRE = "notice.titre"


def article(composition: Composition) -> Markup:
    """The notice's own text, masked; where it has no main heading, as imported ones may, the title of the data comes first."""
    titled = any(bloc.genre == "h1" for bloc in composition.edition.document.blocs)
    if titled or TITRE not in composition.edition.fiche.faits:
        return composition.corps
    notice: Any = composition.noms["notice"]
    return Markup(f"<h1>{notice['titre']}</h1>\n{composition.corps}")
