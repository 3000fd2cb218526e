"""Deux lignes d’un tableau ont échangé une cellule.

Pourquoi : le lieu d’une épreuve recopié sur la ligne voisine : chaque mot existe encore, et le candidat se présente au mauvais endroit.

Faux :
    2025 : oral d’arts, lycée Vauvert ; oral de langue, rectorat
    2026 : oral d’arts, rectorat ; oral de langue, lycée Vauvert

Juste :
    2026 : oral d’arts, lycée Vauvert ; oral de langue, rectorat

Que faire : remettre chaque cellule sur sa ligne, ou confirmer l’échange.
"""

from collections.abc import Iterator

from noticegen.review.change import Change
from noticegen.review.constat import Constat
from noticegen.review.diction import quoted
from noticegen.review.indices.cellules import displacements
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The pairs of rows whose cells of one column crossed."""
    for cells in (move.premiere_colonne for move in displacements(change) if move.echange):
        crossed = " ; ".join(f"{quoted(one.libelle)} a {quoted(one.apres.texte)} (c’était {quoted(one.avant.texte)})" for one in cells)
        before, after = (" · ".join(side) for side in ([one.avant.texte for one in cells], [one.apres.texte for one in cells]))
        lieux = {"lieu": cells[0].apres.lieu, "lieu_avant": cells[0].avant.lieu}
        yield REGLE.constat(change, f"Deux lignes ont échangé une cellule : {crossed}.", avant=before, apres=after, **lieux)
