"""Un lien mène ailleurs que là où ses mots le disent.

Pourquoi : le candidat lit une adresse et clique : il doit arriver là, et son courriel partir à cette boîte.

Faux :
    [www.academie.example](https://autre.example)
    [dec@academie.example](mailto:drh@academie.example)

Juste :
    [www.academie.example](https://www.academie.example)
    [dec@academie.example](mailto:dec@academie.example)

Que faire : accorder le texte et la cible du lien.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.liens import misleading
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "erreur", sans_miroir="un lien qui mène où il le dit est ce qui est attendu")


def check(change: Change) -> Iterator[Constat]:
    """The links whose words and target differ."""
    for link in misleading(change.apres.document):
        message = f"Le lien {quoted(link.texte)} mène à {link.cible}."
        yield REGLE.constat(change, message, fait=link.fait or None, apres=f"{link.texte} → {link.cible}", lieu=link.lieu)
