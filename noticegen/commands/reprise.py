"""Taking over a document that was already published: what it says is confirmed as read in it, in writing, and told.

Only for a new project made of one document. What somebody should mend (an error) is never confirmed; nor is anything
when a document joins a project, where a person decides.
"""

from collections.abc import Mapping
from datetime import date

from noticegen.edition import Edition
from noticegen.facts.registre import FICHIER
from noticegen.review.acceptation import accept
from noticegen.review.check import find
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat

PAR = "import"


def errors(edition: Edition) -> tuple[Constat, ...]:
    """The errors of the édition itself, which the document brought: no reason could make them right, and its project will not build."""
    return tuple(constat for constat in find(compare(None, edition)) if constat.gravite == "erreur")


def confirm_as_read(fichiers: Mapping[str, str], edition: Edition, nom: str, le: date) -> tuple[dict[str, str], tuple[Constat, ...]]:
    """The files of the new project with a confirmation of each constat that waits for one, and those constats."""
    waiting = tuple(constat for constat in find(compare(None, edition)) if constat.gravite == "a-confirmer")
    texte = fichiers[FICHIER]
    for constat in waiting:
        texte = accept(texte, edition.fiche.session, constat, f"Valeur lue dans le document importé, {nom}.", PAR, le)
    return {**fichiers, FICHIER: texte}, waiting
