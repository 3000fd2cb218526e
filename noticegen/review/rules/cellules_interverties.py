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
from noticegen.review.indices.cellules import exchanged_cells
from noticegen.review.regle import declare

REGLE = declare(__name__, __doc__, "a-confirmer", sans_miroir="un échange est son propre contraire")


def check(change: Change) -> Iterator[Constat]:
    """The pairs of rows whose cells of one column crossed."""
    for one in exchanged_cells(change):
        crossed = " ; ".join(
            f"{quoted(after.libelle)} a {quoted(after.bloc.texte.strip())} (c’était {quoted(before.bloc.texte.strip())})"
            for before, after in zip(one.avant, one.apres, strict=True)
        )
        before, after = (" · ".join(cell.bloc.texte.strip() for cell in side) for side in (one.avant, one.apres))
        lieux = {"lieu": one.apres[0].bloc.lieu, "lieu_avant": one.avant[0].bloc.lieu}
        yield REGLE.constat(change, f"Deux lignes ont échangé une cellule : {crossed}.", avant=before, apres=after, **lieux)
