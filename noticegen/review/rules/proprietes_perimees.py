"""Le titre ou les propriétés du document parlent d’une autre session.

Pourquoi : le titre d’un fichier s’affiche dans l’onglet du navigateur et dans les résultats de recherche.

Faux :
    session 2026, titre du document : « Note aux candidats session 2025 »

Juste :
    titre du document : « Note aux candidats session 2026 »

Que faire : corriger le titre et les propriétés du document.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.millesime import foreign_years
from noticegen.review.indices.perimes import outdated_paths
from noticegen.review.indices.proprietes import said_by_file
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="des propriétés à jour sont ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """What a file says of itself, when it names years that are not its session's; a title that the data hold is told there."""
    told = "notice.titre" in outdated_paths(change)
    for texte in () if told else said_by_file(change.apres.document):
        years = foreign_years(texte, change.apres.fiche)
        if years:
            message = f"Le document se dit {quoted(texte)}, alors qu’il porte la session {change.apres.fiche.session}."
            yield REGLE.constat(change, message, fait="document.titre", apres=texte, lieu=change.apres.fiche.lieu)
