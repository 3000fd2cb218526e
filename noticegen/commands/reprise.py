"""Taking over a document that was already published: what it says is confirmed as read in it, in writing, and told.

Only for a new project made of one document. What somebody should mend (an error) is never confirmed; nor is anything
when a document joins a project, where a person decides.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from noticegen.edition import Edition
from noticegen.facts.registre import FICHIER
from noticegen.review.acceptation import accept
from noticegen.review.check import find
from noticegen.review.comparison import compare
from noticegen.review.constat import Constat
from noticegen.review.indices.mentions import disagreements
from noticegen.review.rules import fait_litteral, valeurs_contradictoires

PAR = "import"


def errors(edition: Edition, lue: Edition) -> tuple[Constat, ...]:
    """The errors that the document brought: no reason could make them right, and its project will not build.

    They are those of the édition written and, as the document was read (`lue`), the facts that it prints with two values: the
    second one is left as it stands, and is no constant to be.
    """
    twice = tuple(valeurs_contradictoires.check(compare(None, lue)))
    told = {(constat.regle, constat.fait) for constat in twice}
    second = [_spaced(mention.texte) for _, printed in disagreements(lue) for mention in printed[1:]]
    own = [constat for constat in find(compare(None, edition)) if constat.gravite == "erreur"]
    return (*twice, *(one for one in own if (one.regle, one.fait) not in told and not _is_of(one, second)))


def _is_of(constat: Constat, second: Sequence[str]) -> bool:
    """Whether a literal is the second value of a fact, or the part of it that the fact does not print: its hour."""
    return constat.regle == fait_litteral.REGLE.id and any(_spaced(constat.apres or "") in texte for texte in second)


def _spaced(texte: str) -> str:
    return " ".join(texte.split())


def confirm_as_read(fichiers: Mapping[str, str], edition: Edition, nom: str, le: date) -> tuple[dict[str, str], tuple[Constat, ...]]:
    """The files of the new project with a confirmation of each constat that waits for one, and those constats."""
    waiting = tuple(constat for constat in find(compare(None, edition)) if constat.gravite == "a-confirmer")
    texte = fichiers[FICHIER]
    for constat in waiting:
        texte = accept(texte, edition.fiche.session, constat, f"Valeur lue dans le document importé, {nom}.", PAR, le)
    return {**fichiers, FICHIER: texte}, waiting
