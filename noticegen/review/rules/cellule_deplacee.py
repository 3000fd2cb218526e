"""Des mots d’un tableau ont changé de case.

Pourquoi : une croix qui passe d’une colonne à l’autre : le candidat prépare les pièces d’un autre diplôme.

Faux :
    2025 : diplôme, à joindre pour le CAP
    2026 : diplôme, à joindre pour le BEP

Juste :
    2026 : diplôme, à joindre pour le CAP

Que faire : remettre les mots dans leur case, ou confirmer leur nouvelle place.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.cellules import displacements
from noticegen.review.indices.grilles import Cellule, Croisement
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un déplacement est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The words that moved within a table, other than between the same cells of two rows."""
    for move in displacements(change):
        if not move.echange:
            said = " ; ".join(f"{_place(one)}, {_said(one.apres)} (c’était {_said(one.avant)})" for one in move.cases)
            before, after = (_sides([(one, one.avant) for one in move.cases]), _sides([(one, one.apres) for one in move.cases]))
            lieux = {"lieu": move.lieu_apres, "lieu_avant": move.lieu_avant}
            yield REGLE.constat(change, f"Des mots du tableau ont changé de case : {said}.", avant=before, apres=after, **lieux)


def _place(one: Croisement) -> str:
    return " × ".join(quoted(name) for name in (one.libelle, one.titre) if name)


def _said(cell: Cellule) -> str:
    return quoted(cell.texte) if cell.texte else "rien"


def _sides(cells: list[tuple[Croisement, Cellule]]) -> str:
    """The cells that hold something, by what they are called: words alone would not say which cell they left."""
    return " · ".join(f"{' × '.join(filter(None, (one.libelle, one.titre)))} : {cell.texte}" for one, cell in cells if cell.texte)
